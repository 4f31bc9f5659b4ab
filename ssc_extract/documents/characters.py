"""Classes of characters that normalisation and structure share.

*Wide* is what Chinese typesetting sets in full squares (Han, kana, CJK punctuation, the
dashes and quotes of Chinese text); everything else but white space is *narrow*.
"""

from __future__ import annotations

import re
import unicodedata

#: Deleted characters keep their place as NUL until the text is put together.
GONE = "\0"
WHITE = GONE + " \t\u3000"
LINE_BREAKS = "\n\f"

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f〇々"
_WIDE_MARKS = "“”‘’…—·"
WIDE = f"\u2e80-\U0010ffff{_WIDE_MARKS}"
NARROW = "!-~\u00a1-\u00b6\u00b8-\u2013\u2015-\u2017\u201a\u201b\u201e-\u2025\u2027-\u2e7f"
WIDE_PUNCTUATION = frozenset(_WIDE_MARKS + "，。、：；！？《》〈〉【】〔〕〖〗")
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DIGIT_OF = str.maketrans(SUPERSCRIPTS, "0123456789")

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\v"
_BREAKS = "\r\x85\u2028\u2029"
_IGNORED = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe0e\ufe0f\ufeff\ufff9\ufffa\ufffb"
)
_CONTROLS = "".join(
    chr(code) for code in (*range(1, 9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))
)
_KEPT_FULLWIDTH = "，：；！？"

_SINGLE = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEPT_FULLWIDTH},
    **dict.fromkeys("‐‑‒–−﹣⁃", "-"),
    **dict.fromkeys("～〜∼﹏", "~"),
    **dict.fromkeys("―─━", "—"),
    **dict.fromkeys("‧・･∙⋅•", "·"),
    # Bullets of Word's symbol fonts, which have no character of their own.
    **dict.fromkeys("\uf06c\uf06e\uf075\uf076\uf09f\uf0a7\uf0b7\uf0d8\uf0fc", "·"),
    **dict.fromkeys("「｢﹁〝", "“"),
    **dict.fromkeys("」｣﹂〞〟", "”"),
    **dict.fromkeys("『﹃", "‘"),
    **dict.fromkeys("』﹄", "’"),
    **dict.fromkeys("⋯", "…"),
    **dict.fromkeys("￥", "¥"),
    **dict(zip("￡￠￦", "£¢₩", strict=True)),
    **dict(zip("﹐﹑﹒﹔﹕﹖﹗﹙﹚﹛﹜﹪﹩﹠", ",、.;:?!(){}%$&", strict=True)),
    **dict(zip("︵︶︷︸︹︺︻︼︽︾︿﹀︰︱", "(){}〔〕【】《》〈〉：—", strict=True)),
    **dict(zip("｡､", "。、", strict=True)),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_BREAKS, "\n"),
    **dict.fromkeys(_IGNORED + _CONTROLS, GONE),
}
_CHANGED = re.compile(rf"[{re.escape(''.join(_SINGLE))}\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")


def foldings(text: str) -> dict[str, str]:
    """Give each character of ``text`` that folding changes, with what it becomes."""
    plain = {char: folded(char) for char in set(_CHANGED.findall(text))}
    return {char: plain[char] for char in sorted(plain) if plain[char] != char}


def folded(char: str) -> str:
    """Give the character that normalised text has for ``char``: itself, another, or ``GONE``.

    Full-width forms become ASCII, radicals and compatibility ideographs the Han character
    that Unicode (NFKC) says they stand for.
    """
    if char in _SINGLE:
        return _SINGLE[char]
    if "\u2e80" <= char <= "\u2fdf" or "\uf900" <= char <= "\ufaff" or "\U0002f800" <= char <= "\U0002fa1f":
        plain = unicodedata.normalize("NFKC", char)
        return plain if len(plain) == 1 else char
    return char


def is_wide(char: str) -> bool:
    """Whether ``char`` is set in a full square in Chinese text."""
    return char >= "\u2e80" or char in _WIDE_MARKS


def is_narrow(char: str) -> bool:
    """Whether ``char`` is a Latin letter, a digit or another sign of half a square."""
    if "!" <= char <= "~":
        return True
    return bool(char) and not is_wide(char) and char not in WHITE and char not in LINE_BREAKS
