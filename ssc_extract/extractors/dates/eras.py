"""Years counted from an era (民国二十六年) or from before it (公元前), and five-year plans (“十四五”)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.dates.calendar import dated
from ssc_extract.extractors.dates.grammar import HAN
from ssc_extract.extractors.dates.points import number
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import DateValue
from ssc_extract.lexicon.tables import data_folder, rows


@dataclass(frozen=True, slots=True)
class Era:
    """A named span of years; ``kind`` is ``era`` (years are counted in it) or ``plan``."""

    kind: str
    name: str
    first: int
    last: int


@cache
def eras() -> dict[tuple[str, str], Era]:
    """Give the rows of `data/eras.csv` by kind and name."""
    table = rows(data_folder() / "eras.csv")
    found = (Era(row["kind"], row["name"], int(row["first"]), int(row["last"])) for row in table)
    return {(era.kind, era.name): era for era in found}


def _era(match: re.Match[str], reading: Reading) -> Candidate | None:
    start = match.start() - 2
    era = eras().get(("era", reading.text[max(0, start) : match.start()]))
    if era is None:
        return None
    year = era.first + number(match["number"]) - 1
    if not era.first <= year <= era.last:
        return None
    return dated("date.era", reading, start, match.end(), DateValue(f"{year:04d}", "year"))


def _counted(match: re.Match[str], reading: Reading) -> Candidate | None:
    """Read 公元 and 公元前; EDTF counts astronomically, so that 1 BC is the year 0."""
    year = number(match["number"])
    astronomical = 1 - year if match["before"] else year
    edtf = f"{'-' if astronomical < 0 else ''}{abs(astronomical):04d}"
    return dated("date.common_era", reading, match.start(), match.end(), DateValue(edtf, "year"))


def _plan(match: re.Match[str], reading: Reading) -> Candidate | None:
    plan = eras().get(("plan", match["plan"]))
    if plan is None or bool(match["open"]) != bool(match["close"]):
        return None
    value = DateValue(f"{plan.first}/{plan.last}", "interval")
    return dated("date.plan", reading, match.start(), match.end(), value)


_SHORT_HAN = f"[{HAN}十百]"

ERA = Rule(
    name="date.era",
    pattern=re.compile(rf"(?<![\d{HAN}十百第])(?P<number>元|\d{{1,3}}|{_SHORT_HAN}{{1,4}})年(?![级代度])"),
    build=_era,
    examples=("学校建于[[民国二十六年|1937]]。", "[[光绪三十年|1904]]重修。", "[[令和5年|2023]]版"),
    counterexamples=("在该国二十六年。", "民国时期"),
)
COMMON_ERA = Rule(
    name="date.common_era",
    pattern=re.compile(rf"公元(?P<before>前)?(?P<number>\d{{1,4}}|[{HAN}十百千]{{1,7}})年(?!代)"),
    build=_counted,
    examples=("[[公元前221年|-0220]]统一度量衡。", "[[公元581年|0581]]建国。", "[[公元前一年|0000]]"),
    counterexamples=("公元前的遗址",),
)
PLAN = Rule(
    name="date.plan",
    pattern=re.compile(
        r"(?P<open>“)?(?<![一二三四五六七八九])(?P<plan>(?:十[一二三四五六七八九]?|[一二三四五六七八九])五)(?P<close>”)?"
        r"(?=时期|期间|以来)"
    ),
    build=_plan,
    examples=("[[“十四五”|2021/2025]]时期，全省公路里程增长。", "[[“十三五”|2016/2020]]期间新建学校。"),
    counterexamples=("“十四五”规划纲要获通过。", "二十五时期", "三五成群"),
)

RULES = (ERA, COMMON_ERA)
PLAN_RULES = (PLAN,)
