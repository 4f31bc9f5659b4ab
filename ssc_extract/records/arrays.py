"""The arrays that a result is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ssc_extract.records.mentions import Mention

SchemaVersion = Literal["1.0"]
SCHEMA_VERSION: SchemaVersion = "1.0"

ARRAYS = {
    "entity": "entities",
    "country": "countries",
    "money": "money",
    "date": "dates",
    "duration": "dates",
    "percentage": "percentages",
    "quantity": "quantities",
    "goal": "goals",
    "reference": "references",
    "activity": "activities",
}
"""The array of the result that a kind of record stands in."""


class Arrays:
    """What the arrays of a result come to."""

    __slots__ = ()

    def mentions(self) -> Iterator[Mention]:
        """Give the mentions, array by array, each in text order."""
        for array in dict.fromkeys(ARRAYS.values()):
            yield from getattr(self, array)

    def count(self) -> int:
        """Give the number of mentions."""
        return sum(len(getattr(self, array)) for array in dict.fromkeys(ARRAYS.values()))
