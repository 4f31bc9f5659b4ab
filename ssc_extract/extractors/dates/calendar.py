"""Calendar expressions in words: years, months, days, quarters, halves, and intervals of them."""

from __future__ import annotations

import re
from dataclasses import replace

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.dates.bounds import bound_at
from ssc_extract.extractors.dates.grammar import (
    JOIN,
    NO_DIGIT_BEFORE,
    STARTS_YEAR,
    STARTS_YEARLESS,
    point,
    yearless,
)
from ssc_extract.extractors.dates.points import interval_of, read_point, value_of
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import DateValue


def dated(rule: str, reading: Reading, start: int, end: int, value: DateValue) -> Candidate:
    """Make the candidate of a date, with the bound that the words beside it give."""
    if "/" not in value.edtf and (bound := bound_at(reading.text, start, end)):
        value = replace(value, bound=bound)
    return Candidate(Kind.DATE, start, end, value, rule)


def _build(rule: str, match: re.Match[str], reading: Reading, *, has_year: bool) -> Candidate | None:
    left = read_point(match, "1", has_year=has_year)
    if left is None:
        return None
    start, end = match.span()
    if match["join"] is None:
        return dated(rule, reading, start, end, value_of(left))
    is_full = match["full"] is not None
    right = read_point(match, "2" if is_full else "3", left.year, has_year=is_full)
    value = None if right is None else interval_of(left, right)
    if value is None:
        return dated(rule, reading, start, match.start("join"), value_of(left))
    return dated(rule, reading, start, end, value)


def _stated(match: re.Match[str], reading: Reading) -> Candidate | None:
    return _build("date.stated", match, reading, has_year=True)


def _open(match: re.Match[str], reading: Reading) -> Candidate | None:
    candidate = _build("date.yearless", match, reading, has_year=False)
    if candidate is not None and reading.text.endswith("每年", 0, match.start()):
        assert isinstance(candidate.value, DateValue)
        return replace(candidate, value=replace(candidate.value, relative=()))
    return candidate


_SECOND = rf"(?P<join>{JOIN})(?:(?P<full>{point('2')})|{yearless('3')})"

STATED = Rule(
    name="date.stated",
    pattern=re.compile(rf"{STARTS_YEAR}{NO_DIGIT_BEFORE}{point('1')}(?:{_SECOND})?"),
    build=_stated,
    examples=(
        "协定于[[2021年7月22日|2021-07-22]]签署。",
        "[[2021年6月|2021-06]]，双方交换了照会。",
        "[[2021年|2021]]下雨，[[明年|2022]]会有好收成。",
        "该行成立于[[二〇一四年七月十五日|2014-07-15]]。",
        "[[一九九八年|1998]]以后，项目增多。",
        "调查在[[2020年1月至2021年8月|2020-01/2021-08]]期间进行。",
        "会议于[[2021年7月22日至24日|2021-07-22/2021-07-24]]举行。",
        "研讨会于[[2022年5月30日至6月2日|2022-05-30/2022-06-02]]举行。",
        "[[2023年1-9月份|2023-01/2023-09]]，进出口保持增长。",
        "[[2021年1月-6月|2021-01/2021-06]]完成了培训。",
        "[[2020年第三季度|2020-35]]贸易回升。",
        "[[2020年上半年|2020-40]]与[[2020年下半年|2020-41]]相比变化不大。",
        "[[2021年春季|2021-21]]开学。",
        "[[2020年底|2020]]前全部脱贫。",
        "截至[[2022年末|2022]]，余额有所下降。",
        "[[2019年底至2021年初|2019/2021]]是第一阶段。",
        "[[2021年9月中旬|2021-09]]开工。",
        "[[2021年12月至次年3月|2021-12/2022-03]]是枯水期。",
        "[[2023年前三季度|2023-01/2023-09]]，外贸稳定。",
        "[[2020年|2020]]和[[2021年|2021]]各办一期。",
        "[[2021年度|2021]]预算已获通过。",
        "[[2021年7月22日星期四|2021-07-22]]发布。",
        "[[2021年7月3|2021-07-03]]、[[4日|2021-07-04]]开会。",
        "[[2020年|2020]]中国增加了援助。",
        "[[2020年|2020]]第一届论坛闭幕。",
    ),
    counterexamples=(
        "比计划提前两个月完工。",
        "会议审议了第2019号文件。",
        "机器编号12021年检。",
        "他读到三年级。",
    ),
)

YEARLESS = Rule(
    name="date.yearless",
    pattern=re.compile(
        rf"{STARTS_YEARLESS}{NO_DIGIT_BEFORE}(?<![个每第表图附/])(?:(?<!年)|(?<=每年))(?:{yearless('1')})(?:{_SECOND})?"
    ),
    build=_open,
    needs=re.compile("[月季半春夏秋冬]"),
    examples=(
        "代表团于[[6月3日|XXXX-06-03]]抵达。",
        "[[6月3日至5日|XXXX-06-03/XXXX-06-05]]举行了会议。",
        "[[1-9月份|XXXX-01/XXXX-09]]，贷款增加。",
        "[[第三季度|XXXX-35]]恢复增长。",
        "[[上半年|XXXX-40]]完成了采购。",
        "产量在[[3|XXXX-03]]、[[4月份|XXXX-04]]下滑。",
        "[[2021年|2021]]决定，每年[[9月5日|XXXX-09-05]]集会。",
        "[[11月至次年2月|XXXX-11/XXXX-02]]是旱季。",
    ),
    counterexamples=("项目为期6个月。", "学生每3月考试一次。"),
)

RULES = (STATED, YEARLESS)
