"""What has come of a partition so far, in memory until its files are written."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from ssc_extract.cluster.contents import Content
from ssc_extract.exports.parquet.datasets import Failure
from ssc_extract.exports.parquet.files import PartitionFiles
from ssc_extract.records.result import Result

_REASONS = 20
"""How many failures of a partition are told; all of them are in its files."""
_SEARCHED = 2 * 1024 * 1024
"""Bytes of documents after which garbage is searched for."""


class Collected:
    """What is to be written of a partition, and what is to be told of it."""

    def __init__(self, partition_by: tuple[str, ...]) -> None:
        self.files = PartitionFiles(partition_by)
        self.mentions: Counter[str] = Counter()
        self.reasons: list[tuple[str, str]] = []
        self.failed = 0
        self._unsearched = 0

    def add(self, content: Content, outcome: Result | Failure) -> None:
        """Add what became of a document."""
        if isinstance(outcome, Failure):
            self.files.fail(outcome)
            self.failed += 1
            if len(self.reasons) < _REASONS:
                self.reasons.append((outcome.source, outcome.reason))
            return
        size = len(content.data) if isinstance(content.data, bytes) else 0
        self.mentions.update(self.files.add(outcome, size))
        self._unsearched += size
        if self._unsearched > _SEARCHED:
            self._unsearched = 0
            gc.collect()


@contextmanager
def seldom_searched() -> Iterator[None]:
    """Leave the cyclic garbage collector off; `Collected.add` has it search now and then.

    Left on it searches all that waits to be written after every document, which takes as long as
    writing it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
