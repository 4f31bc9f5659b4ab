"""Footnote marks: found, remembered, and blanked in the folded text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ssc_extract.documents.characters import DIGIT_OF, GONE, LINE_BREAKS, SUPERSCRIPTS, WHITE

# Behind the letter m a superscript two or three is a unit's power (km²), no mark. An asterisk
# inside an ASCII word (a*b) is no mark either.
_SUPERSCRIPT = rf"[{SUPERSCRIPTS}](?<!m[²³])[{SUPERSCRIPTS}]*+"
_ASTERISK = r"\*(?:(?<![A-Za-z0-9]\*)|(?![A-Za-z0-9*]))\**+"
# As converters to Markdown write them: an HTML tag, a footnote of Pandoc's, a formula.
_TAGGED = (
    r"<sup>\*{0,2}\[?[0-9a-z]{0,3}\]?\*{0,2}</sup>|\[\^[0-9A-Za-z]{1,8}\](?![:：])"
    r"|\$ ?(?:\{ ?\})? ?\^ ?\{? ?\[?[0-9a-z*]{1,3}\]? ?\}? ?\$"
)
_MARK = re.compile(f"{_SUPERSCRIPT}|{_ASTERISK}|{_TAGGED}")
_MARK_SIGNS = (*SUPERSCRIPTS, "*", "<sup>", "[^", "^")
_RAISED = {ord(str(digit)): sign for digit, sign in enumerate(SUPERSCRIPTS)}
_INDEX = re.compile(r"[0-9A-Za-z]+|\*+")


@dataclass(frozen=True, slots=True)
class Citation:
    """A footnote mark in running text: its source index and the mark (digits or asterisks)."""

    position: int
    mark: str


def mark_of(written: str) -> str:
    """Give the plain mark of a written one: ``¹²`` and ``<sup>12</sup>`` are ``12``, ``*`` is ``*``."""
    plain = written.translate(DIGIT_OF).replace("<sup>", "").replace("</sup>", "")
    found = _INDEX.search(plain)
    return found[0] if found else plain


def blank_marks(folded: str) -> tuple[str, tuple[Citation, ...]]:
    """Blank the marks in running text and list them; those at the head of a line stay.

    A mark at the head of a line is the label of a note, which structure reads.
    """
    if not any(sign in folded for sign in _MARK_SIGNS):
        return folded, ()
    citations: list[Citation] = []
    chunks: list[str] = []
    position = 0
    marks = list(_MARK.finditer(folded))
    to_come = Counter(mark_of(match[0]) for match in marks if heads_line(folded, match.start()))
    cited: set[str] = set()
    for match in marks:
        mark = mark_of(match[0])
        if heads_line(folded, match.start()):
            to_come[mark] -= 1
            # Of two that head a line, the first only fell there: a raised digit may break the line it is in.
            if mark in cited or not to_come[mark] or not mark.isdigit():
                continue
        cited.add(mark)
        citations.append(Citation(match.start(), mark))
        chunks += folded[position : match.start()], GONE * len(match[0])
        position = match.end()
    chunks.append(folded[position:])
    return "".join(chunks), tuple(citations)


def heads_line(folded: str, position: int) -> bool:
    """Whether only a few blanks stand between the beginning of the line and ``position``."""
    before = folded[max(0, position - 8) : position].rstrip(WHITE)
    return not before or before[-1] in LINE_BREAKS


def raised(text: str) -> str:
    """Give ``text`` with its digits raised, as a footnote's mark is written in plain text."""
    return text.translate(_RAISED)
