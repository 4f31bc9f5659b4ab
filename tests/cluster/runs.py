"""Runs into a dataset in one process, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ssc_extract.cluster import work
from ssc_extract.cluster.engine import Engine
from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.journal import Committed
from ssc_extract.cluster.orders import Order
from ssc_extract.cluster.partitions import Partition
from ssc_extract.cluster.run import Running, Tally, carry_out
from tests.cluster.cases import Seen, listed, order_into

COUNT = 240


class Here:
    """Works in this process, so that a file system in its memory is there for the work as well."""

    def __init__(self, limit: int | None = None) -> None:
        self.limit = limit

    def run(self, order: Order, partitions: Iterable[Partition]) -> Iterator[Committed]:
        """Do partitions, and be interrupted after some of them."""
        for number, partition in enumerate(partitions):
            if number == self.limit:
                raise KeyboardInterrupt
            outcome = work.work_on(order, partition)
            if not isinstance(outcome, Committed):
                raise RunError(outcome.reason)
            yield outcome


def run(
    source: Path | str,
    out: Path | str,
    engine: Engine | None = None,
    running: Running | None = None,
    **order: Any,
) -> tuple[Tally, Seen]:
    """Carry out a run."""
    watch = Seen()
    made = order_into(out, **order)
    tally = carry_out(made, listed(source, out=out), engine or Here(), running or Running(), watch)
    return tally, watch
