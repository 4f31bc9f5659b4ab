"""A folder in, a folder of results out."""

import csv
import json
import os

import pytest

TEXT = "2021年，老挝收到400万美元。"


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "in"
    for name in ("b.txt", "a.txt", "sub/a.txt", "sub/c.md", ".hidden.txt", "sub/picture.png"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(TEXT, encoding="utf-8")
    return root


def results(out) -> list[str]:
    """Name the results in a folder, without what a run keeps of itself."""
    names = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    kept = ("manifest.json", ".ssc-extract/journal.jsonl", ".ssc-extract/lock")
    assert set(kept) <= set(names)
    return [name for name in names if name not in kept]


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_one_result_per_document_under_its_path(cli, folder, tmp_path, form):
    run = cli("in", "-o", "out/", "-f", form)
    assert (run.returncode, run.stdout) == (0, b"")
    names = ["a.txt", "b.txt", "sub/a.txt", "sub/c.md"]
    assert results(tmp_path / "out") == [f"{name}.{form}" for name in names]
    assert "4 documents" in run.stderr.decode()
    data = (tmp_path / "out" / f"sub/c.md.{form}").read_text(encoding="utf-8")
    if form == "json":
        assert json.loads(data)["document"]["source"] == os.path.join("in", "sub", "c.md")
    elif form == "jsonl":
        assert {json.loads(line)["kind"] for line in data.splitlines()} >= {"country", "money", "date"}
    else:
        assert len(list(csv.DictReader(data.splitlines()))) >= 3


def test_a_document_that_fails_costs_itself_only(cli, folder, tmp_path):
    (folder / "aa-broken.txt").write_bytes(b"\xff\x00\x00")
    run = cli("in", "-o", "out", "-f", "jsonl")
    assert run.returncode == 1
    assert len(results(tmp_path / "out")) == 4
    told = run.stderr.decode()
    assert "aa-broken.txt" in told
    assert "4 documents" in told
    assert "1 failed" in told
    assert "Traceback" not in told


def test_a_second_run_reads_no_output_and_changes_nothing(cli, folder, tmp_path):
    cli("in", "-o", "in/out", "-f", "json")
    first = {name: (folder / "out" / name).read_bytes() for name in results(folder / "out")}
    (folder / "out" / "note.txt").write_text(TEXT, encoding="utf-8")
    cli("in", "-o", "in/out", "-f", "json")
    assert {name: (folder / "out" / name).read_bytes() for name in first} == first
    assert not (folder / "out" / "out").exists()


def test_a_folder_to_standard_output_is_in_path_order(cli, folder):
    found = json.loads(cli("in", "-q").stdout)
    names = [os.path.relpath(result["document"]["source"], "in") for result in found]
    assert names == ["a.txt", "b.txt", os.path.join("sub", "a.txt"), os.path.join("sub", "c.md")]


def test_a_folder_into_one_file(cli, folder, tmp_path):
    assert cli("in", "-o", "all.jsonl").returncode == 0
    lines = (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()
    assert len({json.loads(line)["source"] for line in lines}) == 4


def test_names_stay_apart(cli, folder, tmp_path):
    other = tmp_path / "other" / "in"
    other.mkdir(parents=True)
    (other / "a.txt").write_text(TEXT, encoding="utf-8")
    assert cli("in", "other/in", "in/a.txt", "-o", "out/").returncode == 0
    assert results(tmp_path / "out") == [
        "a.txt.json",
        "in/a-2.txt.json",
        "in/a.txt.json",
        "in/b.txt.json",
        "in/sub/a.txt.json",
        "in/sub/c.md.json",
    ]


def test_a_loop_of_links_ends(cli, folder):
    (folder / "sub" / "loop").symlink_to(folder)
    assert len(json.loads(cli("in", "-q").stdout)) == 4
