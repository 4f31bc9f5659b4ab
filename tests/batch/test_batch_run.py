"""A run into a folder: what it leaves, what it does again, what a bad document costs."""

import errno
import json
import os
import signal
import subprocess
import time

import pytest

from ssc_extract.batch.lock import LockedError, locked
from ssc_extract.batch.making import Making
from ssc_extract.batch.resume import Need
from ssc_extract.batch.task import Unwritable
from ssc_extract.batch.work import DocumentWork
from ssc_extract.documents.read import ReadOptions
from ssc_extract.exports.writer import Layout
from tests.batch.runs import LONG_AGO, a_run, fill, results, run


class Hostile(DocumentWork):
    """Does what a document's name says to its worker, and extracts from the others."""

    __slots__ = ()

    def __call__(self, task):
        name = task.source.place.name
        if name.startswith("crash"):
            os.kill(os.getpid(), signal.SIGKILL)
        if name.startswith("hang"):
            time.sleep(600)
        if name.startswith("eat"):
            return [bytearray(1 << 26) for _ in range(1 << 20)]
        if name.startswith("bug"):
            raise KeyError("no such thing")
        return super().__call__(task)


def hostile(out, making=None):
    return Hostile(out, making or Making("json"), a_run(out, out, making)._origin)


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_the_same_bytes_whatever_the_number_of_workers(tmp_path, form):
    root = fill(tmp_path / "in", 40)
    (root / "bad.txt").write_bytes(b"\xff\x00\x00")
    outputs = []
    for workers in (1, 2, 8):
        out = tmp_path / f"out{workers}"
        entries, _ = run(root, out, workers=workers, making=Making(form))
        assert len(entries) == 41
        outputs.append(results(out))
    assert len(outputs[0]) == 41  # 40 results and the manifest
    assert outputs[0] == outputs[1] == outputs[2]


def test_the_manifest_tells_of_every_document_in_path_order(tmp_path):
    root = fill(tmp_path / "in", 4)
    (root / "0" / "bad.txt").write_bytes(b"\xff\xfe\x00\x01\x00\x00\x00")
    run(root, tmp_path / "out")
    told = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    sources = [document["source"] for document in told["documents"]]
    assert sources == sorted(sources)
    good, bad = told["documents"][0], told["documents"][2]
    assert good["results"] == ["0/0000.txt.json"]
    assert good["mentions"] == {"country": 1, "money": 1, "date": 1}
    assert (good["status"], good["media_type"], good["chars"]) == ("done", "text/plain", 16)
    assert (bad["status"], bad["cause"], len(bad["sha256"])) == ("failed", "unreadable", 64)
    assert "bad.txt" in bad["reason"]
    assert told["totals"] == {
        "done": 4,
        "failed": 1,
        "pending": 0,
        "mentions": {"country": 4, "date": 4, "money": 4},
    }


@pytest.mark.parametrize("name", ["crash", "hang", "eat", "bug"])
def test_a_bad_document_costs_itself_only(tmp_path, name):
    root, out = fill(tmp_path / "in", 30), tmp_path / "out"
    for number in range(2):
        (root / "1" / f"{name}{number}.txt").write_text("老挝", encoding="utf-8")
    seconds = 1 if name == "hang" else 60
    entries, _ = run(root, out, work=hostile(out), seconds=seconds)
    failed = {place: entry for place, entry in entries.items() if entry.cause}
    cause = {"crash": "crash", "hang": "timeout", "eat": "memory", "bug": "error"}[name]
    assert {entry.cause for entry in failed.values()} == {cause}
    assert sorted(failed) == [f"1/{name}0.txt", f"1/{name}1.txt"]
    assert len(results(out)) == 31


