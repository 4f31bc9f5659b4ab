"""The glyphs of a page, put together to fragments: runs on one line without a wide gap."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from ssc_extract.documents.marks import raised

_BLANKS = frozenset(map(ord, " \t\r\n\f\v\u00a0\u3000\u2002\u2003\u2009\u200b"))
_NOTHING = frozenset((0, 0xFEFF, 0xFFFE, 0xFFFF))
_HYPHEN = 0x02
"""What PDFium writes for the hyphen at which a word is broken at the end of a line."""
#: The widest gap inside a line, in heights of its letters; wider ones keep columns and cells apart.
WIDE_GAP = 1.2
_FAR = 1e6
"""Points from the origin; the largest page that PDF allows is 14,400 wide."""


class Glyph(NamedTuple):
    """A character with its box in points; ``spaced`` says that a blank stands before it."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    spaced: bool


class Fragment(NamedTuple):
    """A piece of a line: its box in points, its text, and the width of its first word."""

    left: float
    bottom: float
    right: float
    top: float
    text: str
    head: float

    @property
    def size(self) -> float:
        """The height of its letters."""
        return self.top - self.bottom


def read_glyphs(raw: Any, text_page: Any, limit: int) -> Iterator[Glyph]:
    """Give the glyphs of a page in the order of its content; at most ``limit`` of them.

    ``raw`` is PDFium's binding. A page that is set sideways is turned upright.
    """
    return islice(_glyphs(raw, text_page), limit)


def _glyphs(raw: Any, text_page: Any) -> Iterator[Glyph]:
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    count = raw.FPDFText_CountChars(text_page)
    turn = _turn(raw, text_page, count)
    spaced = False
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in _BLANKS:
            spaced = True
            continue
        if code in _NOTHING or not raw.FPDFText_GetLooseCharBox(text_page, index, pointer):
            continue
        if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            code = 0xFFFD
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if turn == 3:
            left, bottom, right, top = bottom, -right, top, -left
        elif turn == 1:
            left, bottom, right, top = -top, left, -bottom, right
        elif turn == 2:
            left, bottom, right, top = -right, -top, -left, -bottom
        # Damaged fonts and matrices give boxes that are nowhere.
        if not (-_FAR < left <= right < _FAR and -_FAR < bottom < top < _FAR):
            continue
        yield Glyph(chr(code), left, bottom, right, top, spaced)
        spaced = False


def _turn(raw: Any, text_page: Any, count: int) -> int:
    """Give the number of quarter turns, with the clock, that most of a sample of the letters have made."""
    step = max(1, count // 24)
    turns = [0, 0, 0, 0]
    for index in range(0, count, step):
        angle = raw.FPDFText_GetCharAngle(text_page, index)
        if 0 <= angle < 7:
            turns[round(angle / 1.5708) % 4] += 1
    return turns.index(max(turns))


def fragments(glyphs: Iterator[Glyph]) -> Iterator[Fragment]:
    """Put glyphs that follow one another on a line together."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _follows(run, glyph):
            yield _fragment(run)
            run = []
        run.append(glyph)
    if run:
        yield _fragment(run)


def _follows(run: list[Glyph], glyph: Glyph) -> bool:
    last = run[-1]
    height = max(last.top - last.bottom, glyph.top - glyph.bottom)
    low = min(last.top - last.bottom, glyph.top - glyph.bottom)
    if min(last.top, glyph.top) - max(last.bottom, glyph.bottom) < low / 2:
        return False
    return -height <= glyph.left - last.right <= WIDE_GAP * height and glyph.left > last.left - height / 4


def _fragment(run: list[Glyph]) -> Fragment:
    size = max(glyph.top - glyph.bottom for glyph in run)
    bottom = min(glyph.bottom for glyph in run if glyph.top - glyph.bottom > 0.9 * size)
    chars: list[str] = []
    for index, glyph in enumerate(run):
        if index and glyph.spaced:
            chars.append(" ")
        is_raised = glyph.top - glyph.bottom < 0.85 * size and glyph.bottom > bottom + 0.15 * size
        chars.append(raised(glyph.char) if is_raised else glyph.char)
    head = next((at for at, glyph in enumerate(run) if at and _begins_word(glyph)), len(run))
    width = run[head - 1].right - run[0].left
    return Fragment(run[0].left, bottom, run[-1].right, bottom + size, "".join(chars), width)


def _begins_word(glyph: Glyph) -> bool:
    """Whether a line may be broken before the glyph: at a blank or a Han character, not before a point."""
    return glyph.spaced or (glyph.char >= "\u3400" and glyph.char not in "，。、；：？！”’）》」』")
