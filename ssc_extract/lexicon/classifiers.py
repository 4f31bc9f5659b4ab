"""What is counted: the classifiers, units of measure and nouns of `data/classifiers.csv`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ssc_extract.documents.normalise import normalise_inline
from ssc_extract.lexicon.beginnings import Beginnings
from ssc_extract.lexicon.tables import data_folder, rows


class UnitKind(StrEnum):
    """What a row's word is; see the head of the table."""

    CLASSIFIER = "classifier"
    MEASURE = "measure"
    NOUN = "noun"
    OTHER = "other"


_COUNTING = (UnitKind.CLASSIFIER, UnitKind.MEASURE)


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
    """Looks up the words that begin behind a number.

    ``heads`` are the characters with which a word begins that a number counts or is measured in.
    """

    def __init__(self, units: Iterable[CountUnit]) -> None:
        rows_of = tuple(units)
        self._all = Beginnings((unit.word, unit) for unit in rows_of)
        self._counting = Beginnings((unit.word, unit) for unit in rows_of if unit.kind in _COUNTING)
        self._nouns = Beginnings((unit.word, unit) for unit in rows_of if unit.kind is UnitKind.NOUN)
        self.heads = self._counting.heads | self._nouns.heads

    def at(self, text: str, position: int) -> Sequence[CountUnit]:
        """Give the rows whose word begins at ``position``, the longest first."""
        return self._all.at(text, position)

    def counting_at(self, text: str, position: int) -> Sequence[CountUnit]:
        """Give those of them that are classifiers or units of measure."""
        return self._counting.at(text, position)

    def nouns_at(self, text: str, position: int) -> Sequence[CountUnit]:
        """Give those of them that are nouns."""
        return self._nouns.at(text, position)


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
