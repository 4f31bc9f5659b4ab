"""How much was found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ssc_extract.exports.writer import Parted

if TYPE_CHECKING:
    from ssc_extract.records.result import Result


def by_kind(result: Result | Parted) -> dict[str, int]:
    """Count the mentions of each kind that there is, in the order of the result's arrays."""
    if isinstance(result, Parted):
        return dict(result.counts)
    return dict(Counter(mention.kind for mention in result.mentions()))
