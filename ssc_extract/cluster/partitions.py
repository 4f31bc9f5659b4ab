"""Documents grouped into partitions by their bytes: the tasks of a run and the files of its datasets."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssc_extract.cluster.listing import Listed
from ssc_extract.cluster.places import absolute

MIB = 1024 * 1024
FIRST = MIB // 2
LARGEST = 32 * MIB
"""Bytes of documents in the first partitions and in the later ones.

The first ones are small, so that a folder of a few hundred reports keeps all workers busy; the later
ones give files with about as many rows as DuckDB has in a group, and few of them.
"""
_STEP = 8
"""After so many partitions the size doubles."""
_LEAST = 16 * 1024
"""What a document counts at least: opening it costs as much as reading that."""
_WHOLE = 2**64


@dataclass(frozen=True, slots=True)
class Partition:
    """Documents that are done together; ``id`` changes with any of them, and with what they are done by."""

    id: str
    documents: tuple[Listed, ...]

    @property
    def bytes(self) -> int:
        """How large its documents are."""
        return sum(document.size for document in self.documents)


def partitions(documents: Iterable[Listed], origin: str, largest: int = LARGEST) -> Iterator[Partition]:
    """Group documents in the order they come; ``origin`` is what results depend on besides them.

    Where a partition ends is told by the names of the documents, so that a document more or less
    changes the partition that it is in, and perhaps the next one, but not all that follow.
    """
    gathered: list[Listed] = []
    weight = made = 0
    for document in documents:
        target = min(largest, FIRST << min(made // _STEP, 30))
        own = max(document.size, _LEAST)
        gathered.append(document)
        weight += own
        # From half the target on, every byte ends the partition with the same chance: that makes the
        # target the mean; twice the target is the most.
        ends = weight >= target / 2 and _draw(document.name) < min(own / (target / 2), 1.0)
        if ends or weight >= 2 * target:
            yield _partition(gathered, origin)
            gathered, weight, made = [], 0, made + 1
    if gathered:
        yield _partition(gathered, origin)


def _draw(name: str) -> float:
    """Give a number from 0 to 1 that only the name decides."""
    digest = hashlib.blake2b(_bytes(name), digest_size=8).digest()
    return int.from_bytes(digest, "big") / _WHOLE


def _partition(documents: list[Listed], origin: str) -> Partition:
    digest = hashlib.blake2b(origin.encode(), digest_size=8)
    for document in documents:
        told = (absolute(document.name), document.name, str(document.size), document.stamp)
        digest.update(b"\0".join(map(_bytes, told)) + b"\n")
    return Partition(digest.hexdigest(), tuple(documents))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
