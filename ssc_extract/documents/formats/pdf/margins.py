"""Where the columns of a document begin and end, and how far apart its lines are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from statistics import median

from ssc_extract.documents.formats.pdf.rows import Row

POINTS = frozenset("，。、；：！？”’）》」』")
INDENT = 0.8
"""The least indent of a paragraph, in heights of its letters."""
_LONG_LINE = 20
_SHORT_LINE = 8


class Margins:
    """The edges of the columns and the usual distance of lines, over all pages of a document."""

    def __init__(self, pages: Sequence[Sequence[Row]]) -> None:
        rights: dict[object, list[float]] = {}
        lefts: dict[object, list[float]] = {}
        lines = [row for page in pages for row in page if not row.is_table]
        #: Whether there are lines long enough to tell where a line has to end.
        self.is_sure = any(len(row.text) >= _LONG_LINE for row in lines)
        least = _LONG_LINE if self.is_sure else _SHORT_LINE
        for row in lines:
            if len(row.text) >= least or row.column:
                # A point may hang over the edge.
                hanging = row.size if row.text[-1] in POINTS else 0.0
                rights.setdefault(_place(row), []).append(row.right - hanging)
                lefts.setdefault(_place(row), []).append(row.left)
        self._rights = {place: sorted(found)[len(found) * 95 // 100] for place, found in rights.items()}
        self._lefts = {place: sorted(found)[len(found) * 5 // 100] for place, found in lefts.items()}
        pitches = [
            one.bottom - other.bottom
            for page in pages
            for one, other in pairwise(page)
            if one.column == other.column and one.size < one.bottom - other.bottom < 4 * one.size
        ]
        self.pitch = median(pitches) if pitches else 0.0

    def right(self, row: Row) -> float:
        """Give the right edge of the column that a row stands in."""
        return self._rights.get(_place(row), inf)

    def is_indented(self, row: Row) -> bool:
        """Whether a row begins behind the left edge of its column."""
        return row.left > self._lefts.get(_place(row), row.left) + INDENT * row.size


def _place(row: Row) -> tuple[int, int] | None:
    return (round(row.column[0] / 4), round(row.column[1] / 4)) if row.column else None
