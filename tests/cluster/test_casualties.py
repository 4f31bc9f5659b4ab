"""A bad document costs itself and nothing else."""

import os
import signal
import time

from ssc_extract.cluster import work
from ssc_extract.cluster.attempts import Attempts
from ssc_extract.cluster.machine import MachineEngine
from ssc_extract.cluster.partitions import partitions
from ssc_extract.cluster.places import Place
from ssc_extract.cluster.run import Running
from tests.cluster.cases import attempts_in, documents_in, failures_in, listed, order_into, write_documents
from tests.cluster.runs import run


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
    tally, _ = run(tmp_path / "in", tmp_path / "out", MachineEngine(1), seconds=1.5)
    (row,) = failures_in(tmp_path / "out")
    assert row["source"].endswith("00003.txt")
    assert "longer than 1.5 s" in row["reason"]
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


def test_fail_fast_ends_at_the_first_failure(tmp_path):
    write_documents(tmp_path / "in", 400)
    (tmp_path / "in/卷000/0.txt").touch()
    tally, watch = run(tmp_path / "in", tmp_path / "out", running=Running(fail_fast=True))
    assert tally.failed == 1
    assert len(watch.partitions) == 1
    assert not (tmp_path / "out/manifest.json").exists()
