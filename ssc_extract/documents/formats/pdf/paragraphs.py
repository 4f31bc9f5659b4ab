"""Lines put together to paragraphs by what the page shows: edges, indents, spacing, size."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ssc_extract.documents.characters import SUPERSCRIPTS
from ssc_extract.documents.formats.pdf.margins import INDENT, POINTS, Margins
from ssc_extract.documents.formats.pdf.rows import Row
from ssc_extract.documents.labels import label_of
from ssc_extract.documents.lines import is_terminated
from ssc_extract.documents.normalise import joins_with_space

_LONG_LINE = 20
#: Lines farther apart than this many usual pitches belong to different paragraphs.
_APART = 1.25
#: Letters that differ more than this in height are set differently on purpose.
_OTHER_SIZE = 0.15
_HYPHEN = "\x02"


def page_text(rows: Sequence[Row], margins: Margins) -> str:
    """Give the text of a page: a line a paragraph or table row, a blank line where there is room between."""
    parts: list[str] = []
    first: Row | None = None
    for index, row in enumerate(rows):
        # A raised number at the head of a line begins a note, unless it only fell there.
        is_note = row.text[0] in SUPERSCRIPTS and (first is None or first.text[0] in SUPERSCRIPTS)
        if first and not is_note and _goes_on(rows, index, first, margins):
            parts.append(_seam(parts, row.text))
        else:
            if index:
                parts.append("\n\n" if _is_apart(rows[index - 1], row, margins.pitch) else "\n")
            first = row
        parts.append(row.text)
    return "".join(parts).replace(_HYPHEN, "-")


def _seam(parts: list[str], following: str) -> str:
    """Give what stands between two lines of a paragraph; a word broken with a hyphen is put together."""
    last = parts[-1].replace(_HYPHEN, "-")
    if last[-1:] == "-" and last[-2:-1].islower() and following[:1].islower():
        parts[-1] = last[:-1]
        return ""
    return " " if joins_with_space(last[-1:], following[:1]) else ""


def _goes_on(rows: Sequence[Row], index: int, first: Row, margins: Margins) -> bool:
    """Whether a row goes on with the paragraph of the row before it, whose first row is ``first``."""
    last, row = rows[index - 1], rows[index]
    if last.is_table or row.is_table or abs(last.size - row.size) > _OTHER_SIZE * max(last.size, row.size):
        return False
    if last.column == row.column and _is_apart(last, row, margins.pitch):
        return False
    if row.text[0] in POINTS:
        return True
    if not _is_full(rows, index - 1, margins):
        return False
    if last is first and margins.is_indented(last) and abs(row.left - last.left) < INDENT * row.size:
        # Two lines with the indent of a paragraph: each begins one, or the block is set narrower.
        return not is_terminated(last.text) and row.text[0] not in SUPERSCRIPTS
    return not _begins_paragraph(last, row)


def _is_apart(last: Row, row: Row, pitch: float) -> bool:
    distance = last.bottom - row.bottom
    return distance < 0 or distance > _APART * max(pitch, last.size)


def _is_full(rows: Sequence[Row], index: int, margins: Margins) -> bool:
    """Whether the next row's first word had no room left in this one."""
    row, following = rows[index], rows[index + 1]
    if not margins.is_sure and is_terminated(row.text):
        return False
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
    # Behind a label the text may hang.
    return shift > INDENT * row.size and label_of(last.text) is None


def texts(pages: Sequence[Sequence[Row]]) -> Iterator[str]:
    """Give the text of each page."""
    spans = {row.column for rows in pages for row in rows if row.column}
    placed = [_in_column(rows, spans) for rows in pages]
    margins = Margins(placed)
    for rows in placed:
        yield page_text(rows, margins)


def _in_column(rows: Sequence[Row], spans: Collection[tuple[float, float]]) -> Sequence[Row]:
    """Put a page that is no wider than a column of other pages into that column: the text ended in it."""
    if not rows or any(row.column for row in rows):
        return rows
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    size = rows[0].size
    span = next((one for one in sorted(spans) if one[0] - size < left and right < one[1] + size), None)
    return [row._replace(column=span) for row in rows]
