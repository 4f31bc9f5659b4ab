"""Reading numerals: digits, spaced and comma thousands, Chinese and financial numerals.

The value of a numeral is exact (`Decimal`); a multiplier (万, 亿, 万亿 …) may follow
digits (`1.5万亿`) or stand inside a Chinese numeral (`三百五十万`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Context, Decimal

DIGITS = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    **{"两": 2, "兩": 2, "俩": 2, "幺": 1, "貳": 2, "參": 3, "陸": 6},
}
SMALL_UNITS = {"十": 10, "百": 100, "千": 1_000, "拾": 10, "佰": 100, "仟": 1_000}
LARGE_UNITS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
TWENTIES = {"廿": 20, "卅": 30}

LONGEST = 60
"""A run of more characters than this is data, and no number that a text states."""

_EXACT = Context(prec=200)
_PIECE = re.compile(r"(\d{1,3}(?:[ ,，]\d{3})++(?!\d)|\d++)(\.\d++)?+|([^\d])")

_Part = tuple[Decimal, int]  # (0, unit) is a multiplier, (value, 0) a number


def parse(text: str) -> Decimal | None:
    """Read a numeral: ``3 364 000``, ``1.5万亿``, ``三百五十万``, also a mixed one (``1亿2000万``).

    Chinese digits without units are read place by place (``二〇二一``), one behind 百, 千 or 万 is of
    the next place (``一千二`` is 1200), and a multiplier without a digit before it is one of it
    (``百`` is 100). Gives ``None`` for text that is no numeral, for reduplications
    (``千千万万``) and for more than `LONGEST` characters.
    """
    if not text or len(text) > LONGEST:
        return None
    whole, point, rest = text.partition("点")
    if not point:
        parts = _parts(text)
        return None if parts is None else _value(parts)
    digits = rest.rstrip("".join([*SMALL_UNITS, *LARGE_UNITS]))
    base = _parts(whole)
    if base is None or not digits or any(char not in DIGITS for char in digits):
        return None
    fraction = "".join(str(DIGITS[char]) for char in digits)
    number = _EXACT.add(_value(base) or Decimal(0), Decimal(f"0.{fraction}"))
    units = _parts(rest[len(digits) :])
    return _value([(number, 0), *(units or [])])


def exact(value: Decimal) -> Decimal:
    """Give the same number without trailing zeros behind the point and without exponent."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1), context=_EXACT) if whole == value else _EXACT.normalize(value)


def _parts(text: str) -> list[_Part] | None:
    """Cut a numeral into numbers and multipliers; adjacent Chinese digits are read place by place."""
    parts: list[_Part] = []
    han = ""
    for match in _PIECE.finditer(text):
        whole, fraction, char = match.groups()
        if char in DIGITS:
            han += str(DIGITS[char])
            continue
        if han:
            parts.append((Decimal(han), 0))
            han = ""
        if whole:
            parts.append((Decimal(re.sub("[ ,，]", "", whole) + (fraction or "")), 0))
        elif char in TWENTIES:
            parts.extend(((Decimal(TWENTIES[char] // 10), 0), (Decimal(0), 10)))
        elif char in SMALL_UNITS or char in LARGE_UNITS:
            parts.append((Decimal(0), SMALL_UNITS.get(char) or LARGE_UNITS[char]))
        else:
            return None
    if han:
        parts.extend(_last(han, parts))
    return parts


def _last(han: str, before: Sequence[_Part]) -> list[_Part]:
    """Read the last digits of a Chinese numeral: one behind 百, 千, 万 is of the next place (一千二)."""
    unit = before[-1][1] if before else 0
    if len(han) == 1 and unit >= 100:
        return [(Decimal(han) * (unit // 10), 0)]
    return [(Decimal(han), 0)]


def _value(parts: Sequence[_Part]) -> Decimal | None:
    """Work out numbers and multipliers from left to right; ``None`` where they make no number."""
    total = section = Decimal(0)
    number: Decimal | None = None
    small, large = 10**4, 0
    for value, unit in parts:
        if not unit:
            if number is not None:
                return None
            number = value
        elif unit < 10**4:
            if unit >= small and number is None:
                return None
            section += _EXACT.multiply(Decimal(1) if number is None else number, Decimal(unit))
            number, small = None, unit
        else:
            stated = number is not None or section > 0
            held = section + (number or 0) if stated or total else Decimal(1)
            if unit == large and not stated:
                return None
            if unit >= large:
                total = _EXACT.multiply(total + held, Decimal(unit))
            else:
                total += _EXACT.multiply(held, Decimal(unit))
            number, section, small, large = None, Decimal(0), 10**4, unit
    return exact(total + section + (number or 0))
