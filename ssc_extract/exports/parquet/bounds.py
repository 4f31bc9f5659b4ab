"""The earliest and the latest day that a value in EDTF (ISO 8601-2) can mean."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDS = ("", "..")
"""What stands for an end of an interval that is not known or not there."""
_SIMPLE = re.compile(
    r"(?P<sign>-?)(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?", re.ASCII
)
_QUALIFIERS = str.maketrans("", "", "?~%")

_SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
"""First month and number of months: spring, summer, autumn and the winter that begins in the year.

Meteorological seasons of the northern hemisphere, as China's Meteorological Administration counts.
"""
_PARTS = (
    _SEASONS
    | {code + 4: span for code, span in _SEASONS.items()}  # 25-28: the same, northern by definition
    | {
        code + 8: ((first + 5) % 12 + 1, count) for code, (first, count) in _SEASONS.items()
    }  # 29-32: southern
    | {33 + index: (1 + 3 * index, 3) for index in range(4)}  # quarters
    | {37 + index: (1 + 4 * index, 4) for index in range(3)}  # thirds
    | {40 + index: (1 + 6 * index, 6) for index in range(2)}  # halves
)

Bounds = tuple[int | None, int | None]
"""Days since 1970-01-01 in the proleptic Gregorian calendar; ``None`` where nothing bounds the value."""


@lru_cache(maxsize=65_536)
def edtf_bounds(edtf: str) -> Bounds:
    """Give the first and the last day of a date, a period or an interval in EDTF.

    Reads days, months, years before and after year 0, the sub-year groupings 21-41 (seasons,
    quarters, thirds, halves), unspecified digits (``198X``, ``20XX``, ``2021-XX``) and intervals of
    these; ``?``, ``~`` and ``%`` change nothing. An open year (``XXXX-09-04``), an open end of an
    interval and a text that is no EDTF have no bound.
    """
    first, slash, last = edtf.translate(_QUALIFIERS).partition("/")
    if not slash:
        return _simple(first)
    return _simple(first)[0] if first not in _ENDS else None, _simple(last)[1] if last not in _ENDS else None


def _simple(edtf: str) -> Bounds:
    match = _SIMPLE.fullmatch(edtf)
    if match is None or match["year"].startswith("X"):
        return None, None
    years = sorted(int(match["sign"] + match["year"].replace("X", digit)) for digit in "09")
    if match["month"] is None or "X" in match["month"]:
        return days(years[0], 1, 1), days(years[1] + 1, 1, 1) - 1
    month, count = _PARTS.get(int(match["month"]), (int(match["month"]), 1))
    if not 1 <= month <= 12:
        return None, None
    if match["day"] is None or "X" in match["day"]:
        return days(years[0], month, 1), _first_of(years[1], month + count) - 1
    return _day(years, month, int(match["day"]))


def _day(years: list[int], month: int, day: int) -> Bounds:
    known = [year for year in years if 1 <= day <= _first_of(year, month + 1) - days(year, month, 1)]
    if not known:
        return None, None
    return days(known[0], month, day), days(known[-1], month, day)


def _first_of(year: int, month: int) -> int:
    """Give the first day of a month, counted on into the next year."""
    return days(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def days(year: int, month: int, day: int) -> int:
    """Count the days from 1970-01-01 to a day of the proleptic Gregorian calendar with a year 0.

    Python's own dates begin with year 1. The way to count is to begin the year in March, so that the
    leap day is its last (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    """
    if month <= 2:
        year -= 1
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - 719_468
