"""Two runs into one folder: only one of them writes."""

import pytest

from ssc_extract.batch.lock import LockedError, locked
from ssc_extract.cluster import work
from ssc_extract.cluster.partitions import partitions
from tests.cluster.cases import committed, listed, order_into
from tests.cluster.runs import run


def test_a_second_run_at_the_same_time_is_refused(folder, tmp_path):
    (tmp_path / ".ssc-extract").mkdir()
    with locked(tmp_path / ".ssc-extract/lock"), pytest.raises(LockedError, match="another run"):
        run(folder, tmp_path)


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
