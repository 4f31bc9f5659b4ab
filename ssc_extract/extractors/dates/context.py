"""Dates that lean on another for their month or day: ``3日``, ``同月``, ``当日``, ``截至年底``."""

from __future__ import annotations

import re

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.dates.calendar import dated
from ssc_extract.extractors.dates.grammar import DAY, JOIN, MONTH_PART
from ssc_extract.extractors.dates.points import number, part_of
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import DateValue, Relative

_MONTHS = {
    "本": Relative("month", "document"),
    "上": Relative("month", "document", -1),
    "下": Relative("month", "document", 1),
    "当": Relative("month", "paragraph"),
    "同": Relative("month", "paragraph"),
    "次": Relative("month", "paragraph", 1),
}


def _month(match: re.Match[str], reading: Reading) -> Candidate | None:
    relative = (_MONTHS[match["which"][0]],)
    value = DateValue("XXXX-XX", "month", part=part_of(match["part"]), relative=relative)
    if match["day"]:
        if number(match["day"]) > 31:
            return None
        value = DateValue(f"XXXX-XX-{number(match['day']):02d}", "day", relative=relative)
    return dated("date.month_word", reading, match.start(), match.end(), value)


def _same_day(match: re.Match[str], reading: Reading) -> Candidate | None:
    offset = 1 if match[0][0] in "次翌" else 0
    value = DateValue("XXXX-XX-XX", "day", relative=(Relative("day", "paragraph", offset),))
    return dated("date.same_day", reading, match.start(), match.end(), value)


def _day(match: re.Match[str], reading: Reading) -> Candidate | None:
    days = [int(day) for day in (match["day"], match["last"]) if day]
    if any(not 1 <= day <= 31 for day in days) or sorted(set(days)) != days:
        return None
    relative = (Relative("month", "paragraph"),) * len(days)
    edtf = "/".join(f"XXXX-XX-{day:02d}" for day in days)
    value = DateValue(edtf, "day" if len(days) == 1 else "interval", relative=relative)
    return dated("date.day", reading, match.start(), match.end(), value)


def _year_end(match: re.Match[str], reading: Reading) -> Candidate | None:
    value = DateValue("XXXX", "year", part=part_of(match[0]), relative=(Relative("year", "document"),))
    return dated("date.year_end", reading, match.start(), match.end(), value)


MONTH_WORD = Rule(
    name="date.month_word",
    pattern=re.compile(
        rf"(?P<which>本|当|(?<![共合])同|(?<![\d几两二三四五六七八九十])次|(?<![以之])[上下]个?)月(?![薪息租均球亮台])"
        rf"(?:(?P<day>{DAY})[日号]|(?P<part>{MONTH_PART}))?"
    ),
    build=_month,
    examples=(
        "[[2021年3月|2021-03]]签约，[[同月|2021-03]]动工。",
        "[[2021年12月|2021-12]]签约，[[次月|2022-01]]动工。",
        "[[2021年3月2日|2021-03-02]]签约，[[当月18日|2021-03-18]]动工。",
    ),
    counterexamples=("以上月份不详。", "每月一次"),
)
SAME_DAY = Rule(
    name="date.same_day",
    pattern=re.compile(
        r"(?<![相正应适不和合共])(?:[当同翌]|(?<![\d一二三四五六七八九十几两每])次)日(?![本元益内间夜语])"
    ),
    build=_same_day,
    examples=("[[2021年3月2日|2021-03-02]]签约，[[当日|2021-03-02]]生效，[[次日|2021-03-03]]公布。",),
    counterexamples=("该机构同日本合作。", "相当日常"),
)
DAY_ALONE = Rule(
    name="date.day",
    pattern=re.compile(
        r"(?<![\d.,/\-年月第期续每近约去来满达时共过前后隔])(?P<day>\d\d?)"
        rf"(?:日?{JOIN}(?P<last>\d\d?))?日(?![元本益内间后之游龄夜行时志均历期程常]|报(?!道))"
    ),
    build=_day,
    examples=(
        "[[2021年3月2日|2021-03-02]]开幕，[[5日|2021-03-05]]闭幕。",
        "[[2021年3月|2021-03]]，[[2日至5日|2021-03-02/2021-03-05]]开会。",
        "[[2021年3月2日|2021-03-02]]电，该社[[1日|2021-03-01]]报道了此事。",
    ),
    counterexamples=("为期3日的活动", "30日内答复", "第7日", "5日元", "8日报社"),
)
YEAR_END = Rule(
    name="date.year_end",
    pattern=re.compile(
        r"(?<=[到至])年[底末](?![特层线端])|(?<![今去明当全同一每岁跨\d年])年[底末](?=[之以]?前)"
    ),
    build=_year_end,
    examples=("截至[[年底|XXXX]]，余额未变。", "力争[[年底|XXXX]]前完工。"),
    counterexamples=("年底开会。", "年末总人口"),
)
