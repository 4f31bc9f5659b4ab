"""What a numeral says: its value or bounds, and how precise it is."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ssc_extract.extractors.numerals import (
    DIGITS,
    LARGE_UNITS,
    LONGEST,
    SMALL_UNITS,
    exact,
    in_digits,
    multiplied,
    parse,
)
from ssc_extract.extractors.values import Amount, Modifier

_UNITS = "".join([*SMALL_UNITS, *LARGE_UNITS])
_TWO_DIGITS = re.compile(r"([一二两三四五六七八])([二两三四五六七八九])(?=[十百千万萬亿億]|\Z)")
_AFTER_DIGITS = re.compile(rf"[{_UNITS}]++\Z")
_VAGUE = {"多": Modifier.MORE_THAN, "余": Modifier.MORE_THAN, "几": Modifier.MORE_THAN, "来": Modifier.APPROX}
_SAID = re.compile("[数几多余来个]")
_STATED = re.compile(f"[\\d{''.join(DIGITS)}十拾廿卅]")


_Said = tuple[Decimal, Decimal, Modifier, str, Decimal, bool, bool]
"""The fields of a `Figure` that do not depend on where it stands."""


class Figure(NamedTuple):
    """A numeral ``[start, end)`` read: one number (``low`` is ``high``) or the bounds of a range.

    ``modifier`` is what 多, 余, 几, 来 inside it say. ``units`` are the multipliers it ends
    with (``1.5万亿``: 万亿) and ``base`` its value without them. ``bare`` is true of
    multipliers without any digit (``亿``, ``百万``), ``vague`` of 数百, 几十.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    modifier: Modifier = Modifier.EXACT
    units: str = ""
    base: Decimal = Decimal(0)
    bare: bool = False
    vague: bool = False

    @property
    def amount(self) -> Amount:
        """The value as records state it."""
        low = exact(self.low)
        return Amount(low, low if self.high is self.low else exact(self.high))

    def times(self, units: str) -> Figure:
        """Give the figure with the multipliers that it shares with a later one (``3`` of ``3至5亿``)."""
        factor = parse(units)
        if factor is None:
            return self
        return self._replace(low=self.low * factor, high=self.high * factor, units=units)

    def to(self, other: Figure) -> Figure:
        """Give the range from this figure to ``other``."""
        return self._replace(end=other.end, high=other.high, modifier=self.modifier, units=other.units)


def read_figure(text: str, start: int, end: int) -> Figure | None:
    """Read the numeral ``text[start:end]`` that `scan` found; ``None`` where it makes no number."""
    if end - start > LONGEST:
        return None
    said = _read(text[start:end])
    return None if said is None else Figure(start, end, *said)


@lru_cache(maxsize=2048)
def _read(surface: str) -> _Said | None:
    """Read a numeral wherever it stands; the same ones come again and again in a document."""
    if surface.isdigit():
        value = Decimal(surface)
        return value, value, Modifier.EXACT, "", value, False, False
    vague = surface[0] in "数几"
    said = Modifier.MORE_THAN if vague else next(filter(None, map(_VAGUE.get, surface)), Modifier.EXACT)
    plain = _SAID.sub("", surface)
    digits = in_digits(plain)
    if digits is not None:
        number, units = digits
        product = multiplied(number, units)
        return (
            None if product is None else (product, product, said, units, number or Decimal(1), False, vague)
        )
    bounds = _bounds(plain)
    if bounds is None:
        return None
    ending = _ending(plain)
    base = parse(plain[: len(plain) - len(ending)]) if ending else bounds[0]
    return *bounds, said, ending, base or Decimal(1), not _STATED.search(plain), vague


def _ending(plain: str) -> str:
    """Give the multipliers behind one number or digit (``3百万``, ``三千``), else the large ones."""
    units = _AFTER_DIGITS.search(plain)
    if units is None:
        return ""
    head = plain[: units.start()]
    return units[0] if head[:1].isdigit() or len(head) == 1 else units[0].lstrip("".join(SMALL_UNITS))


def _bounds(plain: str) -> tuple[Decimal, Decimal] | None:
    """Read a plain numeral; two digits that follow one another are a range (``三五百``, ``十七八``)."""
    pair = None if plain[:1].isascii() else _TWO_DIGITS.search(plain)
    if pair is not None and (len(plain) == 2 or len(plain) > pair.end() or plain[pair.start() - 1] in "十百"):
        low = parse(plain[: pair.start(2)] + plain[pair.end(2) :])
        high = parse(plain[: pair.start(1)] + plain[pair.end(1) :])
        if low is not None and high is not None and low < high:
            return low, high
    value = parse(plain)
    return None if value is None else (value, value)
