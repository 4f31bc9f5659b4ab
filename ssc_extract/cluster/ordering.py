"""Sorting more than memory should hold."""

from __future__ import annotations

import heapq
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO

_AT_A_TIME = 65_536

Item = tuple[str, bool]


def in_order(items: Iterable[Item], at_a_time: int = _AT_A_TIME) -> Iterator[Item]:
    """Give the items sorted, keeping no more than ``at_a_time`` of them; the rest waits in temporary files."""
    waiting = iter(items)
    first = sorted(islice(waiting, at_a_time))
    with ExitStack() as stack:
        runs: list[Iterator[Item]] = []
        while run := sorted(islice(waiting, at_a_time)):
            file = stack.enter_context(tempfile.TemporaryFile())
            for item in run:
                pickle.dump(item, file)
            file.seek(0)
            runs.append(_read(file))
        yield from heapq.merge(first, *runs) if runs else first


def _read(file: IO[bytes]) -> Iterator[Item]:
    while True:
        try:
            yield pickle.load(file)
        except EOFError:
            return
