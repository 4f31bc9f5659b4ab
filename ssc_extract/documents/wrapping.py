"""Telling whether a text was broken into lines of one width, and at which."""

from __future__ import annotations

import re
from itertools import pairwise

from ssc_extract.documents.lines import Line, is_terminated, width

_PROSE = re.compile("[，。；、]")
_LEAST_WIDTH = 30
_LEAST_LINES = 3
_FULL = 0.85
_NARROW = 0.7


def wrap_width(lines: list[Line]) -> int | None:
    """Give the width (in half squares) at which the text's lines were broken, or ``None``.

    Broken lines end anywhere and are about as wide as one another; lines that are
    paragraphs differ in width and end with a full stop. Lines without the punctuation of
    a sentence (titles, cells) tell nothing.
    """
    cut = [
        line.text
        for line, following in pairwise(lines)
        if not is_terminated(line.text) and not following.indented and _PROSE.search(line.text)
    ]
    if len(cut) < _LEAST_LINES:
        return None
    return _common_width([*map(width, cut)], [width(line.text) for line in lines])


def _common_width(cut: list[int], widths: list[int]) -> int | None:
    """Give the width that most cut lines have, and no line goes far beyond, or ``None``."""
    cut.sort()
    common = cut[len(cut) * 7 // 10]
    even = sum(_FULL * common <= one <= common / _FULL for one in cut)
    longest = sorted(widths)[len(widths) * 19 // 20]
    if common < _LEAST_WIDTH or even * 2 < len(cut) or longest > common * 1.3:
        return None
    return common


def is_cut(line: Line, wrap: int) -> bool:
    """Whether the line stops inside a sentence near the width: in a block set narrower, such as a summary."""
    wide = width(line.text) >= _NARROW * wrap
    return wide and not is_terminated(line.text) and _PROSE.search(line.text) is not None


def is_full(line: Line, wrap: int) -> bool:
    """Whether the line reaches the width at which lines are broken."""
    return width(line.text) >= _FULL * wrap
