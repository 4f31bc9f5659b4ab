"""Dates in digits alone, runs and lists of years, and the years of citations."""

from __future__ import annotations

import re

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.dates.calendar import dated
from ssc_extract.extractors.dates.grammar import FOUR_DIGITS, JOIN
from ssc_extract.extractors.dates.points import is_day
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import DateValue

_APART = r"(?<![0-9A-Za-z./\-=&?%#:_+])"
"""Not inside an address, a document symbol, a telephone number or a version."""
_OFF = r"(?![0-9A-Za-z/_%]|[.\-]\w)"
_AND = r"(?:、|和|及|与|以及|或)"
_RECENT = r"(?:19|20)\d\d"


def _digits(match: re.Match[str], reading: Reading) -> Candidate | None:
    year, _, month, day = match.groups()
    if not is_day(year, int(month), int(day)):
        return None
    value = DateValue(f"{year}-{int(month):02d}-{int(day):02d}", "day")
    return dated("date.digits", reading, match.start(), match.end(), value)


def _run(rule: str, match: re.Match[str], reading: Reading) -> Candidate | None:
    """Read two years; the second may be short (``2019/20``), also over a century (``1999-00``)."""
    first, second = match["first"], match["second"]
    if len(second) == 2:
        second = str(int(first[:2]) + (int(second) < int(first[2:]))) + second
    if not 0 < int(second) - int(first) <= 200:
        return None
    end = match.end("span") if "span" in match.re.groupindex else match.end()
    return dated(rule, reading, match.start("first"), end, DateValue(f"{first}/{second}", "interval"))


def _years(match: re.Match[str], reading: Reading) -> Candidate | None:
    return _run("date.years", match, reading)


def _bracketed(match: re.Match[str], reading: Reading) -> Candidate | None:
    return _run("date.bracketed", match, reading)


def _single(rule: str, match: re.Match[str], reading: Reading) -> Candidate:
    start, end = match.span("year")
    return dated(rule, reading, start, end, DateValue(match["year"], "year"))


def _listed(match: re.Match[str], reading: Reading) -> Candidate:
    return _single("date.listed", match, reading)


def _cited(match: re.Match[str], reading: Reading) -> Candidate:
    return _single("date.cited", match, reading)


def _caption(match: re.Match[str], reading: Reading) -> Candidate | None:
    return _run("date.caption", match, reading)


def _marked(match: re.Match[str], reading: Reading) -> Candidate:
    return _single("date.marked", match, reading)


def _goal_year(match: re.Match[str], reading: Reading) -> Candidate:
    return _single("date.vision", match, reading)


