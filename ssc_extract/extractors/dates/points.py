"""Reading a match of the calendar grammar into EDTF."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from ssc_extract.extractors.numerals import parse
from ssc_extract.extractors.values import DateValue, Relative

_WORDS = {
    "今年": Relative("year", "document"),
    "本年": Relative("year", "document"),
    "本财年": Relative("year", "document"),
    "本财政年度": Relative("year", "document"),
    "去年": Relative("year", "document", -1),
    "前年": Relative("year", "document", -2),
    "明年": Relative("year", "document", 1),
    "后年": Relative("year", "document", 2),
    "上年": Relative("year", "period", -1),
    "当年": Relative("year", "paragraph"),
    "同年": Relative("year", "paragraph"),
    "前一年": Relative("year", "paragraph", -1),
    "上一年": Relative("year", "period", -1),
    "次年": Relative("year", "paragraph", 1),
    "翌年": Relative("year", "paragraph", 1),
    "下一年": Relative("year", "paragraph", 1),
}
_OPEN = ("XXXX", Relative("year", "paragraph"))
_PARTS = (("start", "初上早"), ("middle", "中"), ("end", "底末下后晚"))
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_HALVES = {"上": 40, "下": 41}
_QUARTER_BASE = 32  # EDTF: the first quarter is 33

Year = tuple[str, Relative | None]


class Point(NamedTuple):
    """One end of a calendar expression; ``last`` is set where it is a run in itself (``1-9月``)."""

    year: Year
    edtf: str
    precision: str
    part: str | None = None
    last: str | None = None


@lru_cache(maxsize=1024)
def number(text: str) -> int:
    """Read a numeral of a date; 元 is one."""
    value = 1 if text == "元" else parse(text)
    if value is None:
        raise ValueError(f"not a numeral: {text!r}")
    return int(value)


def is_day(year: str, month: int, day: int) -> bool:
    """Whether the calendar has that day; an open year may be a leap year."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    known = int(year) if year.isdigit() and int(year) else 2000
    return day <= 28 or day <= monthrange(known, month)[1]


def part_of(words: str | None) -> str | None:
    """Give ``start``, ``middle`` or ``end`` for the words that say so (年底, 上旬, 中期)."""
    if not words:
        return None
    words = words.removeprefix("年")
    if words.startswith("前期"):
        return "start"
    return next((part for part, signs in _PARTS if words.lstrip("月")[:1] in signs), None)


def read_year(match: re.Match[str], end: str, inherited: Year | None) -> Year:
    """Give the year of an end as four places and, where they are open, how to fill them."""
    if digits := match["year" + end]:
        return f"{number(digits):04d}", None
    word = match["word" + end]
    relative = _WORDS[word.removesuffix("度")] if word != "本财政年度" else _WORDS[word]
    if inherited is None or relative.basis != "paragraph":
        return "XXXX", relative
    year, basis = inherited
    if basis is None:
        return f"{int(year) + relative.offset:04d}", None
    return "XXXX", replace(basis, offset=basis.offset + relative.offset)


def read_point(
    match: re.Match[str], end: str, inherited: Year | None = None, *, has_year: bool
) -> Point | None:
    """Read the groups of one end (of `grammar.point`, or of `grammar.yearless` where it has no year).

    Gives ``None`` where a day is none of its month's.
    """
    year = read_year(match, end, inherited) if has_year else inherited or _OPEN
    if single := match["single" + end]:
        return _month(year, single, match, end)
    if first := match["month" + end]:
        return _run(year, first, match["tomonth" + end])
    if first := match["first" + end]:
        return _run(year, "1", str(number(first) * (3 if match["firstunit" + end] == "季度" else 1)))
    portion = _portion(year, match, end)
    if portion is not None or not has_year:
        return portion
    return Point(year, year[0], "year", part_of(match["part" + end]))


def _portion(year: Year, match: re.Match[str], end: str) -> Point | None:
    if first := match["quarter" + end]:
        low, high = (
            f"{year[0]}-{_QUARTER_BASE + number(text)}" for text in (first, match["toquarter" + end])
        )
        return Point(year, low, "interval", last=high)
    if one := match["onequarter" + end] or match["shortquarter" + end]:
        part = part_of(match["quarterpart" + end])
        return Point(year, f"{year[0]}-{_QUARTER_BASE + number(one)}", "quarter", part)
    if half := match["half" + end]:
        return Point(year, f"{year[0]}-{_HALVES[half]}", "half")
    if season := match["season" + end]:
        return Point(year, f"{year[0]}-{_SEASONS[season[0]]}", "season")
    return None


def _run(year: Year, first: str, last: str) -> Point | None:
    low, high = number(first), number(last)
    if not low < high <= 12:
        return None
    return Point(year, f"{year[0]}-{low:02d}", "interval", last=f"{year[0]}-{high:02d}")


def _month(year: Year, month: str, match: re.Match[str], end: str) -> Point | None:
    edtf = f"{year[0]}-{number(month):02d}"
    day = match["day" + end]
    if day is None:
        return Point(year, edtf, "month", part_of(match["monthpart" + end]))
    if not is_day(year[0], number(month), number(day)):
        return None
    last = match["today" + end]
    if last is None:
        return Point(year, f"{edtf}-{number(day):02d}", "day")
    if not number(day) < number(last) or not is_day(year[0], number(month), number(last)):
        return None
    return Point(year, f"{edtf}-{number(day):02d}", "interval", last=f"{edtf}-{number(last):02d}")


def value_of(point: Point) -> DateValue:
    """Give the value of an expression of one end."""
    relative = () if point.year[1] is None else (point.year[1],)
    if point.last is None:
        return DateValue(point.edtf, point.precision, part=point.part, relative=relative)
    return DateValue(f"{point.edtf}/{point.last}", "interval", relative=relative * 2)


def interval_of(left: Point, right: Point) -> DateValue | None:
    """Give the value of an interval, or ``None`` where its ends do not follow on one another."""
    if left.last is not None or right.last is not None:
        return None
    ends = (left.year[1], right.year[1])
    low, high = left.edtf, right.edtf
    if left.year == right.year and low >= high:
        if left.precision not in ("month", "day"):
            return None
        right = _next_year(right)
        high, ends = right.edtf, (left.year[1], right.year[1])
    if "X" not in low + high and low[:4] > high[:4]:
        return None
    relative = () if ends == (None, None) else ends
    return DateValue(f"{low}/{high}", "interval", relative=relative)


def _next_year(point: Point) -> Point:
    """Move a second end without a year of its own on to the next: ``11月至2月``."""
    year, relative = point.year
    if relative is not None:
        return point._replace(year=(year, replace(relative, offset=relative.offset + 1)))
    following = f"{int(year) + 1:04d}"
    return point._replace(year=(following, None), edtf=following + point.edtf[4:])
