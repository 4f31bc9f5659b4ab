"""Mentions put down on disk between the two readings of a large document."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, BinaryIO

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.values import (
    Amount,
    CountryValue,
    DateValue,
    DurationValue,
    EntityValue,
    GoalValue,
    MoneyValue,
    PercentageValue,
    QuantityValue,
    Relative,
)

_KEPT = (
    Candidate,
    Amount,
    CountryValue,
    DateValue,
    DurationValue,
    EntityValue,
    GoalValue,
    MoneyValue,
    PercentageValue,
    QuantityValue,
    Relative,
)


class Shelf:
    """Lists of mentions, taken in and given back in one order; ``file`` is empty, and nobody else's."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def put(self, mentions: Sequence[Candidate]) -> None:
        """Put down one list; raises ``OSError`` where the disk is full."""
        pickler = pickle.Pickler(self._file, pickle.HIGHEST_PROTOCOL)
        pickler.dispatch_table = {kind: _reducer(kind) for kind in _KEPT}
        pickler.dump(mentions)

    def take(self) -> Iterator[list[Candidate]]:
        """Give the lists back, the first one first."""
        self._file.seek(0)
        while True:
            try:
                # What it holds was written above, to a file that has no name.
                yield pickle.load(self._file)
            except EOFError:
                return


def _reducer(kind: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
    """Give how a value is made again: of its fields, which costs half of what pickling its state does."""
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)
    if len(names) == 1:
        return lambda value: (kind, (values(value),))
    return lambda value: (kind, values(value))