DIGITS = Rule(
    name="date.digits",
    pattern=re.compile(rf"{_APART}({FOUR_DIGITS})([-/.])(\d\d?)\2(\d\d?){_OFF}"),
    build=_digits,
    examples=(
        "发布日期：[[2021-06-30|2021-06-30]]。",
        "截至[[2021/6/30|2021-06-30]]的余额",
        "更新于[[2021.6.30|2021-06-30]]，来源不详。",
    ),
    counterexamples=(
        "见https://example.org/2021-06-30/notes。",
        "电话021-2021-06-30。",
        "软件版本为3.11.2。",
        "文号为E/2023/12/1。",
        "编号2021-16-30。",
        "编号2021-02-30。",
    ),
)
YEARS = Rule(
    name="date.years",
    pattern=re.compile(
        rf"{_APART}(?P<span>(?P<first>{FOUR_DIGITS})(?:{JOIN}|/)(?P<second>{FOUR_DIGITS}|\d\d)"
        r"(?:年(?:度(?!假|会))?(?!代)|(?:财|学)年(?:度)?|财政年度|会计年度|(?=[两三四五十]年期|战略|规划|计划)))"
    ),
    build=_years,
    examples=(
        "[[2022-2025年|2022/2025]]战略",
        "[[2022-25年|2022/2025]]的框架",
        "[[2019/20年度|2019/2020]]预算",
        "[[2019/2020学年|2019/2020]]开始",
        "[[2018至2021年|2018/2021]]间",
        "[[1998-02年|1998/2002]]的数据",
        "[[2022-2023|2022/2023]]两年期预算",
    ),
    counterexamples=("见2021-1999年表。", "文件A/2019/20年检。"),
)
LISTED = Rule(
    name="date.listed",
    pattern=re.compile(rf"{_APART}(?P<year>{FOUR_DIGITS})(?=(?:{_AND}{FOUR_DIGITS}){{1,12}}年)"),
    build=_listed,
    examples=(
        "[[2019|2019]]、[[2020|2020]]和[[2021年|2021]]都有盈余。",
        "[[2020|2020]]及[[2021年|2021]]的拨款",
    ),
    counterexamples=("共有2019、2020两种型号。",),
)
BRACKETED = Rule(
    name="date.bracketed",
    pattern=re.compile(
        r"(?:(?<=[(\[])(?=[^()\[\]]{9,11}[)\]])|(?<=战略|计划|规划|方案|纲要|框架))"
        rf"(?P<span>(?P<first>{_RECENT})(?:{JOIN})(?P<second>{_RECENT}))(?![\d年])"
    ),
    build=_bracketed,
    examples=("《青年战略([[2022-2030|2022/2030]])》", "青年战略[[2022-2030|2022/2030]]"),
    counterexamples=("(2030-2019)", "比分(21-19)"),
)
CAPTION = Rule(
    name="date.caption",
    pattern=re.compile(
        rf"(?<=[，：])(?P<span>(?P<first>{_RECENT})(?:{JOIN})(?P<second>{_RECENT}))(?=[\n。；]|\Z)"
    ),
    build=_caption,
    examples=("图2：对外贷款承诺额，[[2008-2021|2008/2021]]\n", "表1：援助额，[[2010至2020|2010/2020]]。"),
    counterexamples=("国际标准刊号：1009-2234。", "电话：2010-2030转8。"),
)
MARKED = Rule(
    name="date.marked",
    pattern=re.compile(rf"(?<=[自从至到])(?P<year>{_RECENT})(?=以来|起(?!点)|之?前|为止)"),
    build=_marked,
    examples=("自[[2010|2010]]以来，新增感染者减少。", "到[[2030|2030]]之前完成。"),
    counterexamples=("从2000起点开始。", "自2010人以来"),
)
CITED = Rule(
    name="date.cited",
    pattern=re.compile(
        r"(?:(?<=[^\W\d][，,.])|(?<=\.[，,] )|(?<=[^\W\d][，,.] )"
        r"|(?<=[A-Za-z.\u4e00-\u9fff]\()|(?<=[A-Za-z.] \())"
        rf"(?P<year>{_RECENT})[a-e]?(?=[;；)]|，(?:第|pp?\.)|\. ?[A-Z“])(?!\)号)"
    ),
    build=_cited,
    examples=(
        "此说见于前人研究(Okafor等，[[2019|2019]])。",
        "(World Bank, [[2021|2021]])",
        "(陈某和林某，[[2018|2018]]；Ruiz, [[2020|2020]])",
        "Okafor ([[2019|2019]])认为",
        "Okafor, J., [[2019|2019]]. “On wells”",
    ),
    counterexamples=("第1325(2000)号决议", "共计(3,2019)"),
)
VISION = Rule(
    name="date.vision",
    pattern=re.compile(
        r"(?:(?<=愿景|展望|远景|议程)|(?<![0-9A-Za-z./\-])(?=\d{4}(?:愿景|议程)))(?P<year>20[2-9]\d)(?![\d年./-])"
    ),
    build=_goal_year,
    examples=("各国通过了《某地区愿景[[2040|2040]]》。",),
    counterexamples=("展望20350人。",),
)

RULES = (DIGITS, YEARS, LISTED, BRACKETED, CAPTION, MARKED, CITED, VISION)
