"""The labels that Word sets before paragraphs by itself: ``1.``, ``(a)``, ``一、``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ssc_extract.documents.formats.docx.xml_parts import Attributes

_PLACE = re.compile(r"%([1-9])")
_HAN_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 3_999


@dataclass(slots=True)
class Level:
    """How a level of a list is numbered: its first number, its format and the pattern of its label."""

    start: int = 1
    format: str = "decimal"
    pattern: str = ""


Levels = dict[int, Level]
NumPr = tuple[str, int]
"""The list and the level that a paragraph or a style names."""


@dataclass(slots=True)
class Numbering:
    """Reads ``word/numbering.xml``, then counts while the paragraphs are read."""

    _abstract: dict[str, Levels] = field(default_factory=dict)
    _lists: dict[str, str] = field(default_factory=dict)
    _current: Levels | None = None
    _level: Level | None = None
    _list: str | None = None
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take a start tag of the part."""
        value = attributes.get("val", "")
        if tag == "abstractNum":
            self._current = self._abstract.setdefault(attributes.get("abstractNumId", ""), {})
        elif tag == "lvl" and self._current is not None:
            self._level = self._current.setdefault(number(attributes.get("ilvl")), Level())
        elif tag == "num":
            self._list = attributes.get("numId")
        elif tag == "abstractNumId" and self._list is not None:
            self._lists[self._list] = value
        elif self._level is not None and tag == "start":
            self._level.start = number(value, 1)
        elif self._level is not None and tag == "numFmt":
            self._level.format = value
        elif self._level is not None and tag == "lvlText":
            self._level.pattern = value[:20]

    def end(self, tag: str) -> None:
        """Take an end tag of the part."""
        if tag == "lvl":
            self._level = None
        elif tag == "abstractNum":
            self._current = None
        elif tag == "num":
            self._list = None

    def data(self, text: str) -> None:
        """Text between tags means nothing in this part."""

    def label(self, place: NumPr) -> str:
        """Count the paragraph in its list and give its label, with a blank behind; ``""`` for a bullet."""
        name, depth = place
        abstract = self._lists.get(name, "")
        level = self._abstract.get(abstract, {}).get(depth)
        if level is None or level.format in ("bullet", "none") or not level.pattern:
            return ""
        # Lists made from the same definition count together.
        counts = self._counts.setdefault(abstract, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]

        def written(match: re.Match[str]) -> str:
            of = int(match[1]) - 1
            its = self._abstract[abstract].get(of, Level())
            return in_format(counts.get(of, its.start), its.format)

        return f"{_PLACE.sub(written, level.pattern)} "


def in_format(count: int, written_as: str) -> str:
    """Write a number in one of the formats of ``ST_NumberFormat``; decimal where it is not known."""
    if not 0 < count <= _LARGEST:
        return str(count)
    if written_as in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if written_as == "lowerLetter" else letter.upper()
    if written_as in ("lowerRoman", "upperRoman"):
        roman = ""
        for size, sign in _ROMAN:
            roman, count = roman + sign * (count // size), count % size
        return roman if written_as == "lowerRoman" else roman.upper()
    if written_as.startswith(("chinese", "ideograph", "japaneseCounting", "taiwanese")) and count < 100:
        tens, ones = divmod(count, 10)
        head = "" if tens == 0 else "十" if tens == 1 else f"{_HAN_DIGITS[tens]}十"
        return head + (_HAN_DIGITS[ones] if ones else "")
    return str(count)


def number(text: str | None, default: int = 0) -> int:
    """Give the whole number of at most nine digits that ``text`` is, else ``default``."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else default
