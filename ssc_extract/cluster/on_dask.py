"""The engine of a cluster: Dask distributed, on this machine or wherever a scheduler is."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from typing import Any

from distributed import Client, LocalCluster, as_completed
from distributed.client import FutureCancelledError
from distributed.comm import CommClosedError
from distributed.scheduler import KilledWorker

from ssc_extract.cluster.engine import Patience
from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.journal import Committed
from ssc_extract.cluster.orders import Order
from ssc_extract.cluster.partitions import Partition
from ssc_extract.cluster.work import work_on

_IN_FLIGHT = 2
"""Partitions a thread of a worker: the one that it works on, and the next."""
_CONNECTING = 15.0
_RETURNING = 120.0
"""Seconds that a scheduler may take to answer at first, and to come back."""
_COUNTED = 1.0
"""Seconds for which a count of the workers is good: asking takes as long as handing over a partition."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where the workers are: at a scheduler's address, or one that a file tells, else on this machine.

    There, ``workers`` says how many, and ``memory`` how many bytes each may have.
    """

    scheduler: str | None = None
    scheduler_file: str | None = None
    workers: int = 1
    memory: int | None = None


@dataclass(frozen=True, slots=True)
class DaskEngine:
    """Works on partitions by way of a scheduler; ``tell`` takes a line for the user."""

    where: Where
    tell: Callable[[str], None]

    def run(self, order: Order, partitions: Iterable[Partition]) -> Iterator[Committed]:
        """Give the partitions that are done; raises `RunError`."""
        waiting = iter(partitions)
        first = next(waiting, None)
        if first is None:
            return  # and no cluster was started for nothing
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        with ExitStack() as stack:
            link = _Link(self.where, stack)
            self.tell(f"dashboard: {link.client.dashboard_link}")
            yield from _Window(link, order, self.tell).run(chain((first,), waiting))


class _Link:
    """The connection to a scheduler."""

    def __init__(self, where: Where, stack: ExitStack) -> None:
        self._stack = stack
        self._threads = 0
        self._count_again = 0.0
        self._target: dict[str, Any] = {"address": where.scheduler}
        if where.scheduler_file is not None:
            self._target = {"scheduler_file": where.scheduler_file}
        elif where.scheduler is None:
            cluster = LocalCluster(
                n_workers=where.workers,
                threads_per_worker=1,
                memory_limit=where.memory or "auto",
                dashboard_address=":0",
                silence_logs=logging.CRITICAL,
            )
            self._target = {"address": stack.enter_context(cluster)}
        try:
            self.client = self._connect(_CONNECTING)
        except (OSError, ValueError) as error:
            said = where.scheduler or where.scheduler_file
            raise RunError(f"{said}: no scheduler answers; start one with `dask scheduler`") from error

    def _connect(self, patience: float) -> Any:
        client = Client(**self._target, timeout=patience, set_as_default=False)
        return self._stack.enter_context(client)

    def room(self) -> int:
        """Give how many partitions may be in flight."""
        if time.monotonic() >= self._count_again:
            try:
                self._threads = sum(self.client.nthreads().values())
            except CommClosedError:
                # The scheduler goes just now; what is in flight will tell.
                return _IN_FLIGHT * max(1, self._threads)
            self._count_again = time.monotonic() + _COUNTED
        return _IN_FLIGHT * max(1, self._threads)

    def restore(self) -> None:
        """Wait until the scheduler is back; raises `RunError` where it does not come."""
        deadline = time.monotonic() + _RETURNING
        while time.monotonic() < deadline:
            if self.client.status == "running":
                return
            if self.client.status == "closed":
                try:
                    self.client = self._connect(2.0)
                    return
                except OSError:
                    pass
            time.sleep(0.2)
        raise RunError("the scheduler is gone: start it and its workers, and run the same command again")


class _Window:
    """The partitions in flight: a few a worker, however many there are."""

    def __init__(self, link: _Link, order: Order, tell: Callable[[str], None]) -> None:
        self._link = link
        self._order = order
        self._tell = tell
        self._patience = Patience()
        self._lost: deque[Partition] = deque()
        self._flying: dict[str, tuple[Any, Partition]] = {}
        self._sent = 0
        self._landed = as_completed(loop=link.client.loop)

    def run(self, waiting: Iterator[Partition]) -> Iterator[Committed]:
        """Keep the window full and give what lands."""
        while True:
            self._fill(waiting)
            if not self._flying:
                return
            future = next(self._landed)
            if future.status in ("cancelled", "lost"):
                self._recover()
                continue
            partition = self._flying[future.key][1]
            try:
                done = self._outcome(future, partition)
            except (CommClosedError, FutureCancelledError):
                # It was done, and the scheduler went before it could say with what: the journal knows.
                self._recover()
                continue
            del self._flying[future.key]
            if done is not None:
                yield done

    def _fill(self, waiting: Iterator[Partition]) -> None:
        room = self._link.room()
        while len(self._flying) < room:
            partition = self._lost.popleft() if self._lost else next(waiting, None)
            if partition is None:
                return
            self._sent += 1
            key = f"ssc-extract-{self._order.run}-{self._sent}"
            future = self._link.client.submit(work_on, self._order, partition, key=key, pure=False)
            self._flying[key] = future, partition
            self._landed.add(future)

    def _outcome(self, future: Any, partition: Partition) -> Committed | None:
        error = future.exception() if future.status == "error" else None
        if isinstance(error, KilledWorker):
            self._patience.death(partition)
        elif error is not None:
            said = " ".join(str(error).split())[:300]
            raise RunError(f"a worker cannot do its work: {type(error).__name__}: {said}")
        else:
            outcome = future.result()
            if isinstance(outcome, Committed):
                return outcome
            self._patience.trouble(partition, outcome.reason, final=outcome.final)
        self._lost.append(partition)
        return None

    def _recover(self) -> None:
        """Begin again with what was in flight, once the scheduler that forgot it is back."""
        self._tell("the scheduler is gone; waiting for it")
        self._lost.extend(partition for _, partition in self._flying.values())
        self._flying.clear()
        self._link.restore()
        self._landed = as_completed(loop=self._link.client.loop)
