"""A run that goes on where another one ended does what is left, and nothing twice."""

import os
from pathlib import Path

import pytest

from ssc_extract.cluster import work
from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.journal import Journal
from ssc_extract.cluster.partitions import MIB, partitions
from ssc_extract.cluster.places import Place
from ssc_extract.cluster.run import Running, what_is_left
from tests.cluster.cases import (
    Seen,
    committed,
    files_of,
    listed,
    order_into,
    records_in,
    records_of,
    write_documents,
)
from tests.cluster.runs import COUNT, Here, run


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


def test_a_partition_that_is_done_is_not_done_twice(folder, tmp_path):
    order = order_into(tmp_path)
    order.take_over(None)
    partition = next(partitions(listed(folder, out=tmp_path)(), order.origin))
    first = work.work_on(order, partition)
    times = {name: os.stat(tmp_path / name).st_mtime_ns for name in first.files}
    assert work.work_on(order, partition) == first
    assert times == {name: os.stat(tmp_path / name).st_mtime_ns for name in first.files}


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


def test_thousands_of_finished_partitions_are_asked_for_hundreds_at_a_time(tmp_path, monkeypatch):
    for number in range(2_000):
        path = tmp_path / f".ssc-extract/committed/{number:016x}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f'{{"partition": "{number:016x}", "origin": "o", "documents": 700}}', encoding="utf-8"
        )
    asked, sound = [], Place.get_all
    monkeypatch.setattr(Place, "get_all", lambda place, names: asked.append(names) or sound(place, names))
    assert sum(done.documents for done in Journal(Place(str(tmp_path)))) == 1_400_000
    assert len(asked) < 8
