"""A crew of supervised workers.

The standard library's pools do not do: ``multiprocessing.Pool`` waits for ever for the job of a
worker that died, ``ProcessPoolExecutor`` gives up every job that is left. Here a worker that crashes,
hangs or runs out of memory costs the job it has, and another takes its place.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from typing import Generic

from ssc_extract.batch.worker import Job, Limits, Lost, Made, Worker


def start_method() -> str:
    """Give how processes are started: forked, with all that is loaded, where that is safe."""
    forked = sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods()
    return "fork" if forked else "spawn"


class Crew(Generic[Job, Made]):
    """Does jobs in up to ``size`` processes at a time.

    ``work`` is what a process does with a job; it must be picklable where processes are spawned,
    and so must jobs and what is made of them.
    """

    def __init__(
        self, work: Callable[[Job], Made], size: int, limits: Limits | None = None, method: str | None = None
    ) -> None:
        self._context: BaseContext = multiprocessing.get_context(method or start_method())
        self._work = work
        self._size = size
        self._limits = limits or Limits()
        self._busy: dict[Worker[Job, Made], Job] = {}

    def run(self, jobs: Iterable[Job]) -> Generator[tuple[Job, Made | Lost], None, None]:
        """Give every job with what was made of it, in the order in which they get done.

        A worker has its next job only when the next outcome is asked for: what is done and not dealt
        with is never more than a job a worker. However the iteration ends, it leaves no process
        behind; close it (``contextlib.closing``) where it may end early.
        """
        waiting = iter(jobs)
        try:
            while len(self._busy) < self._size and self._employ(waiting):
                pass
            while self._busy:
                for worker in self._due():
                    job = self._busy[worker]
                    outcome, fit = worker.collect()
                    if not fit:
                        worker.end()
                    yield job, outcome
                    del self._busy[worker]
                    self._employ(waiting, worker if fit else None)
        finally:
            for worker in list(self._busy):
                worker.end()
            self._busy.clear()

    def _employ(self, waiting: Iterator[Job], worker: Worker[Job, Made] | None = None) -> bool:
        """Give the next job to a worker, or to a new one; gives False where no job is left."""
        for job in waiting:
            worker = worker or self._hire()
            while not worker.give(job):
                worker.end()
                worker = self._hire()
            self._busy[worker] = job
            return True
        if worker is not None:
            worker.end()
        return False

    def _hire(self) -> Worker[Job, Made]:
        return Worker(self._context, self._work, self._limits, [other.pipe for other in self._busy])

    def _due(self) -> list[Worker[Job, Made]]:
        """Wait for workers that are done or dead, or whose time is up."""
        soonest = min(worker.deadline for worker in self._busy)
        patience = None if soonest == float("inf") else max(0.0, soonest - time.monotonic())
        ready = set(wait([worker.pipe for worker in self._busy], patience))
        now = time.monotonic()
        return [worker for worker in self._busy if worker.pipe in ready or worker.deadline <= now]
