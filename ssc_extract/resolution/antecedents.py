"""The names that an anaphor may stand for: the last ones before it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ssc_extract.documents.model import Block
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import CountryValue, EntityValue

REACH = 300
"""How many mentions back an antecedent may stand."""

COUNTRY = "country"
_JOINTS = ("、", "和", "及", "与")


class Named(NamedTuple):
    """A mention that may be an antecedent: what it is called, and the block it stands in.

    ``key`` is a country's alpha-3 code, else the type; in a list of countries, the one before it ends
    at ``before`` and the one behind it begins at ``behind``. A tuple, because every name is one.
    """

    start: int
    end: int
    name: str
    type: str
    key: str
    surface: str
    number: int | None
    block: int
    before: int | None = None
    behind: int | None = None
    pointed: bool = False
    nested: bool = False

    def is_near(self, block: Block) -> bool:
        """Whether it stands in a block or in another of the same numbered paragraph."""
        return self.block == block.start or (self.number is not None and self.number == block.number)


class Antecedents:
    """The last names before a place of a document, in text order."""

    def __init__(self) -> None:
        self.names: list[Named] = []

    def add(self, reading: Reading, mentions: Iterable[Candidate]) -> None:
        """Take in entities and countries of a reading."""
        block = None
        for mention in mentions:
            if block is None or mention.start > block.end:
                block = reading.document.block_at(mention.start)
            self.names.append(_named(reading, mention, block))
        del self.names[:-REACH]

    def point(self, reading: Reading, antecedent: Named, span: Span, block: Block) -> None:
        """Take in an anaphor: later ones may stand for the same."""
        start, end = span
        before, behind = _listed(reading.text, start, end)
        self.names.append(
            antecedent._replace(
                start=start,
                end=end,
                number=block.number,
                block=block.start,
                before=before,
                behind=behind,
                pointed=True,
                nested=False,
            )
        )

    def move(self, distance: int) -> None:
        """Count positions from ``distance`` characters further on."""
        self.names = [
            name._replace(
                start=name.start - distance,
                end=name.end - distance,
                block=name.block - distance,
                before=None if name.before is None else name.before - distance,
                behind=None if name.behind is None else name.behind - distance,
            )
            for name in self.names
        ]


def _named(reading: Reading, mention: Candidate, block: Block) -> Named:
    start, end, value = mention.start, mention.end, mention.value
    kind: str
    key: str
    before = behind = None
    if isinstance(value, EntityValue):
        name = value.name
        kind = key = value.type
    elif isinstance(value, CountryValue):
        name, kind, key = reading.vocabulary.country(value.alpha3).name, COUNTRY, value.alpha3
        before, behind = _listed(reading.text, start, end)
    else:
        raise TypeError(f"no name: {mention}")
    surface = reading.text[start:end]
    return Named(
        start, end, name, kind, key, surface, block.number, block.start, before, behind, nested=mention.nested
    )


def _listed(text: str, start: int, end: int) -> tuple[int | None, int | None]:
    """Give where the other members of a list would end and begin, beside one of its joints."""
    before = start - 1 if text[start - 1 : start] in _JOINTS else None
    behind = end + 1 if text[end : end + 1] in _JOINTS else None
    return before, behind
