"""The engine of one machine: supervised processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from ssc_extract.batch.crew import Crew
from ssc_extract.batch.worker import Cause, Limits, Lost
from ssc_extract.cluster.engine import Patience
from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.journal import Committed
from ssc_extract.cluster.orders import Order, program
from ssc_extract.cluster.partitions import MIB, Partition
from ssc_extract.cluster.work import Trouble, get_ready, work_on

MEMORY = 4096 * MIB
"""Bytes of address space that a process may have: a partition's results are held until it is written."""


class _Feed:
    """Partitions to hand out: those that were lost first."""

    def __init__(self, partitions: Iterable[Partition]) -> None:
        self._partitions = iter(partitions)
        self.lost: deque[Partition] = deque()

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> Partition:
        return self.lost.popleft() if self.lost else next(self._partitions)


@dataclass(frozen=True, slots=True)
class MachineEngine:
    """Works on as many partitions at a time as there are ``workers``."""

    workers: int
    memory: int | None = MEMORY

    def run(self, order: Order, partitions: Iterable[Partition]) -> Iterator[Committed]:
        """Give the partitions that are done; raises `RunError`."""
        get_ready()  # what is loaded now is there in every process
        program()
        feed, patience = _Feed(partitions), Patience()
        while True:
            crew: Crew[Partition, Committed | Trouble]
            crew = Crew(partial(work_on, order), self.workers, Limits(memory=self.memory))
            with closing(crew.run(feed)) as outcomes:
                for partition, outcome in outcomes:
                    if isinstance(outcome, Committed):
                        yield outcome
                    else:
                        _complain(patience, partition, outcome)
                        feed.lost.append(partition)
            if not feed.lost:
                return


def _complain(patience: Patience, partition: Partition, outcome: Trouble | Lost) -> None:
    if isinstance(outcome, Trouble):
        patience.trouble(partition, outcome.reason, final=outcome.final)
    elif outcome.cause is Cause.ERROR:
        raise RunError(outcome.reason)
    else:
        patience.death(partition)
