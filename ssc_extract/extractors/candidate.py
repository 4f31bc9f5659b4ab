"""What an extractor gives: a span of the normalised text, its value, the rule that found it."""

from __future__ import annotations

from enum import StrEnum

from ssc_extract.extractors.values import Value
from ssc_extract.frozen import frozen


class Kind(StrEnum):
    """The kinds of mention; the value is what stands in a record's ``kind``."""

    ENTITY = "entity"
    COUNTRY = "country"
    MONEY = "money"
    DATE = "date"
    DURATION = "duration"
    PERCENTAGE = "percentage"
    QUANTITY = "quantity"
    GOAL = "goal"
    REFERENCE = "reference"
    ACTIVITY = "activity"
    """No mention: what `ssc_extract.activities` makes of mentions; the kind of its records."""


class Via(StrEnum):
    """How a mention was come by."""

    LEXICON = "lexicon"
    PATTERN = "pattern"
    ALIAS = "alias"
    TITLE = "title"


@frozen
class Candidate:
    """A possible mention ``[start, end)`` of the normalised text.

    ``veto`` says why the rule itself withdrew it; such a candidate never becomes a
    mention and is kept for ``ssc-extract explain`` only. ``nested`` is set by
    resolution (a country or a date inside a name, an entity inside a longer one).
    """

    kind: Kind
    start: int
    end: int
    value: Value
    rule: str
    via: Via = Via.PATTERN
    nested: bool = False
    veto: str = ""

    def as_nested(self) -> Candidate:
        """Give it with ``nested`` set (`dataclasses.replace` takes twice the time, and there are many)."""
        return Candidate(
            self.kind, self.start, self.end, self.value, self.rule, self.via, nested=True, veto=self.veto
        )


@frozen
class Loss:
    """A candidate that did not become a mention: what won over it (or ``None``) and why."""

    candidate: Candidate
    winner: Candidate | None
    reason: str
