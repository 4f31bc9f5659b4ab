"""Dates in English words, as they stand in citations and on title pages: ``12 May 2023``."""

from __future__ import annotations

import re

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.dates.calendar import dated
from ssc_extract.extractors.dates.points import is_day
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import DateValue

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_NAMES = "|".join(f"{name}|{name[:3]}" for name in _MONTHS) + "|Sept"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d\-/.]\d|[\d年月])"


def _month(name: str) -> str:
    return f"{next(n for n, full in enumerate(_MONTHS, 1) if full.startswith(name[:3])):02d}"


def _build(match: re.Match[str], reading: Reading) -> Candidate | None:
    month = f"{match['year']}-{_month(match['month'])}"
    days = [int(day) for day in (match["day"] or match["late"], match["last"]) if day]
    if any(not is_day(match["year"], int(month[5:]), day) for day in days):
        return None
    edtf = "/".join(f"{month}-{day:02d}" for day in days) or month
    precision = ("month", "day", "interval")[len(days)]
    return dated("date.english", reading, match.start(), match.end(), DateValue(edtf, precision))


ENGLISH = Rule(
    name="date.english",
    pattern=re.compile(
        r"(?<![\w./\-=])(?:(?P<day>\d\d?)(?:-(?P<last>\d\d?))? )?+"
        rf"(?P<month>{_NAMES})\b\.?(?: (?P<late>\d\d?)(?!\d),?)? {_YEAR}"
    ),
    build=_build,
    examples=(
        "Press release, [[12 May 2023|2023-05-12]]。",
        "Working paper, [[June 2021|2021-06]]。",
        "Notice, [[May 12, 2023|2023-05-12]]。",
        "会议记录，[[5-9 June 2023|2023-06-05/2023-06-09]]。",
    ),
    counterexamples=("May it please 2023人。", "June 2021月票", "www.example.org/12 of 2023"),
)

RULES = (ENGLISH,)
