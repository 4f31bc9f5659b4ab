"""Lines put together to paragraphs by what the page shows: edges, indents, spacing, size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ssc_extract.documents.characters import SUPERSCRIPTS, is_narrow
from ssc_extract.documents.formats.pdf.rows import Row
from ssc_extract.documents.labels import label_of
from ssc_extract.documents.lines import is_terminated

_PROSE_LENGTH = 15
_LONG_LINE = 20
#: Lines farther apart than this many usual pitches belong to different paragraphs.
_APART = 1.25
#: Letters that differ more than this in height are set differently on purpose.
_OTHER_SIZE = 0.15
_HYPHEN = "\x02"


class Margins:
    """The right edge of the text and the usual distance of lines, over all pages of a document."""

    def __init__(self, pages: Sequence[Sequence[Row]]) -> None:
        whole = [row for page in pages for row in page if row.column is None and not row.is_table]
        rights = sorted(row.right for row in whole if len(row.text) >= _PROSE_LENGTH)
        rights = rights or sorted(row.right for row in whole) or [0.0]
        self._right = rights[len(rights) * 97 // 100]
        pitches = [
            one.bottom - other.bottom
            for page in pages
            for one, other in pairwise(page)
            if one.column == other.column and one.size < one.bottom - other.bottom < 4 * one.size
        ]
        self.pitch = median(pitches) if pitches else 0.0

    def right(self, row: Row) -> float:
        """Give the right edge of the column that a row stands in."""
        return row.column[1] if row.column else self._right


def page_text(rows: Sequence[Row], margins: Margins) -> str:
    """Give the text of a page: a line a paragraph or table row, a blank line where there is room between."""
    parts: list[str] = []
    for index, row in enumerate(rows):
        if index:
            if _goes_on(rows, index, margins):
                parts.append(_seam(parts, row.text))
            else:
                parts.append("\n\n" if _is_apart(rows[index - 1], row, margins.pitch) else "\n")
        parts.append(row.text)
    return "".join(parts).replace(_HYPHEN, "-")


def _seam(parts: list[str], following: str) -> str:
    """Give what stands between two lines of a paragraph; a word broken with a hyphen is put together."""
    last = parts[-1]
    if last.endswith(_HYPHEN) or (last[-1:] == "-" and last[-2:-1].islower() and following[:1].islower()):
        parts[-1] = last[:-1]
        return ""
    return " " if is_narrow(last[-1:]) and is_narrow(following[:1]) and last[-1:] not in "-/" else ""


def _goes_on(rows: Sequence[Row], index: int, margins: Margins) -> bool:
    """Whether a row goes on with the paragraph of the row before it."""
    last, row = rows[index - 1], rows[index]
    if last.is_table or row.is_table or row.text[0] in SUPERSCRIPTS:
        return False
    if abs(last.size - row.size) > _OTHER_SIZE * max(last.size, row.size):
        return False
    if last.column == row.column and _is_apart(last, row, margins.pitch):
        return False
    if not _is_full(rows, index - 1, margins):
        return False
    return not _begins_paragraph(last, row)


def _is_apart(last: Row, row: Row, pitch: float) -> bool:
    distance = last.bottom - row.bottom
    return distance < 0 or distance > _APART * max(pitch, last.size)


def _is_full(rows: Sequence[Row], index: int, margins: Margins) -> bool:
    """Whether the next row's first word had no room left in this one."""
    row, following = rows[index], rows[index + 1]
    if row.right + following.head + row.size / 4 > margins.right(row):
        return True
    # A block set narrower than the page: its lines end at one place.
    beside = [rows[index - 1]] if index else []
    return len(row.text) >= _LONG_LINE and any(
        abs(one.right - row.right) < row.size / 4 and len(one.text) >= _LONG_LINE and one.column == row.column
        for one in (*beside, following)
    )


def _begins_paragraph(last: Row, row: Row) -> bool:
    """Whether a row behind a full one begins a paragraph all the same: a label, an indent."""
    over = is_terminated(last.text)
    if label_of(row.text) is not None and (over or row.left > last.left):
        return True
    if last.column != row.column:
        return False
    shift = row.left - last.left
    if shift > 0.8 * row.size:
        # Behind a label the text may hang.
        return label_of(last.text) is None
    return False


def texts(pages: Sequence[Sequence[Row]]) -> Iterator[str]:
    """Give the text of each page."""
    margins = Margins(pages)
    for rows in pages:
        yield page_text(rows, margins)
