"""The labels that stand at the head of a line and what they make of it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from ssc_extract.documents.characters import GONE, SUPERSCRIPTS, WHITE

_HAN_NUMBER = "一二三四五六七八九十百零〇"
#: What follows a decimal fraction rather than the number of a section.
_UNITS = "百千万亿兆多余个倍%"
_LABEL = re.compile(
    rf"""
      (?P<hash>\#{{1,6}})(?=[ \t])
    | (?P<chapter>第[{_HAN_NUMBER}\d]{{1,4}}[章篇编])(?![{_HAN_NUMBER}\d]*节)
    | (?P<part>第[{_HAN_NUMBER}\d]{{1,4}}(?:节|部分))
    | (?P<han>[{_HAN_NUMBER}]{{1,3}})[、.](?![{_HAN_NUMBER}]{{1,2}}[、季月日年级类期等])
    | (?P<han_bracket>\([{_HAN_NUMBER}]{{1,3}}\)[、.]?)
    | (?P<letter>[A-Z])\.(?=[{WHITE}]|[\u3400-\u9fff《“])
    | (?P<roman>[IVX]{{1,5}})\.(?=[{WHITE}]|[\u3400-\u9fff《“])
    | (?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?)
      (?=[ \t\u3000][{WHITE}]*[A-Z“《\u3400-\u9fff])(?![ \t]{{0,3}}[{_UNITS}])
    | (?P<number>\d{{1,3}}[{GONE} ]?(?:[.、](?!\d)|\.(?=\d{{4}}年)|\.$))
    | (?P<bracket>\(\d{{1,2}}\)|\d{{1,2}}\))
    | (?P<alpha>\([a-z]{{1,4}}\))
    | (?P<bullet>[·●◆■□▪►➢+*-])(?=[{WHITE}])
    """,
    re.VERBOSE,
)
# What a label may begin with, which tells most lines without one apart at once.
_LABEL_HEADS = frozenset(f"#第{_HAN_NUMBER}(ABCDEFGHIJKLMNOPQRSTUVWXYZ·●◆■□▪►➢+*-")
_NOTE_HEADS = frozenset(f"{SUPERSCRIPTS}[<*$")
_NOTE = re.compile(
    rf"[{SUPERSCRIPTS}]{{1,3}}(?![{SUPERSCRIPTS}])|\[\^[0-9A-Za-z]{{1,8}}\][:：]|<sup>\[?[0-9a-z]{{1,3}}\]?</sup>"
    rf"|\$ ?(?:\{{ ?\}})? ?\^ ?\{{? ?[0-9a-z*]{{1,3}} ?\}}? ?\$"
    rf"|\*{{1,3}}(?=[{WHITE}]|[\u3400-\u9fff])"
)
_PLAIN_NOTE = re.compile(rf"\d{{1,3}}(?=[{WHITE}]++[^\d.、{WHITE}])")
_CELL_GAP = re.compile(rf"[{GONE} \u3000]*+\t[{WHITE}]*+|[ \u3000]{{2,}}+|[{WHITE}]*+\|[{WHITE}|]*+")


class Style(StrEnum):
    """The kinds of label, as the groups of the pattern are called."""

    HASH = "hash"
    CHAPTER = "chapter"
    PART = "part"
    HAN = "han"
    HAN_BRACKET = "han_bracket"
    LETTER = "letter"
    ROMAN = "roman"
    DECIMAL = "decimal"
    NUMBER = "number"
    BRACKET = "bracket"
    ALPHA = "alpha"
    BULLET = "bullet"


_STYLES = {style.value: style for style in Style}
#: The longest heading, in characters, that a label of each style may have; 0: never a heading.
HEADING_LENGTH = {
    **dict.fromkeys((Style.HASH, Style.CHAPTER, Style.PART, Style.HAN, Style.LETTER, Style.ROMAN), 90),
    **dict.fromkeys((Style.HAN_BRACKET, Style.DECIMAL), 60),
    **dict.fromkeys((Style.NUMBER, Style.BRACKET), 30),
    **dict.fromkeys((Style.ALPHA, Style.BULLET), 0),
}
_NEVER_INNER = frozenset({Style.HASH, Style.ALPHA, Style.BULLET})
#: Labels that stay in the text of an item, where they are read with it.
KEPT = frozenset({Style.ALPHA, Style.BRACKET})


class Label(NamedTuple):
    """A label: its style, its length in characters, and its number where it is an Arabic one.

    One of Markdown has its ``level``, and in ``inner`` the style of a label that stands behind the signs.
    """

    style: Style
    length: int
    number: int | None = None
    level: int = 0
    inner: Style | None = None


def label_of(text: str) -> Label | None:
    """Read the label at the head of a line, or give ``None``."""
    if not text or not (text[0] in _LABEL_HEADS or text[0].isdecimal()):
        return None
    match = _LABEL.match(text)
    if match is None or match.lastgroup is None:
        return None
    if match.lastgroup == "hash":
        return _hashed(text, match.end())
    style = _STYLES[match.lastgroup]
    if style is Style.BULLET:
        # A converter's bullet before the number that the document has.
        numbered = _LABEL.match(text, len(text) - len(text[match.end() :].lstrip(WHITE)))
        if numbered is not None and numbered.lastgroup == "number":
            match, style = numbered, Style.NUMBER
    # One sign closes a number; a blank or an escape may stand before it.
    number = int(match[0][:-1].rstrip(WHITE)) if style is Style.NUMBER else None
    return Label(style, match.end(), number)


def _hashed(text: str, level: int) -> Label:
    """Read a heading of Markdown, in which the label of the document may follow: ``## 一. 导言``."""
    begin = len(text) - len(text[level:].lstrip(WHITE))
    match = _LABEL.match(text, begin)
    inner = _STYLES[match.lastgroup] if match and match.lastgroup else Style.HASH
    if match is None or inner in _NEVER_INNER or match.end() == len(text):
        return Label(Style.HASH, level, level=level)
    return Label(Style.HASH, match.end(), level=level, inner=inner)


def note_label(text: str) -> str | None:
    """Give what is written of the footnote mark at the head of a line, or ``None``."""
    match = _NOTE.match(text) if text[:1] in _NOTE_HEADS else None
    return match[0] if match else None


def plain_note_label(text: str) -> str | None:
    """Give the bare number at the head of a line that may be a footnote's mark, or ``None``."""
    match = _PLAIN_NOTE.match(text) if text[:1].isdecimal() else None
    return match[0] if match else None


def closed_up(text: str) -> str:
    """Give a title whose characters are set apart (``目　　录``) without the blanks; another as it is."""
    parts = text.split()
    return "".join(parts) if 1 < len(parts) < 9 and max(map(len, parts)) == 1 else text


def cells(text: str) -> list[tuple[int, int]] | None:
    """Give the spans of the cells where ``text`` is the row of a table, else ``None``.

    Cells are kept apart by tabs, by bars, or by wide runs of spaces, of which prose has none.
    """
    if "\t" not in text and "|" not in text and "  " not in text and "\u3000" not in text:
        return None
    gaps = [match.span() for match in _CELL_GAP.finditer(text)]
    strong = any("\t" in text[start:end] or "|" in text[start:end] or end - start > 2 for start, end in gaps)
    if not (strong or len(gaps) > 1) or (text.endswith("。") and "|" not in text):
        return None
    starts = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(text)]
    if "\t" not in text and "|" not in text and len(text) < 40 and len(closed_up(text)) == len(starts):
        return None
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
