"""Reading numerals: digits, spaced and comma thousands, Chinese and financial numerals.

The value of a numeral is exact (`Decimal`); a multiplier (万, 亿, 万亿 …) may follow
digits (`1.5万亿`) or stand inside a Chinese numeral (`三百五十万`).
"""

from __future__ import annotations

import re
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
_ONE = Decimal(1)
_PIECE = re.compile(r"(\d{1,3}(?:[ ,，]\d{3})++(?!\d)|\d++)(\.\d++)?+|([^\d])")
_IN_DIGITS = re.compile(
    r"(\d{1,3}(?:[ ,，]\d{3})++(?!\d)|\d++)(\.\d++)?+"
    rf"([{''.join(SMALL_UNITS)}]?+[{''.join(LARGE_UNITS)}]*+)\Z"
)
_THOUSANDS = re.compile("[ ,，]")
_FRACTION = re.compile(r"(?<=\.)\d+")
_UNITS = {**SMALL_UNITS, **LARGE_UNITS}

_Part = tuple[int, int]
"""(0, unit) is a multiplier, (value, 0) a number, counted in the smallest decimal place that the numeral has."""


def parse(text: str) -> Decimal | None:
    """Read a numeral: ``3 364 000``, ``1.5万亿``, ``三百五十万``, also a mixed one (``1亿2000万``).

    Chinese digits without units are read place by place (``二〇二一``), one behind 百, 千 or 万 is of
    the next place (``一千二`` is 1200), and a multiplier without a digit before it is one of it
    (``百`` is 100). Gives ``None`` for text that is no numeral, for reduplications
    (``千千万万``) and for more than `LONGEST` characters.
    """
    if not text or len(text) > LONGEST:
        return None
    found = in_digits(text)
    if found is not None:
        return multiplied(*found)
    whole, point, rest = text.partition("点")
    if point:
        return _spoken(whole, rest)
    places = max(map(len, _FRACTION.findall(text)), default=0) if "." in text else 0
    parts = _parts(text, places)
    return None if parts is None else _value(parts, places)


def in_digits(text: str) -> tuple[Decimal, str] | None:
    """Cut a numeral of digits into its number and the multipliers behind it (``1.5`` and ``万亿``).

    Gives ``None`` for any other, so also for a mixed one (``1亿2000万``).
    """
    if text.isascii() and text.isdigit():
        return Decimal(text), ""
    match = _IN_DIGITS.match(text)
    if match is None:
        return None
    whole, fraction, units = match.groups("")
    return exact(Decimal(_THOUSANDS.sub("", whole) + fraction)), units


def multiplied(number: Decimal, units: str) -> Decimal | None:
    """Give the number times its multipliers, or ``None`` where these make none (``万万``)."""
    if not units:
        return number
    factor = _UNITS.get(units) or parse(units)
    return None if factor is None else exact(_EXACT.multiply(number, factor))


def _spoken(whole: str, rest: str) -> Decimal | None:
    """Read a numeral with 点 for its point (``三十五点六亿``): what stands before and behind that."""
    digits = rest.rstrip("".join(_UNITS))
    base = None if "." in whole else _parts(whole, 0)
    if base is None or not digits or any(char not in DIGITS for char in digits):
        return None
    places = len(digits)
    fraction = int("".join(str(DIGITS[char]) for char in digits))
    number = int(_value(base, 0) or 0) * 10**places + fraction
    units = _parts(rest[places:], places)
    return _value([(number, 0), *(units or [])], places)


def exact(value: Decimal) -> Decimal:
    """Give the same number without trailing zeros behind the point and without exponent."""
    if value.same_quantum(_ONE):
        return value
    whole = value.to_integral_value()
    return whole.quantize(_ONE, context=_EXACT) if whole == value else _EXACT.normalize(value)


def _parts(text: str, places: int) -> list[_Part] | None:
    """Cut a numeral into numbers and multipliers; adjacent Chinese digits are read place by place."""
    parts: list[_Part] = []
    one = 10**places
    han = ""
    for whole, fraction, char in _PIECE.findall(text):
        if char in DIGITS:
            han += str(DIGITS[char])
            continue
        if han:
            parts.append((int(han) * one, 0))
            han = ""
        if whole:
            digits = _THOUSANDS.sub("", whole) if len(whole) > 4 else whole
            parts.append((int(digits + fraction[1:].ljust(places, "0")), 0))
        elif char in _UNITS:
            parts.append((0, _UNITS[char]))
        elif char in TWENTIES:
            parts.extend(((TWENTIES[char] // 10 * one, 0), (0, 10)))
        else:
            return None
    if han:
        # One digit behind 百, 千, 万 is of the next place (一千二).
        unit = parts[-1][1] if parts else 0
        parts.append((int(han) * one * (unit // 10 if len(han) == 1 and unit >= 100 else 1), 0))
    return parts


def _value(parts: list[_Part], places: int) -> Decimal | None:
    """Work out numbers and multipliers from left to right; ``None`` where they make no number."""
    one = 10**places
    total = section = 0
    number: int | None = None
    small, large = 10**4, 0
    for value, unit in parts:
        if not unit:
            if number is not None:
                return None
            number = value
        elif unit < 10**4:
            if unit >= small and number is None:
                return None
            section += (one if number is None else number) * unit
            number, small = None, unit
        else:
            stated = number is not None or section > 0
            held = section + (number or 0) if stated or total else one
            if unit == large and not stated:
                return None
            total = (total + held) * unit if unit >= large else total + held * unit
            number, section, small, large = None, 0, 10**4, unit
    found = Decimal(total + section + (number or 0))
    return exact(found.scaleb(-places, _EXACT)) if places else found
