"""Filling the open places of a date from another date."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.values import Relative


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date that others lean on: its year, month and day as far as known, and its span."""

    year: int | None
    month: int | None = None
    day: int | None = None
    span: Span | None = None

    @classmethod
    def of(cls, edtf: str | None, span: Span | None = None) -> Anchor | None:
        """Read the last end of an EDTF value; ``None`` where it has neither a year nor a month."""
        end = (edtf or "").rpartition("/")[2]
        year = int(end[:4]) if end[:4].isdigit() else None
        if year is None and not end.startswith("XXXX-"):
            return None
        month = int(end[5:7]) if end[5:7].isdigit() and int(end[5:7]) <= 12 else None
        day = int(end[8:10]) if month and end[8:10].isdigit() else None
        return None if year is None and month is None else cls(year, month, day, span)

    def moved(self, distance: int) -> Anchor:
        """Give it as it is seen from ``distance`` characters further on."""
        if self.span is None:
            return self
        return replace(self, span=(self.span[0] - distance, self.span[1] - distance))

    def has(self, unit: str) -> bool:
        """Whether it knows what a date that lacks ``unit`` needs."""
        return {"year": self.year, "month": self.month, "day": self.day}[unit] is not None


def filled(edtf: str, relative: Relative, anchor: Anchor) -> str | None:
    """Give one end of a date with its open places taken from the anchor, or ``None`` if it cannot.

    Places that the anchor leaves open too stay open.
    """
    if relative.unit == "century" and anchor.year is not None:
        return _of_century(edtf, relative.offset, anchor.year)
    if relative.unit == "year" and anchor.year is not None:
        return _existing(f"{anchor.year + relative.offset:04d}{edtf[4:]}")
    if relative.unit == "month" and anchor.month:
        years, month = divmod(anchor.month - 1 + relative.offset, 12)
        return _existing(f"{_year(anchor.year, years)}-{month + 1:02d}{edtf[7:]}")
    if relative.unit == "day" and anchor.month and anchor.day:
        return _day(anchor, relative.offset)
    return None


def _existing(edtf: str) -> str | None:
    """Give the value, or ``None`` for a day that its month does not have."""
    year, month, day = edtf[:4], edtf[5:7], edtf[8:10]
    if not (month.isdigit() and day.isdigit()):
        return edtf
    known = int(year) if year.isdigit() and int(year) else 2000
    return edtf if 1 <= int(day) <= monthrange(known, int(month))[1] else None


def _of_century(edtf: str, offset: int, year: int) -> str:
    """Complete 本世纪 and 上世纪, and a bare decade to the latest one that has begun by ``year``.

    Texts that speak of the twentieth century itself (``year`` before 2000) mean its decades.
    """
    century = year // 100 + offset
    if edtf != "XXXX" and offset == 0 and year >= 2000 and century * 100 + int(edtf[2]) * 10 > year:
        century -= 1
    return f"{century:02d}{edtf[2:]}"


def _day(anchor: Anchor, offset: int) -> str | None:
    if anchor.year is None:
        return f"XXXX-{anchor.month:02d}-{anchor.day:02d}" if not offset else None
    try:
        day = date(anchor.year, anchor.month or 1, anchor.day or 1)
    except ValueError:
        return None
    return str(day + timedelta(days=offset))


def _year(year: int | None, offset: int) -> str:
    return "XXXX" if year is None else f"{year + offset:04d}"


def year_in_period(edtf: str, period: str | None) -> int | None:
    """Give the one year in which the month of an open date lies inside a period, or ``None``."""
    month = edtf[5:7]
    if not period or not month.isdigit() or int(month) > 12:
        return None
    low, _, high = period.partition("/")
    high = high or low
    years = [
        year
        for year in range(int(low[:4]), int(high[:4]) + 1)
        if low[:7] <= f"{year}-{month}"[: max(4, len(low))] and f"{year}-{month}"[: len(high)] <= high[:7]
    ]
    return years[0] if len(years) == 1 else None
