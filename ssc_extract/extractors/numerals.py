"""Reading numerals: digits, spaced and comma thousands, Chinese and financial numerals.

The value of a numeral is exact (`Decimal`); a multiplier (万, 亿, 万亿 …) may follow
digits (`1.5万亿`) or stand inside a Chinese numeral (`三百五十万`).
"""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    **{"两": 2, "俩": 2, "幺": 1},
}
SMALL_UNITS = {"十": 10, "百": 100, "千": 1_000, "拾": 10, "佰": 100, "仟": 1_000}
LARGE_UNITS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
TWENTIES = {"廿": 20, "卅": 30}

HAN_NUMERAL = "".join(dict.fromkeys([*DIGITS, *SMALL_UNITS, *LARGE_UNITS, *TWENTIES]))

_ARABIC = re.compile(r"(\d{1,3}(?:[ ,]\d{3})++|\d++)(\.\d++)?+([十百千万亿兆]*+)\Z")


def parse_arabic(text: str) -> Decimal | None:
    """Read digits with an optional multiplier: ``3 364 000``, ``1,200.5``, ``1.5万亿``, ``3百万``.

    Gives ``None`` where ``text`` as a whole is not such a number.
    """
    match = _ARABIC.match(text)
    if match is None:
        return None
    whole, fraction, units = match.groups()
    value = Decimal(whole.replace(" ", "").replace(",", "") + (fraction or ""))
    for unit in units:
        value *= SMALL_UNITS.get(unit) or LARGE_UNITS[unit]
    return value


def parse_han(text: str) -> Decimal | None:
    """Read a Chinese numeral: ``三百五十万``, ``二〇二一``, ``两亿零三万``, ``一千二`` (1200).

    Digits without units are read place by place (``二〇二一``). Gives ``None`` for text
    that is not a numeral.
    """
    whole, point, fraction = text.partition("点")
    if point and not (fraction and all(char in DIGITS for char in fraction)):
        return None
    value = _parse_han_whole(whole)
    if value is None or not point:
        return None if value is None else Decimal(value)
    return Decimal(f"{value}." + "".join(str(DIGITS[char]) for char in fraction))


def parse(text: str) -> Decimal | None:
    """Read any numeral, or give ``None``."""
    return parse_arabic(text) if text[:1].isdigit() and text[:1].isascii() else parse_han(text)


def _parse_han_whole(text: str) -> int | None:
    if not text or any(char not in HAN_NUMERAL for char in text):
        return None
    if all(char in DIGITS for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    total = section = digit = 0
    last_unit = 1
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
            last_unit = 1 if char in "零〇" else last_unit
        elif char in TWENTIES:
            section += TWENTIES[char]
            last_unit = 10
        elif char in SMALL_UNITS:
            last_unit = SMALL_UNITS[char]
            section += (digit or (1 if char in "十拾" else 0)) * last_unit
            digit = 0
        else:
            last_unit = LARGE_UNITS[char]
            if section or digit:
                total += (section + digit) * last_unit
            else:
                total *= last_unit
            section = digit = 0
    return total + section + digit * (last_unit // 10 if last_unit >= 100 else 1)
