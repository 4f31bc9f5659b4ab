"""A real cluster on this machine: a scheduler and two workers as processes, and what may befall them."""

import os
import signal

import pytest

pytest.importorskip("distributed")

from tests.cluster.cases import (
    attempts_in,
    committed,
    documents_in,
    failures_in,
    files_of,
    records_in,
    records_of,
    write_documents,
)
from tests.cluster.processes import cluster, command, done_in, finished, wait_for, wait_for_partitions

COUNT = 2_000
SLOWED = 0.002
"""Seconds that a document takes longer, so that something can happen in the middle of a run."""


pytestmark = pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="finds the workers by /proc")


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    root = tmp_path_factory.mktemp("cluster")
    write_documents(root / "in", COUNT)
    return root


@pytest.fixture(scope="module")
def expected(documents):
    """Give the records and the dataset of the single machine."""
    process = command("in", "-f", "parquet", "-o", "one", "-j", "2", cwd=documents)
    assert f"{COUNT} documents" in finished(process, 0)
    here = os.getcwd()
    os.chdir(documents)
    try:
        return records_of(type(documents)("in")), files_of(documents / "one")
    finally:
        os.chdir(here)


@pytest.fixture(scope="module")
def workers(documents):
    with cluster(documents, SLOWED) as started:
        yield started


def start(documents, workers, out, *more):
    return command(
        *("in", *more), "-o", out, "--engine", "dask", "--scheduler", workers.address, cwd=documents
    )


def test_a_worker_is_killed_and_nothing_is_lost_or_twice(documents, expected, workers):
    process = start(documents, workers, "killed")
    wait_for_partitions(process, documents / "killed", 3)
    os.kill(workers.workers()[0], signal.SIGKILL)
    assert "dashboard: http" in finished(process, 0)
    records, files = expected
    assert records_in(documents / "killed") == records
    assert files_of(documents / "killed") == files
    assert list(attempts_in(documents / "killed")) == []


def test_the_client_is_killed_and_started_again(documents, expected, workers):
    out = documents / "client"
    process = start(documents, workers, "client")
    wait_for_partitions(process, out, 4)
    process.kill()
    process.communicate()
    lines = {path: path.stat().st_mtime_ns for path in (out / ".ssc-extract/committed").iterdir()}
    assert 0 < done_in(out) < COUNT
    told = finished(start(documents, workers, "client"), 0)
    assert "done before" in told
    assert lines.items() <= {path: path.stat().st_mtime_ns for path in lines}.items()
    records, files = expected
    assert records_in(out) == records
    assert files_of(out) == files


def test_a_document_that_kills_its_workers_is_put_aside(documents, expected, workers):
    (documents / "more").mkdir()
    (documents / "more/deadly.txt").write_text("古巴有300人。\n", encoding="utf-8")
    (documents / "more/good.txt").write_text("古巴有500人。\n", encoding="utf-8")
    told = finished(start(documents, workers, "deadly", "more"), 1)
    assert f"{COUNT + 1} documents" in told
    assert "1 failed" in told
    (row,) = failures_in(documents / "deadly")
    assert row["source"] == "more/deadly.txt"
    assert row["cause"] == "crash"
    assert "killed its worker 2 times" in row["reason"]
    names = documents_in(documents / "deadly")
    assert len(names) == len(set(names)) == COUNT + 1
    assert "more/good.txt" in names
    found = [record for record in records_in(documents / "deadly") if record["source"].startswith("in/")]
    assert found == expected[0]


def test_the_scheduler_and_its_workers_are_killed_and_started_again(documents, expected, workers):
    process = start(documents, workers, "restarted")
    wait_for_partitions(process, documents / "restarted", 3)
    workers.kill()
    done = set(committed(documents / "restarted"))
    workers.start()
    told = finished(process, 0)
    assert "the scheduler is gone; waiting for it" in told
    assert done <= set(committed(documents / "restarted"))
    records, files = expected
    assert records_in(documents / "restarted") == records
    assert files_of(documents / "restarted") == files


def test_a_cluster_of_its_own_and_a_list_of_documents(documents, expected):
    lines = "".join(f"{path.relative_to(documents)}\n" for path in sorted((documents / "in").rglob("*.txt")))
    (documents / "list.txt").write_text(lines, encoding="utf-8")
    process = command(
        *("--engine", "dask", "--from", "list.txt", "-o", (documents / "own").as_uri(), "-j", "2"),
        cwd=documents,
    )
    told = finished(process, 0)
    assert told.count("dashboard: http") == 1
    assert f"{COUNT} documents" in told
    assert records_in(documents / "own") == expected[0]


def test_ctrl_c_ends_it_with_a_line_that_says_how_to_go_on(documents, workers):
    process = start(documents, workers, "ended")
    wait_for_partitions(process, documents / "ended", 2)
    process.send_signal(signal.SIGINT)
    assert "run the same command again" in finished(process, 130)
    wait_for(lambda: not list((documents / "ended/.ssc-extract/half").glob("*")))


def test_a_scheduler_that_does_not_answer_is_told_in_a_line(documents):
    process = command(
        *("in", "-o", "none", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9"), cwd=documents
    )
    assert "no scheduler answers" in finished(process, 2)
