"""Runs into a dataset on one machine: what is promised of every engine."""

import os
import signal
import time
from pathlib import Path

import fsspec
import pytest

from ssc_extract.batch.lock import LockedError, locked
from ssc_extract.cluster import work
from ssc_extract.cluster.attempts import Attempts
from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.journal import Committed, Journal
from ssc_extract.cluster.machine import MachineEngine
from ssc_extract.cluster.partitions import MIB, partitions
from ssc_extract.cluster.places import Place
from ssc_extract.cluster.run import Running, carry_out, what_is_left
from tests.cluster.cases import (
    Seen,
    attempts_in,
    committed,
    documents_in,
    failures_in,
    files_of,
    listed,
    order_into,
    records_in,
    records_of,
    write_documents,
)

COUNT = 240


class Here:
    """Works in this process, so that a file system in its memory is there for the work as well."""

    def __init__(self, limit=None):
        self.limit = limit

    def run(self, order, todo):
        for number, partition in enumerate(todo):
            if number == self.limit:
                raise KeyboardInterrupt
            outcome = work.work_on(order, partition)
            if not isinstance(outcome, Committed):
                raise RunError(outcome.reason)
            yield outcome


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("documents")
    write_documents(root, COUNT)
    return root


def run(source, out, engine=None, running=None, **order):
    watch = Seen()
    made = order_into(out, **order)
    tally = carry_out(made, listed(source, out=out), engine or Here(), running or Running(), watch)
    return tally, watch


@pytest.fixture(scope="module")
def whole(folder, tmp_path_factory):
    out = tmp_path_factory.mktemp("whole")
    run(folder, out)
    return out


def test_the_dataset_holds_the_records_of_all_documents(folder, whole):
    assert records_in(whole) == records_of(folder)
    assert len(documents_in(whole)) == COUNT
    assert failures_in(whole) == []
    assert len(committed(whole)) > 2


def test_any_number_of_processes_gives_the_same_bytes(folder, whole, tmp_path):
    for workers in (1, 3):
        out = tmp_path / str(workers)
        tally, _ = run(folder, out, MachineEngine(workers))
        assert files_of(out) == files_of(whole)
        assert (tally.documents, tally.failed) == (COUNT, 0)
        assert tally.mentions == len(records_in(out))


def test_any_file_system_will_do(folder, whole):
    fs = fsspec.filesystem("memory")
    for path in folder.rglob("*.txt"):
        fs.pipe_file(f"/in/{path.relative_to(folder)}", path.read_bytes())
    try:
        tally, _ = run("memory://in", "memory://out/results")
        assert (tally.documents, tally.failed) == (COUNT, 0)
        place = Place("memory://out/results")
        assert len(committed("memory://out/results")) > 2
        assert place.get("manifest.json") is not None
        assert sum(len(place.files(name)) for name in ("documents", "money")) >= 4
        again, watch = run("memory://in", "memory://out/results", run="run-2")
        assert again.kept == COUNT
        assert watch.partitions == []
    finally:
        fs.store.clear()


def test_a_run_that_was_interrupted_goes_on(folder, whole, tmp_path):
    with pytest.raises(KeyboardInterrupt):
        run(folder, tmp_path, Here(limit=2))
    assert not (tmp_path / "manifest.json").exists()
    before = committed(tmp_path)
    tally, watch = run(folder, tmp_path, run="run-2")
    assert tally.kept == watch.before == sum(done.documents for done in before.values()) > 0
    assert not before.keys() & {done.partition for done in watch.partitions}
    assert files_of(tmp_path) == files_of(whole)


def test_a_second_run_does_nothing_and_a_forced_one_everything(folder, whole, tmp_path):
    run(folder, tmp_path)
    assert run(folder, tmp_path, run="run-2")[1].partitions == []
    assert what_is_left(order_into(tmp_path), listed(folder, out=tmp_path), Running(), Seen()).documents == 0
    _, watch = run(folder, tmp_path, running=Running(force=True), run="run-3")
    assert sum(done.documents for done in watch.partitions) == COUNT
    assert files_of(tmp_path) == files_of(whole)


