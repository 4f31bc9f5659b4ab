"""Running heads and page numbers, told by where they stand on their pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ssc_extract.documents.formats.pdf.rows import Row

_NUMBER = re.compile(
    r"[-–—·~ ]{0,4}(?:\d{1,4}|[ivxlc]{1,7})[-–—·~ ]{0,4}"
    r"|\d{1,4} ?/ ?\d{1,4}|第 ?\d{1,4} ?页(?:[，, /]{0,2}共 ?\d{1,4} ?页)?|[Pp]age \d{1,4}(?: of \d{1,4})?"
)
_DIGITS = re.compile(r"\d+")
#: The shares of the page's height, at its top and foot, in which heads and numbers stand.
_MARGIN = 0.13
_LEAST_MARGIN = 56.0
_ROWS = 3
_LONGEST = 60
_PROSE = re.compile("[，。；]")
_SAME_HEIGHT = 4.0


def without_heads(pages: Sequence[tuple[float, float, list[Row]]]) -> list[list[Row]]:
    """Give the rows of each page (its bottom and top in points, its rows) without what is the page's own.

    A page number stands alone at the edge; a head comes again at the same height on three pages
    (two, of a document of up to four), whatever its numbers.
    """
    least = 2 if len(pages) <= 4 else 3
    times = Counter(key for page in pages for key in {_key(row) for row in _edge(*page)})
    kept = []
    for page in pages:
        own = {
            row
            for row in _edge(*page)
            if _NUMBER.fullmatch(row.text.strip()) or _times(times, _key(row)) >= least
        }
        kept.append([row for row in page[2] if row not in own])
    return kept


def _edge(bottom: float, top: float, rows: list[Row]) -> Iterator[Row]:
    """Give the outermost rows that stand in the margins."""
    ordered = sorted(rows, key=lambda row: -row.top)
    margin = max(_LEAST_MARGIN, _MARGIN * (top - bottom))
    high, low = top - margin, bottom + margin
    for row in {*ordered[:_ROWS], *ordered[-_ROWS:]}:
        outside = row.bottom > high or row.top < low
        if outside and len(row.text) <= _LONGEST and not _PROSE.search(row.text):
            yield row


def _key(row: Row) -> tuple[str, int]:
    return _DIGITS.sub("#", row.text), round(row.bottom / _SAME_HEIGHT)


def _times(times: Counter[tuple[str, int]], key: tuple[str, int]) -> int:
    text, height = key
    return max(times[text, height], times[text, height - 1], times[text, height + 1])
