"""Folding a text character by character: the result has the length of the source.

Because no index moves, whatever is found in the folded text (a heading, a page number,
a footnote) is found in the source. What is to be left out is blanked with ``GONE``.
"""

from __future__ import annotations

import re

from ssc_extract.documents.characters import GONE, WIDE, foldings

_HAN_DIGITS = "一二三四五六七八九〇零"
# Patterns begin with what they look for, not with what must stand before it, and best with one
# character: the engine then skips to it. What is rare is looked for before it is replaced.
_CIRCLES = "○◯〇０0ＯO"
_ZERO = re.compile(
    rf"[{_CIRCLES}](?<=[{_HAN_DIGITS}].)(?:[{_CIRCLES}]{{0,2}}(?=[{_HAN_DIGITS}年])|(?<=[○◯])[○◯]{{0,2}})"
)
_PLAIN_ZERO = re.compile(rf"0(?<=[{_HAN_DIGITS}]0)")
_PLAIN_O = re.compile(rf"O(?<=[{_HAN_DIGITS}]O)")
_WIDE_THOUSAND = re.compile(r"，(?<=\d，)\d{3}(?!\d)", re.ASCII)
_THOUSANDS = re.compile(r"\d(?<![\d.，]\d)\d{0,2}+(?:，\d{3})++(?![\d，])", re.ASCII)
_ASCII_POINT = re.compile(
    rf"[,;:!?](?:(?:(?<=[{WIDE}].)|(?<=[{WIDE}] .)|(?=[ \u3000]?[{WIDE}]))(?<![0-9A-Za-z]:)"
    rf"|(?=[ \u3000]?[\u3400-\u9fff]))"
)
_CHINESE_POINT = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_SINGLE_QUOTED = re.compile(r"(?<![A-Za-z])'([^'\n]{1,60}+)'(?![A-Za-z])")
# Two or three at the head of a line, indented or not, with a space behind are the mark of a note.
_STARS = re.compile(r"\*\*++(?:(?<![\n \u3000]\*\*)(?<![\n \u3000]\*\*\*)|(?! ))")
_UNDERLINES = re.compile(r"__(?:(?<=[\u2e80-\uffef]__)(?=\S)|(?<=\S__)(?=[\u2e80-\uffef]))")
_SPREAD = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_TOGETHER = re.compile(r"[\u3400-\u9fff](?=[\u3400-\u9fff])")
#: The beginning of a text, in characters, and how many blanks between Han there tell of a text layer that sets
#: every character apart.
_BEGINNING = 4_000
_SPREAD_LEAST = 20
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def fold(text: str) -> str:
    r"""Give ``text`` with every character folded (conventions 1, 3, 4 and 5 of docs/design.md).

    The result has the same length. Line breaks become ``\n``, other white space a space
    (tab and the ideographic space stay, they mean columns and indents).
    """
    text = _fold_zeros(text)
    if "\r" in text:
        text = text.replace("\r\n", GONE + "\n")
    for char, plain in foldings(text).items():
        text = text.replace(char, plain)
    return _fold_in_context(text)


def _fold_zeros(text: str) -> str:
    """Write the circle or digit zero inside a Chinese numeral (二○二三, 二００八) as 〇."""
    is_rare = "○" in text or "◯" in text or "０" in text or "Ｏ" in text
    if is_rare or _PLAIN_ZERO.search(text) or _PLAIN_O.search(text):
        return _ZERO.sub(lambda match: "〇" * len(match[0]), text)
    return text


def _fold_in_context(text: str) -> str:
    if _WIDE_THOUSAND.search(text):
        text = _THOUSANDS.sub(lambda match: match[0].replace("，", ","), text)
    text = _ASCII_POINT.sub(lambda match: _CHINESE_POINT[match[0]], text)
    if "'" in text:
        text = _SINGLE_QUOTED.sub(_paired, text)
    if "**" in text:
        text = _STARS.sub(lambda match: GONE * len(match[0]), text)
    if "__" in text:
        text = _UNDERLINES.sub(GONE * 2, text)
    if "\\" in text:
        text = _ESCAPE.sub(GONE, text)
    return _SPREAD.sub(GONE, text) if _is_spread(text[:_BEGINNING]) else text


def _is_spread(beginning: str) -> bool:
    """Whether most Han characters have a blank between them, which then parts no columns."""
    blanks = len(_SPREAD.findall(beginning))
    return blanks >= _SPREAD_LEAST and blanks > len(_TOGETHER.findall(beginning))


def _paired(match: re.Match[str]) -> str:
    inner = match[1]
    return f"‘{inner}’" if any(char >= "\u2e80" for char in inner) else match[0]
