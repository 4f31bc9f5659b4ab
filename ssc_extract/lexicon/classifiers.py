"""What is counted: the classifiers, units of measure and nouns of `data/classifiers.csv`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ssc_extract.documents.normalise import normalise_inline
from ssc_extract.lexicon.tables import data_folder, rows


class UnitKind(StrEnum):
    """What a row's word is; see the head of the table."""

    CLASSIFIER = "classifier"
    MEASURE = "measure"
    NOUN = "noun"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CountUnit:
    """A row of the table: a word behind numbers, what must not or must follow it, whether its end is sure.

    ``free`` is true where no word border needs to be asked for at its end, ``after_years``
    false where a number that may be a year has another word behind it.
    """

    word: str
    kind: UnitKind
    not_before: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    free: bool = False
    after_years: bool = True

    def admits(self, text: str, end: int) -> bool:
        """Whether what stands at ``end``, behind the word, lets it be a unit."""
        if self.not_before and text.startswith(self.not_before, end):
            return False
        return not self.only_before or text.startswith(self.only_before, end)


class CountUnits:
    """Looks up the words that begin behind a number."""

    def __init__(self, units: Iterable[CountUnit]) -> None:
        by_head: dict[str, list[CountUnit]] = {}
        for unit in units:
            by_head.setdefault(unit.word[0], []).append(unit)
        for sharing in by_head.values():
            sharing.sort(key=lambda unit: -len(unit.word))
        self._by_head = {head: tuple(sharing) for head, sharing in by_head.items()}
        self.heads = frozenset(by_head)

    def at(self, text: str, position: int) -> Iterator[CountUnit]:
        """Give the rows whose word begins at ``position``, the longest first."""
        for unit in self._by_head.get(text[position : position + 1], ()):
            if text.startswith(unit.word, position):
                yield unit


def load_count_units() -> Iterator[CountUnit]:
    """Give the rows of `data/classifiers.csv`."""
    for row in rows(data_folder() / "classifiers.csv"):
        yield CountUnit(
            word=normalise_inline(row["word"]),
            kind=UnitKind(row["kind"]),
            not_before=tuple(filter(None, row["not_before"].split("|"))),
            only_before=tuple(filter(None, row["only_before"].split("|"))),
            free=row["free"] == "yes",
            after_years=row["years"] != "no",
        )


@cache
def count_units() -> CountUnits:
    """Load the built-in table once, on first use."""
    return CountUnits(load_count_units())
