"""The rows of a table as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ssc_extract.documents.normalise import joins_with_space

MOST_NESTED = 40
"""How deep tables may be nested: the text of the innermost is handed on from each to the next."""
_PROSE_LENGTH = 120


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """Give a row, whose cells are lists of lines, as one line with tabs between the cells.

    A row with one cell that is filled, or with paragraphs of prose in its cells, only lays
    text out: it gives its lines one below the other.
    """
    filled = [lines for cell in cells if (lines := [line.strip() for line in cell if line.strip()])]
    if len(filled) == 1 or any(len(lines) > 1 and _is_prose(lines) for lines in filled):
        return [line for lines in filled for line in lines]
    return ["\t".join(joined(line.replace("\t", " ") for line in cell) for cell in cells)] if filled else []


def joined(lines: Iterable[str]) -> str:
    """Give lines as one, with a space only between Latin words."""
    whole = ""
    for line in filter(None, map(str.strip, lines)):
        whole += f" {line}" if joins_with_space(whole[-1:], line[0]) else line
    return whole


def _is_prose(lines: Sequence[str]) -> bool:
    return any(len(line) >= _PROSE_LENGTH and "。" in line for line in lines)
