"""Fragments put to rows and columns: the lines of a page in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ssc_extract.documents.characters import is_narrow
from ssc_extract.documents.formats.pdf.glyphs import WIDE_GAP, Fragment
from ssc_extract.documents.labels import label_of
from ssc_extract.documents.lines import width

#: Pages with more fragments than this (drawings, maps) are read row by row.
_MOST_FRAGMENTS = 4_000
_LEAST_LINES = 3
#: In half squares: the lines of a column are longer than most cells.
_LEAST_WIDTH = 18
_FULL = 0.85
_LEAST_SHARE = 0.25
_DEEPEST = 4


class Row(NamedTuple):
    """A line of a page: its box, its text, the width of its first word, whether it is a table's.

    ``column`` is the span of the column it stands in, ``None`` where the page has one only.
    """

    left: float
    bottom: float
    right: float
    top: float
    text: str
    head: float
    is_table: bool
    column: tuple[float, float] | None = None

    @property
    def size(self) -> float:
        """The height of its letters."""
        return self.top - self.bottom


def read_rows(fragments: Sequence[Fragment]) -> list[Row]:
    """Give the lines of a page, column by column where it is set in columns."""
    rows = _aligned(fragments)
    if len(fragments) > _MOST_FRAGMENTS:
        return [_row(row, None) for row in rows]
    return _in_order(rows, None, 0)


def _aligned(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Put fragments on one height together, from the top of the page down, each row from left to right."""
    rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda one: (-one.bottom - one.top, one.left)):
        if rows:
            first = rows[-1][0]
            overlap = min(first.top, fragment.top) - max(first.bottom, fragment.bottom)
            if overlap > min(first.size, fragment.size) / 2:
                rows[-1].append(fragment)
                continue
        rows.append([fragment])
    return [_joined(sorted(row)) for row in rows]


def _joined(row: list[Fragment]) -> list[Fragment]:
    """Join neighbours that no wide gap keeps apart, and a label with what it numbers."""
    joined = row[:1]
    for fragment in row[1:]:
        last = joined[-1]
        gap = fragment.left - last.right
        size = max(last.size, fragment.size)
        labelled = len(joined) == 1 and _is_label(last.text) and gap < 5 * size
        if gap > WIDE_GAP * size and not labelled:
            joined.append(fragment)
            continue
        spaced = labelled or (
            gap > 0.15 * size and is_narrow(last.text[-1:]) and is_narrow(fragment.text[:1])
        )
        text = f"{last.text}{' ' if spaced else ''}{fragment.text}"
        bottom, top = (last if last.size >= fragment.size else fragment)[1:4:2]
        right = max(last.right, fragment.right)
        joined[-1] = Fragment(last.left, bottom, right, top, text, last.head)
    return joined


def _is_label(text: str) -> bool:
    """Whether ``text`` is nothing but the label of a paragraph, an item or a heading."""
    label = label_of(f"{text} 文")
    return label is not None and label.length >= len(text)


def _in_order(rows: list[list[Fragment]], column: tuple[float, float] | None, depth: int) -> list[Row]:
    ordered: list[Row] = []
    index = 0
    while index < len(rows):
        stop, gutters = _band(rows, index)
        sides = _columns(rows[index:stop], gutters) if depth < _DEEPEST else None
        if sides is None:
            ordered += [_row(row, column) for row in rows[index:stop]]
        else:
            for side in sides:
                parts = [one for row in side for one in row]
                span = min(one.left for one in parts), max(one.right for one in parts)
                ordered += _in_order(side, span, depth + 1)
        index = stop
    return ordered


def _band(rows: list[list[Fragment]], start: int) -> tuple[int, list[tuple[float, float]]]:
    """Give where the rows end that leave a common gap free, and the gaps that they leave."""
    free = [(min(row[0].left for row in rows), max(row[-1].right for row in rows))]
    stop = start
    for row in rows[start:]:
        left = _without(free, row)
        if not left:
            break
        free, stop = left, stop + 1
    return max(stop, start + 1), free


def _without(free: list[tuple[float, float]], row: list[Fragment]) -> list[tuple[float, float]]:
    """Give what a row leaves of the free gaps, as far as it is as wide as a gap between columns."""
    least = row[0].size
    for fragment in row:
        parts = []
        for begin, end in free:
            if fragment.right <= begin or fragment.left >= end:
                parts.append((begin, end))
                continue
            parts += [
                one
                for one in ((begin, min(end, fragment.left)), (max(begin, fragment.right), end))
                if one[1] - one[0] >= least
            ]
        free = parts
    return free


def _columns(
    rows: list[list[Fragment]], gaps: list[tuple[float, float]]
) -> list[list[list[Fragment]]] | None:
    """Split rows at gaps with prose on both sides, or give ``None``: a table has short cells."""
    if len(rows) < _LEAST_LINES:
        return None
    begin, end = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    middles = [(left + right) / 2 for left, right in gaps if left > begin and right < end]
    for borders in [middles, *([one] for one in middles if len(middles) > 1)]:
        edges = [begin - 1, *borders, end + 1]
        columns = [
            [part for row in rows if (part := [one for one in row if low <= one.left < high])]
            for low, high in pairwise(edges)
        ]
        shares = [_filled(column) if column else 0.0 for column in columns]
        if borders and min(shares) >= _LEAST_SHARE and max(shares) >= 2 * _LEAST_SHARE:
            return columns
    return None


def _filled(rows: list[list[Fragment]]) -> float:
    """Give the share of lines that fill their column, as those of a paragraph do; 0 for a few or short ones."""
    span = max(row[-1].right for row in rows) - min(row[0].left for row in rows)
    full = [
        row
        for row in rows
        if row[-1].right - row[0].left >= _FULL * span and sum(width(one.text) for one in row) >= _LEAST_WIDTH
    ]
    return len(full) / len(rows) if len(full) >= _LEAST_LINES else 0.0


def _row(row: list[Fragment], column: tuple[float, float] | None) -> Row:
    return Row(
        row[0].left,
        min(one.bottom for one in row),
        row[-1].right,
        max(one.top for one in row),
        "\t".join(one.text for one in row),
        row[0].head,
        len(row) > 1,
        column,
    )
