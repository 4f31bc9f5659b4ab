"""What works on partitions: the processes of this machine, or a cluster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol

from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.journal import Committed
from ssc_extract.cluster.orders import Order
from ssc_extract.cluster.partitions import Partition

_TROUBLES = 3
"""How often something that is no document's fault is tried again."""
_DEATHS = 100
"""How many workers a partition may cost: two for each document in it that kills them, and chance."""


class Engine(Protocol):
    """Works on partitions, several at a time."""

    def run(self, order: Order, partitions: Iterable[Partition]) -> Iterator[Committed]:
        """Give the partitions that are done, in the order in which they get done.

        ``partitions`` is asked for the next one when there is room for it. Raises `RunError`.
        """


class Patience:
    """Counts what went wrong with each partition, and says when it is enough."""

    def __init__(self) -> None:
        self._troubles: Counter[str] = Counter()
        self._deaths: Counter[str] = Counter()

    def trouble(self, partition: Partition, reason: str, *, final: bool) -> None:
        """Take note of something that is no document's fault; raises `RunError` when it is enough."""
        self._troubles[partition.id] += 1
        if final or self._troubles[partition.id] >= _TROUBLES:
            raise RunError(reason)

    def death(self, partition: Partition) -> None:
        """Take note of a worker that died over a partition; raises `RunError` when it is enough."""
        self._deaths[partition.id] += 1
        if self._deaths[partition.id] >= _DEATHS:
            raise RunError(f"partition {partition.id}: {_DEATHS} workers died over it; give them more memory")