def test_a_second_run_does_nothing_and_changes_nothing(tmp_path):
    root, out = fill(tmp_path / "in", 20), tmp_path / "out"
    run(root, out)
    before = results(out)
    journal = (out / ".ssc-extract" / "journal.jsonl").read_bytes()
    _, told = run(root, out)
    assert (len(told.kept), told.done) == (20, [])
    assert results(out) == before
    assert (out / ".ssc-extract" / "journal.jsonl").read_bytes() == journal


def test_what_changed_is_done_again_and_nothing_else(tmp_path):
    root, out = fill(tmp_path / "in", 20), tmp_path / "out"
    run(root, out)
    (root / "0" / "0003.txt").write_text("越南收到5万美元。", encoding="utf-8")
    os.utime(root / "1" / "0004.txt")  # another time, the same content
    (out / "2" / "0005.txt.json").unlink()
    (out / "0" / "0006.txt.json").write_bytes(b"cut")
    (root / "new.txt").write_text("泰国", encoding="utf-8")
    needs = {task.place: need for task, need in a_run(root, out).left().tasks}
    assert needs == {
        "0/0003.txt": Need.CHANGED,
        "2/0005.txt": Need.REMOVED,
        "0/0006.txt": Need.REMOVED,
        "new.txt": Need.NEW,
    }
    _, told = run(root, out)
    assert {entry.place for entry in told.done} == set(needs)
    assert b"VNM" in (out / "0" / "0003.txt.json").read_bytes()


def test_a_change_of_the_same_size_and_second_is_seen(tmp_path):
    root, out = tmp_path / "in", tmp_path / "out"
    root.mkdir()
    for text in ("老挝", "越南", "泰国"):
        (root / "a.txt").write_text(text, encoding="utf-8")
        _, told = run(root, out)
        assert len(told.done) == 1


def test_other_options_or_another_name_do_everything_again(tmp_path):
    root, out = fill(tmp_path / "in", 3), tmp_path / "out"
    run(root, out)
    for making in (Making("json", Layout(indent=False)), Making("json", kinds={"money"}), Making("csv")):
        assert {need for _, need in a_run(root, out, making).left().tasks} == {Need.OPTIONS}
    moved = root.rename(tmp_path / "elsewhere")
    assert {need for _, need in a_run(moved, out).left().tasks} == {Need.OPTIONS}


def test_force_does_everything_again_to_the_same_bytes(tmp_path):
    root, out = fill(tmp_path / "in", 5), tmp_path / "out"
    run(root, out)
    before = results(out)
    _, told = run(root, out, force=True)
    assert len(told.done) == 5
    assert results(out) == before
    assert len(run(root, out)[1].kept) == 5


def test_failed_documents_wait_for_a_retry_or_for_a_change(tmp_path):
    root, out = fill(tmp_path / "in", 3), tmp_path / "out"
    for name in ("crash.txt", "bug.txt"):
        (root / name).write_text("老挝", encoding="utf-8")
        os.utime(root / name, (LONG_AGO, LONG_AGO))
    run(root, out, work=hostile(out))
    _, told = run(root, out)
    assert (len(told.kept), told.done) == (5, [])
    (root / "bug.txt").write_text("越南和泰国", encoding="utf-8")
    _, told = run(root, out)
    assert [entry.place for entry in told.done] == ["bug.txt"]
    entries, told = run(root, out, retry_failed=True)
    assert [entry.place for entry in told.done] == ["crash.txt"]
    assert not any(entry.cause for entry in entries.values())


def test_a_result_does_not_outlive_the_content_it_was_made_from(tmp_path):
    root, out = fill(tmp_path / "in", 2), tmp_path / "out"
    run(root, out)
    (root / "0" / "0000.txt").write_bytes(b"\xff\x00\x00")
    run(root, out)
    assert sorted(results(out)) == ["1/0001.txt.json", "manifest.json"]


