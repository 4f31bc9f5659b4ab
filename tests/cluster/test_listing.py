"""Listings: the documents that are meant, in order, as a stream."""

import os
import tracemalloc

import fsspec
import pytest

from ssc_extract.batch.inputs import Choice
from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.listing import Listed, listing, named, sources_of
from ssc_extract.cluster.ordering import in_order
from ssc_extract.cluster.partitions import partitions


@pytest.fixture
def folder(tmp_path):
    for name in (
        "b/2.txt",
        "b/10.txt",
        "a.txt",
        "c.md",
        "image.png",
        ".hidden/x.txt",
        "out/r.txt",
        "b/ü\n.txt",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


@pytest.fixture
def bucket(folder):
    fs = fsspec.filesystem("memory")
    for path in folder.rglob("*"):
        if path.is_file():
            fs.pipe_file(f"/bucket/{path.relative_to(folder)}", path.read_bytes())
    yield "memory://bucket"
    fs.rm("/bucket", recursive=True)


def names(documents):
    return [document.name for document in documents]


def test_a_folder_gives_its_documents_in_path_order_and_not_the_results(folder):
    root = str(folder)
    found = list(listing([root], Choice(), f"{root}/out"))
    assert names(found) == [
        f"{root}/{name}" for name in ("a.txt", "b/10.txt", "b/2.txt", "b/ü\n.txt", "c.md")
    ]
    assert found[0] == Listed(f"{root}/a.txt", 5, str(os.stat(f"{root}/a.txt").st_mtime_ns))


def test_the_same_folder_on_another_file_system_gives_the_same(folder, bucket):
    here = names(listing([str(folder)], Choice(), f"{folder}/out"))
    there = list(listing([bucket], Choice(), f"{bucket}/out"))
    assert [name.removeprefix("memory:///bucket/") for name in names(there)] == [
        name.removeprefix(f"{folder}/") for name in here
    ]
    assert there[0].size == 5
    assert there[0].stamp


def test_globs_and_excludes_choose(folder, bucket):
    choice = Choice(globs=("*.txt",), excludes=("b/1*",))
    for root in (str(folder), bucket):
        found = names(listing([root], choice, "elsewhere"))
        assert [name.rpartition("/")[2] for name in found] == ["a.txt", "2.txt", "ü\n.txt", "r.txt"]


def test_what_is_not_there_stays_in_the_list(tmp_path, bucket):
    assert names(listing([f"{tmp_path}/none.txt", f"{bucket}/none"], Choice(), "out")) == [
        f"{tmp_path}/none.txt",
        f"{bucket}/none",
    ]


def test_an_address_of_an_unknown_kind_ends_the_run():
    with pytest.raises(RunError, match="foo"):
        list(listing(["foo://bucket"], Choice(), "out"))


def test_a_link_to_a_folder_is_not_followed(folder):
    (folder / "b/up").symlink_to(folder)
    assert len(list(listing([str(folder)], Choice(), f"{folder}/out"))) == 5


def test_a_list_names_documents_with_or_without_their_sizes(folder, bucket):
    lines = [f"{folder}/a.txt\n", "\n", "# a comment\n", "far/away.txt\t700\r\n", f"{bucket}/c.md"]
    assert [(document.name, document.size) for document in named(lines)] == [
        (f"{folder}/a.txt", 5),
        ("far/away.txt", 700),
        (f"{bucket}/c.md", 4),
    ]


def test_sources_come_before_lists(folder):
    found = names(sources_of([f"{folder}/c.md"], Choice(), "out", [f"{folder}/a.txt"]))
    assert found == [f"{folder}/c.md", f"{folder}/a.txt"]


def test_more_than_is_held_is_sorted_all_the_same():
    items = [(f"{(number * 7919) % 1000:03d}", number % 2 == 0) for number in range(1000)]
    assert list(in_order(items, at_a_time=64)) == sorted(items)
    assert list(in_order([("\udcff", False), ("a", True)], at_a_time=1)) == [("a", True), ("\udcff", False)]
    assert list(in_order([])) == []


def test_memory_does_not_grow_with_the_listing():
    def peak(count):
        lines = (f"s3://bucket/reports/{number:09d}.txt\t50000\n" for number in range(count))
        tracemalloc.start()
        assert sum(len(partition.documents) for partition in partitions(named(lines), "origin")) == count
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    assert peak(40_000) < peak(4_000) * 1.5 + 1_000_000