def test_documents_that_changed_came_or_went_are_all_that_is_done_again(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # names are relative, so that partitions end where they always do
    source, out, small = Path("in"), tmp_path / "out", Running(largest=MIB // 4)
    write_documents(source, COUNT)
    run(source, out, running=small)
    first = sorted(source.rglob("*.txt"))
    first[40].write_text("第一百号文件。\n智利向秘鲁提供5万美元。\n", encoding="utf-8")
    first[100].unlink()
    (source / "卷001/新.txt").write_text("古巴有300人。\n", encoding="utf-8")
    _, watch = run(source, out, running=small, run="run-2")
    assert 0 < sum(done.documents for done in watch.partitions) < COUNT / 2
    assert records_in(out) == records_of(source)
    fresh = tmp_path / "fresh"
    run(source, fresh)
    assert records_in(fresh) == records_in(out)
    assert {name for name in files_of(out) if name.startswith("documents")} == {
        file for done in committed(out).values() for file in done.files if file.startswith("documents")
    }


def test_files_that_no_partition_has_are_swept_and_nothing_else(folder, whole, tmp_path):
    run(folder, tmp_path)
    (tmp_path / "money/part-0123456789abcdef.parquet").write_bytes(b"left by a worker that died")
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    run(folder, tmp_path, run="run-2")
    assert files_of(tmp_path) == files_of(whole)
    run(folder, tmp_path, running=Running(force=True), run="run-3")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_results_by_other_options_are_not_mixed(folder, tmp_path):
    run(folder, tmp_path)
    with pytest.raises(RunError, match="--force"):
        run(folder, tmp_path, partition_by=("year",))
    tally, _ = run(folder, tmp_path, running=Running(force=True), partition_by=("year",))
    assert tally.documents == COUNT
    assert not list(tmp_path.glob("documents/*.parquet"))
    assert list(tmp_path.glob("documents/doc_year=*/*.parquet"))


def test_a_document_that_cannot_be_read_costs_itself(tmp_path):
    source, out = tmp_path / "in", tmp_path / "out"
    write_documents(source, 30)
    (source / "空.txt").touch()
    os.mkfifo(source / "pipe.txt")
    bad = source / "卷000/报告 00007.txt"
    bad.unlink()
    bad.symlink_to(source / "nowhere")
    tally, _ = run(source, out)
    assert (tally.documents, tally.failed) == (32, 3)
    told = {os.path.basename(row["source"]): (row["cause"], row["reason"]) for row in failures_in(out)}
    assert told.keys() == {"空.txt", "pipe.txt", "报告 00007.txt"}
    assert {cause for cause, _ in told.values()} == {"unreadable"}
    assert "no such file" in told["报告 00007.txt"][1]
    assert len(documents_in(out)) == 29
    bad.unlink()
    bad.write_text("古巴有300人。\n", encoding="utf-8")
    (source / "空.txt").write_text("古巴有500人。\n", encoding="utf-8")
    tally, _ = run(source, out, running=Running(retry_failed=True), run="run-2")
    assert (tally.documents, tally.failed) == (32, 1)


def test_an_error_of_ours_costs_one_document(folder, tmp_path, monkeypatch):
    sound = work.result_of

    def broken(source, **options):
        if "00013" in source.name:
            raise ZeroDivisionError("by zero")
        return sound(source, **options)

    monkeypatch.setattr(work, "result_of", broken)
    tally, _ = run(folder, tmp_path)
    assert tally.failed == 1
    (row,) = failures_in(tmp_path)
    assert (row["cause"], row["reason"]) == ("error", "cannot be processed: ZeroDivisionError: by zero")


def deadly(name, act):
    sound = work.result_of

    def result_of(source, **options):
        if name in source.name:
            act()
        return sound(source, **options)

    return result_of


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def test_documents_that_kill_their_worker_are_put_aside(folder, whole, tmp_path, monkeypatch):
    monkeypatch.setattr(work, "result_of", deadly("001", die))  # 00100 ... 00199 and none else: 001xx
    names = [path for path in folder.rglob("*.txt") if "001" in path.name]
    some = tmp_path / "in"
    some.mkdir()
    for path in [*names[:2], *sorted(folder.rglob("*.txt"))[:50]]:
        (some / path.name).write_bytes(path.read_bytes())
    tally, _ = run(some, tmp_path / "out", MachineEngine(2))
    kept = [path for path in some.iterdir() if "001" not in path.name]
    assert {os.path.basename(row["source"]) for row in failures_in(tmp_path / "out")} == {
        path.name for path in some.iterdir() if "001" in path.name
    }
    assert tally.failed == len(list(some.iterdir())) - len(kept) >= 2
    assert all("killed its worker 2 times" in row["reason"] for row in failures_in(tmp_path / "out"))
    assert documents_in(tmp_path / "out") == sorted(map(str, kept))
    assert list(attempts_in(tmp_path / "out")) == []


def test_a_document_that_hangs_is_put_aside(tmp_path, monkeypatch):
    monkeypatch.setattr(work, "result_of", deadly("00003", lambda: time.sleep(60)))
    write_documents(tmp_path / "in", 10)
    tally, _ = run(tmp_path / "in", tmp_path / "out", MachineEngine(1), seconds=0.5)
    (row,) = failures_in(tmp_path / "out")
    assert row["source"].endswith("00003.txt")
    assert "longer than 0.5 s" in row["reason"]
    assert tally.failed == 1
    assert len(documents_in(tmp_path / "out")) == 9


def test_one_death_is_no_reason_to_put_a_document_aside(folder, whole, tmp_path):
    order = order_into(tmp_path)
    order.take_over(None)
    partition = next(partitions(listed(folder, out=tmp_path)(), order.origin))
    for index in (3, 5):
        place = Place(str(tmp_path))
        place.put(f".ssc-extract/attempts/run-1/{partition.id}/dead-{index}", b"%d   " % index)
    assert Attempts(order.place, "run-1", partition.id).suspects == [3, 5]
    done = work.work_on(order, partition)
    assert (done.documents, done.failed) == (len(partition.documents), 0)
    for name in done.files:
        assert (tmp_path / name).read_bytes() == (whole / name).read_bytes()


def test_a_partition_that_is_done_is_not_done_twice(folder, tmp_path):
    order = order_into(tmp_path)
    order.take_over(None)
    partition = next(partitions(listed(folder, out=tmp_path)(), order.origin))
    first = work.work_on(order, partition)
    times = {name: os.stat(tmp_path / name).st_mtime_ns for name in first.files}
    assert work.work_on(order, partition) == first
    assert times == {name: os.stat(tmp_path / name).st_mtime_ns for name in first.files}


def test_a_worker_of_a_run_that_was_taken_over_commits_nothing(folder, tmp_path):
    old, new = order_into(tmp_path, run="old"), order_into(tmp_path, run="new")
    old.take_over(None)
    new.take_over(None)
    partition = next(partitions(listed(folder, out=tmp_path)(), old.origin))
    outcome = work.work_on(old, partition)
    assert "another run" in outcome.reason
    assert outcome.final
    assert committed(tmp_path) == {}


def test_a_worker_with_another_program_does_nothing(folder, tmp_path, monkeypatch):
    order = order_into(tmp_path)
    monkeypatch.setattr(work, "program", lambda: "another")
    partition = next(partitions(listed(folder, out=tmp_path)(), order.origin))
    assert work.work_on(order, partition).final


def test_a_second_run_at_the_same_time_is_refused(folder, tmp_path):
    (tmp_path / ".ssc-extract").mkdir()
    with locked(tmp_path / ".ssc-extract/lock"), pytest.raises(LockedError, match="another run"):
        run(folder, tmp_path)


def test_a_full_disk_ends_the_run_and_keeps_what_is_done(folder, tmp_path, monkeypatch):
    sound = os.fsync
    calls = []

    def full(descriptor):
        calls.append(descriptor)
        if len(calls) > 20:
            raise OSError(28, "No space left on device")
        sound(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RunError, match="no space left"):
        run(folder, tmp_path)
    monkeypatch.undo()
    kept = committed(tmp_path)
    assert kept
    tally, _ = run(folder, tmp_path, run="run-2")
    assert tally.kept == sum(done.documents for done in kept.values())
    assert records_in(tmp_path) == records_of(folder)


def test_a_torn_line_of_the_journal_is_no_line(folder, whole, tmp_path):
    run(folder, tmp_path)
    line = next((tmp_path / ".ssc-extract/committed").iterdir())
    line.write_bytes(line.read_bytes()[:40])
    _, watch = run(folder, tmp_path, run="run-2")
    assert [done.partition for done in watch.partitions] == [line.stem]
    assert files_of(tmp_path) == files_of(whole)


def test_fail_fast_ends_at_the_first_failure(tmp_path):
    write_documents(tmp_path / "in", 400)
    (tmp_path / "in/卷000/0.txt").touch()
    tally, watch = run(tmp_path / "in", tmp_path / "out", running=Running(fail_fast=True))
    assert tally.failed == 1
    assert len(watch.partitions) == 1
    assert not (tmp_path / "out/manifest.json").exists()


def test_no_document_gives_a_dataset_without_rows(tmp_path):
    (tmp_path / "in").mkdir()
    tally, _ = run(tmp_path / "in", tmp_path / "out")
    assert tally.documents == 0
    assert (
        records_in(tmp_path / "out") == documents_in(tmp_path / "out") == failures_in(tmp_path / "out") == []
    )
    assert len(list((tmp_path / "out").glob("*/part-none.parquet"))) > 10


def test_the_size_of_partitions_is_a_matter_of_the_run(folder, tmp_path):
    _, watch = run(folder, tmp_path, running=Running(largest=MIB // 4))
    assert all(len(done.files) > 2 for done in watch.partitions)
    assert len(watch.partitions) > len(list(partitions(listed(folder, out=tmp_path)(), "x")))


def test_thousands_of_finished_partitions_are_known_at_once(tmp_path):
    journal = Journal(Place(str(tmp_path)))
    for number in range(2_000):
        path = tmp_path / f".ssc-extract/committed/{number:016x}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f'{{"partition": "{number:016x}", "origin": "o", "documents": 700}}', encoding="utf-8"
        )
    began = time.perf_counter()
    assert sum(done.documents for done in journal) == 1_400_000
    assert time.perf_counter() - began < 5
