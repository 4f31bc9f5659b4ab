"""Footnote marks that lost their height: plain digits, or digits in brackets, in the text and before the notes.

A text layer of a PDF has ``…十二亿美元。1 各国`` and, at the foot of the page, ``1 世界银行`` instead of
raised digits; texts out of word processors have ``[1]``, old documents of the United Nations ``1/``. A digit alone would prove nothing, so a mark counts
only where a line begins with the same number further on, number after number in the order of the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ssc_extract.documents.characters import GONE, WHITE
from ssc_extract.documents.marks import Citation, heads_line, raised

# A number with one of these behind it counts or dates something.
_UNITS = "[年月时届次个名位座套件亿万千百多余倍%页卷章节条款段]|项(?!目)|日(?!本)|分(?![别享])|美元|欧元|英镑|日元|国家|人(?![权口道类民])"
_MARK = re.compile(
    rf"""
      (?P<head>(?:^|(?<=[\n\f]))[{WHITE}]*+)?+
      (?:(?(head)|(?:(?<=[。，；：、！？”》)…])|(?<=[。；”》)][ ])))
         (?P<bare>[0-9]{{1,3}}(?!,)|[0-9]{{1,2}}(?:,[0-9]{{1,2}}(?![0-9])){{1,3}}+)(?![{WHITE}]?(?:{_UNITS}))(?=[{WHITE}]*+(?:[“《(A-Za-z\u3400-\u9fff]|[\n\f]|\Z))
       | (?P<slashed>[0-9]{{1,3}})/(?![0-9])
       | \[(?P<bracketed>[0-9]{{1,3}})\](?![(:：]))
    """,
    re.VERBOSE,
)
_FIRST_NOTE = re.compile(rf"1[]/]?[{WHITE}]*+[“《(A-Za-z\u3400-\u9fff]")


class _Mark(NamedTuple):
    """A number that may be a mark: its span with brackets, and whether it stands at the head of a line."""

    start: int
    end: int
    at_head: bool


def read_plain_marks(folded: str) -> tuple[str, tuple[Citation, ...]]:
    """Blank the plain marks in running text, list them, and raise those at the head of a note.

    The text keeps its length, so that indices stay those of the source.
    """
    if not any(_heads_a_line(folded, match.start()) for match in _FIRST_NOTE.finditer(folded)):
        return folded, ()
    pairs = _pairs(_marks(folded))
    if len(pairs) == 1 and folded[pairs[0][1].start - 1] == "，":
        # One number behind a comma, and a line with the same, may well count something.
        return folded, ()
    # Several numbers may be cited at one place (``。2,3``).
    changes = {(cited.start, cited.end): GONE * (cited.end - cited.start) for _, cited, _ in pairs} | {
        (note.start, note.end): raised(str(number)).ljust(note.end - note.start, GONE)
        for number, _, note in pairs
    }
    chunks: list[str] = []
    position = 0
    for (start, end), instead in sorted(changes.items()):
        chunks += folded[position:start], instead
        position = end
    chunks.append(folded[position:])
    return "".join(chunks), tuple(Citation(cited.start, str(number)) for number, cited, _ in pairs)


def _heads_a_line(folded: str, index: int) -> bool:
    return heads_line(folded, index - (folded[index - 1 : index] == "["))


def _marks(folded: str) -> dict[int, list[_Mark]]:
    """Give all numbers that may be marks, in text order."""
    found: dict[int, list[_Mark]] = {}
    for match in _MARK.finditer(folded):
        number = match["bare"] or match["bracketed"] or match["slashed"]
        start = match.end("head") if match["head"] is not None else match.start()
        for one in number.split(","):
            found.setdefault(int(one), []).append(_Mark(start, match.end(), match["head"] is not None))
    return found


def _pairs(marks: dict[int, list[_Mark]]) -> list[tuple[int, _Mark, _Mark]]:
    """Give (number, citation, note) where both are found, each behind those of the number before."""
    pairs: list[tuple[int, _Mark, _Mark]] = []
    cited_to = noted_to = -1
    for number in sorted(marks):
        cited = next((mark for mark in marks[number] if mark.start >= cited_to), None)
        if cited is None:
            continue
        after = max(cited.start, noted_to)
        note = next((mark for mark in marks[number] if mark.at_head and mark.start > after), None)
        if note is not None:
            pairs.append((number, cited, note))
            cited_to, noted_to = cited.start, note.start
    return pairs
