"""Which files of a folder are read, whatever stands in it."""

import os
import socket
from pathlib import Path

import pytest

from ssc_extract.batch.inputs import Choice, expand
from ssc_extract.batch.reading import read_input
from ssc_extract.documents.errors import ReadError, UnreadableSourceError
from tests.batch.runs import results, run


def touch(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("老挝", encoding="utf-8")
    return root


def places(root, **choice) -> list[str]:
    return [str(source.place) for source in expand([str(root)], None, Choice(**choice))]


def test_files_and_folders_are_in_the_order_of_their_paths(tmp_path):
    touch(
        tmp_path,
        "z.txt",
        "b/c.txt",
        "b.txt",
        "a/z.md",
        "a/b/c.pdf",
        "b/a.docx",
        "c.html",
        "d.txt.gz",
        "e.jpg",
    )
    assert places(tmp_path) == [
        "a/b/c.pdf",
        "a/z.md",
        "b/a.docx",
        "b/c.txt",
        "b.txt",
        "c.html",
        "d.txt.gz",
        "z.txt",
    ]


@pytest.mark.parametrize(
    ("globs", "excludes", "taken"),
    [
        (["*.dat"], [], ["new/b.dat", "old/b.dat"]),
        (["*.dat", "a.*"], ["old"], ["new/a.txt", "new/b.dat"]),
        (["old/*"], [], ["old/a.txt", "old/b.dat", "old/deep/a.txt"]),
        ([], ["old/"], ["new/a.txt"]),
        ([], ["old/deep"], ["new/a.txt", "old/a.txt"]),
        (["*.TXT"], [], []),
        (["[an]*"], ["a*"], []),
    ],
)
def test_globs_choose_and_excludes_leave_out(tmp_path, globs, excludes, taken):
    touch(tmp_path, "new/a.txt", "new/b.dat", "old/a.txt", "old/b.dat", "old/deep/a.txt", ".git/a.txt")
    assert places(tmp_path, globs=globs, excludes=excludes) == taken


def test_output_is_never_input(tmp_path):
    root = touch(tmp_path / "in", "a.txt", "out/b.txt", "out/deep/c.txt", "output/d.txt")
    (root / "link.txt").symlink_to(root / "out" / "b.txt")
    touch(root, "earlier/a.txt", "earlier/sub/b.txt", "earlier/.ssc-extract/c.txt")
    (root / "other").symlink_to(root / "out")
    sources = expand([str(root)], root / "out")
    assert [str(source.place) for source in sources] == ["a.txt", "output/d.txt"]


def test_loops_of_links_end(tmp_path):
    root = touch(tmp_path / "in", "a/b.txt")
    (root / "a" / "up").symlink_to(root)
    (root / "self.txt").symlink_to(root / "self.txt")
    assert places(root) == ["a/b.txt", "self.txt"]
    assert places(root, globs=["*"]) == ["a/b.txt", "self.txt"]
    with pytest.raises(ReadError, match=r"self\.txt"):
        read_input(expand([str(root)])[1])


def test_what_is_no_file_fails_and_holds_nothing_up(tmp_path):
    root = touch(tmp_path / "in", "good.txt")
    os.mkfifo(root / "pipe.txt")
    os.symlink("/dev/zero", root / "zero.txt")
    os.symlink("nowhere", root / "gone.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(root / "socket.txt"))
        entries, _ = run(root, tmp_path / "out", seconds=20)
    assert {place: entry.cause for place, entry in entries.items()} == {
        "good.txt": None,
        "pipe.txt": "unreadable",
        "zero.txt": "unreadable",
        "gone.txt": "unreadable",
        "socket.txt": "unreadable",
    }
    assert "no regular file" in entries["pipe.txt"].reason
    assert "no such file" in entries["gone.txt"].reason


def test_a_folder_that_may_not_be_listed_is_told_of(tmp_path, monkeypatch):
    root = touch(tmp_path / "in", "a.txt", "shut/b.txt")
    listed = os.scandir

    def scandir(path):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    sources = expand([str(root)])
    assert [source.place.name for source in sources] == ["a.txt", "shut"]
    with pytest.raises(UnreadableSourceError, match="may not be listed"):
        read_input(sources[1])


@pytest.mark.parametrize(
    "name",
    [
        b"\x1b[31mred\x07.txt",
        "\u202egnp.\u2066.txt".encode(),
        b"two\nlines\r\t.txt",
        b"\xff\xfe\x80.txt",
        "政府工作报告".encode() * 13 + b".txt",
        b"n" * 251 + b".txt",
        b"[red].txt",
        b"-o.txt",
        b"=cmd|' '!A1.txt",
    ],
)
def test_any_name_is_a_name(tmp_path, name):
    root = touch(tmp_path / "in", "plain.txt")
    with open(os.path.join(os.fsencode(root), name), "wb") as file:
        file.write("越南收到5万美元".encode())
    entries, _ = run(root, tmp_path / "out")
    assert [entry.cause for entry in entries.values()] == [None, None]
    before = results(tmp_path / "out")
    assert len(before) == 3
    before["manifest.json"].decode()
    _, told = run(root, tmp_path / "out")
    assert told.done == []
    assert results(tmp_path / "out") == before


def test_long_names_that_begin_alike_stay_apart(tmp_path):
    root = touch(tmp_path / "in", *(f"{'n' * 250}{end}.txt" for end in "abc"))
    assert len(set(places(root))) == 3
    assert all(len(place) <= 249 and place.endswith(".txt") for place in places(root))


def test_a_document_called_manifest_leaves_the_manifest_alone(tmp_path):
    (tmp_path / "manifest").write_text("老挝", encoding="utf-8")
    assert str(expand([str(tmp_path / "manifest")])[0].place) == "manifest-2"