def test_fail_fast_ends_at_the_first_failure(tmp_path):
    root, out = fill(tmp_path / "in", 30), tmp_path / "out"
    (root / "0" / "0000.txt").write_bytes(b"\xff\x00\x00")
    _, told = run(root, out, workers=1, fail_fast=True)
    assert [entry.cause for entry in told.done] == ["unreadable"]
    manifest = json.loads((out / "manifest.json").read_bytes())
    assert manifest["totals"]["pending"] == 29
    assert len(run(root, out)[1].done) == 29


def test_too_many_characters_and_the_text_beside_the_result(tmp_path):
    root, out = fill(tmp_path / "in", 2), tmp_path / "out"
    (root / "long.txt").write_text("老" * 1000 + "\r\n", encoding="utf-8")
    entries, _ = run(root, out, making=Making("json", reading=ReadOptions(max_chars=999), with_text=True))
    assert "more than 999 characters" in entries["long.txt"].reason
    assert entries["0/0000.txt"].written.keys() == {"0/0000.txt.json", "0/0000.txt.txt"}
    record = json.loads((out / "0/0000.txt.json").read_bytes())
    text = (out / "0/0000.txt.txt").read_bytes().decode()
    money = record["money"][0]
    assert text[money["start"] : money["end"]] == money["text"]


class Full(DocumentWork):
    """Finds the disk full at the fourth document."""

    __slots__ = ()

    def __call__(self, task):
        if task.source.place.name == "0003.txt":
            return Unwritable(errno.ENOSPC, os.strerror(errno.ENOSPC), "out/0003.txt.json")
        return super().__call__(task)


def test_a_full_disk_ends_the_run_and_keeps_what_is_done(tmp_path):
    root, out = fill(tmp_path / "in", 12), tmp_path / "out"
    work = Full(out, Making("json"), a_run(root, out)._origin)
    with pytest.raises(OSError, match="No space left") as raised:
        run(root, out, workers=1, work=work)
    assert raised.value.errno == errno.ENOSPC
    assert sorted(results(out)) == ["0/0000.txt.json"]
    _, told = run(root, out)
    assert (len(told.kept), len(told.done)) == (1, 11)


@pytest.fixture
def small_disk(tmp_path):
    """Give a file system of 256 KiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a file system is not permitted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_that_fills_up_loses_nothing(tmp_path, small_disk):
    root, out = fill(tmp_path / "in", 200), small_disk / "out"
    with pytest.raises(OSError, match="No space left") as raised:
        run(root, out)
    assert raised.value.errno == errno.ENOSPC
    kept = results(out)
    assert 10 < len(kept) < 200
    assert all(json.loads(data)["schema_version"] for data in kept.values())
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    _, told = run(root, out)
    assert len(told.kept) + len(told.done) == 200
    assert len(told.kept) >= len(kept) - 2
    run(root, tmp_path / "undisturbed")
    assert results(out) == results(tmp_path / "undisturbed")


def test_one_run_at_a_time(tmp_path):
    root, out = fill(tmp_path / "in", 1), tmp_path / "out"
    run(root, out)
    with (
        locked(out / ".ssc-extract" / "lock"),
        pytest.raises(LockedError, match=f"process {os.getpid()}"),
    ):
        run(root, out)
    run(root, out)


@pytest.mark.parametrize("tail", [b'{"place":"0/00', b"\x00" * 40, b"[1]\nnull\n7\n{}\n\xff\n{"])
def test_what_is_torn_or_foreign_in_the_journal_is_ignored(tmp_path, tail):
    root, out = fill(tmp_path / "in", 6), tmp_path / "out"
    run(root, out)
    journal = out / ".ssc-extract" / "journal.jsonl"
    whole = journal.read_bytes()
    cut = whole.rindex(b"\n", 0, -1) + 1
    journal.write_bytes(whole[:cut] + tail)
    _, told = run(root, out)
    assert (len(told.kept), len(told.done)) == (5, 1)
    lines = [line for line in journal.read_bytes().splitlines() if b'"place"' in line]
    assert len(lines) == 6
    assert all(json.loads(line)["place"] for line in lines)
