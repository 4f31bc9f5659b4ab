"""The lines of a folded text that have something on them."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from ssc_extract.documents.characters import WHITE

_CLOSERS = "”’\"')》】]〉" + WHITE
_TERMINALS = frozenset("。！？：；…!?;:")
#: A label with the blanks behind it, under whose text the next lines may be set (``1.   山区国家``).
_HANGING = re.compile(r"[^\s\0]{1,6}[\0 \t\u3000]+")


class Gap(IntEnum):
    """What stands between a line and the one before it."""

    NONE = 0
    BLANK = 1
    PAGE = 2


# A member is looked up by a function of its class, and there are two questions a line.
_NO_GAP, _BLANK = Gap.NONE, Gap.BLANK


class Line(NamedTuple):
    """A line without the white space around it (a tuple: there is one for every line of a document).

    ``[start, end)`` is its span in the source; ``indented`` says that it begins with the
    indent of a paragraph (further in than an unfinished line right above it), ``ruled`` that a
    drawn rule stands above it.
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
        return Line(self.end - len(rest), self.end, rest, self.gap, self.indented, self.ruled)


def split_lines(folded: str) -> list[Line]:
    """Give the lines of a folded text; those with nothing on them only show in the next one's gap."""
    lines: list[Line] = []
    last = start = margin = 0
    for whole in folded.replace("\f", "\n").split("\n"):
        text = whole.strip(WHITE)
        if text:
            begin, indent = start, ""
            if len(text) < len(whole):
                indent = whole[: whole.index(text)]
                begin += len(indent)
            gap = _gap(folded[last:begin])
            before = lines[-1].text if lines and gap is _NO_GAP else ""
            column = indent.count(" ") + 2 * indent.count("\u3000") if indent else 0
            indented = column > 1 and not _is_level(before, margin, column)
            margin = column
            last = begin + len(text)
            lines.append(Line(begin, last, text, gap if lines else max(gap, Gap.BLANK), indented))
        start += len(whole) + 1
    return lines


def _is_level(before: str, margin: int, column: int) -> bool:
    """Whether a line at ``column`` stands no further in than the unfinished one right above, or its text."""
    if not before or is_terminated(before):
        return False
    if column <= margin + 1:
        return True
    label = _HANGING.match(before)
    return label is not None and column <= margin + width(label[0]) + 1


def _gap(between: str) -> Gap:
    """Say what ``between`` parts, with the white space at the edges of two lines."""
    if between == "\n":
        return _NO_GAP
    if "\f" in between:
        return Gap.PAGE
    return _BLANK if between.count("\n") > 1 else _NO_GAP


def is_terminated(text: str) -> bool:
    """Whether a sentence, or the opening of a list, is over at the end of ``text``."""
    return text.rstrip(_CLOSERS)[-1:] in _TERMINALS


def width(text: str) -> int:
    """Give the width of ``text`` in half squares: two for a Han character, one for a Latin one."""
    return len(text) + (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2
