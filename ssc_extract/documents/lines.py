"""The lines of a folded text that have something on them."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from ssc_extract.documents.characters import WHITE

_LINE = re.compile(r"[^\n\f]+")
_CLOSERS = "”’\"')》】]〉" + WHITE
_TERMINALS = frozenset("。！？：；…!?;:")


class Gap(IntEnum):
    """What stands between a line and the one before it."""

    NONE = 0
    BLANK = 1
    PAGE = 2


class Line(NamedTuple):
    """A line without the white space around it (a tuple: there is one for every line of a document).

    ``[start, end)`` is its span in the source; ``indented`` says that it begins with the
    indent of a paragraph, ``ruled`` that a drawn rule stands above it.
    """

    start: int
    end: int
    text: str
    gap: Gap
    indented: bool = False
    ruled: bool = False

    def without_label(self, length: int) -> Line:
        """Give the line behind its first ``length`` characters."""
        rest = self.text[length:].lstrip(WHITE)
        return self._replace(start=self.end - len(rest), text=rest)


def split_lines(folded: str) -> list[Line]:
    """Give the lines of a folded text; those with nothing on them only show in the next one's gap."""
    lines: list[Line] = []
    last = 0
    for match in _LINE.finditer(folded):
        whole = match[0]
        text = whole.lstrip(WHITE)
        indent = len(whole) - len(text)
        text = text.rstrip(WHITE)
        if not text:
            continue
        start = match.start() + indent
        between = folded[last : match.start()]
        blank = between.count("\n") > 1
        gap = Gap.PAGE if "\f" in between else Gap.BLANK if blank or not lines else Gap.NONE
        last = start + len(text)
        indented = indent > 0 and ("\u3000" in whole[:indent] or whole[:indent].count(" ") > 1)
        lines.append(Line(start, last, text, gap, indented))
    return lines


def is_terminated(text: str) -> bool:
    """Whether a sentence, or the opening of a list, is over at the end of ``text``."""
    return text.rstrip(_CLOSERS)[-1:] in _TERMINALS


def width(text: str) -> int:
    """Give the width of ``text`` in half squares: two for a Han character, one for a Latin one."""
    return len(text) + (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2
