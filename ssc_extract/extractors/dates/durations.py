"""Lengths of time: ``过去四年``, ``为期三天``, ``48小时``, ``75年前``, ``一年半``."""

from __future__ import annotations

import re
from decimal import Decimal

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.dates.durations_context import is_no_length, past_or_next
from ssc_extract.extractors.dates.grammar import JOIN
from ssc_extract.extractors.numerals import parse
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import DurationValue

_HAN = "[一二三四五六七八九两][一二三四五六七八九十百千万亿零〇]{0,6}|十[一二三四五六七八九]?"
_NUMBER = rf"\d{{1,3}}(?:[ ,]\d{{3}}){{1,2}}|\d{{1,6}}(?:\.\d{{1,2}})?[万亿]?|{_HAN}"
_UNIT = r"(?:年|周|天|星期|小时|分钟|秒钟?|昼夜|工作日)"
_UNIT_OF_GE = r"(?:月|星期|小时|世纪|季度|工作日|昼夜)"
_ISO = {
    "年": ("P{}Y", 1), "世纪": ("P{}Y", 100), "月": ("P{}M", 1), "季度": ("P{}M", 3),
    "星期": ("P{}W", 1), "周": ("P{}W", 1), "天": ("P{}D", 1), "日": ("P{}D", 1), "昼夜": ("P{}D", 1),
    "工作日": ("P{}D", 1),
    "小时": ("PT{}H", 1), "分钟": ("PT{}M", 1), "秒": ("PT{}S", 1), "秒钟": ("PT{}S", 1),
}  # fmt: skip
_HOURS = {
    "世纪": Decimal(876_000), "年": Decimal(8_760), "季度": Decimal(2_190), "月": Decimal(730), "星期": Decimal(168),
    "周": Decimal(168), "天": Decimal(24), "日": Decimal(24), "昼夜": Decimal(24), "工作日": Decimal(24),
    "小时": Decimal(1), "分钟": Decimal("0.016"), "秒": Decimal("0.0003"), "秒钟": Decimal("0.0003"),
}  # fmt: skip
"""About how many hours there are in a unit, to tell which of two lengths is the longer."""
_FINER = {"P{}Y": ("P{}M", 12), "PT{}H": ("PT{}M", 60), "PT{}M": ("PT{}S", 60)}
"""What half a year, hour or minute is stated in, so that values stay whole numbers."""
_ADJACENT_DIGITS = re.compile(r"[一二三四五六七八九两]{2}")
_FIRST_YEAR, _LAST_YEAR = 1100, 2199


def _count(text: str) -> Decimal | None:
    """Read the number of units; ``None`` for an approximation such as 两三 (two or three)."""
    if text == "半":
        return Decimal("0.5")
    return None if _ADJACENT_DIGITS.search(text) else parse(text)


def iso_duration(count: Decimal, unit: str) -> str:
    """Give ISO 8601 for ``count`` of a Chinese unit; a broken number goes to the finer unit."""
    form, factor = _ISO[unit]
    count *= factor
    if count != count.to_integral_value() and form in _FINER:
        finer, parts = _FINER[form]
        if (whole := count * parts) == (count * parts).to_integral_value():
            form, count = finer, whole
    return form.format(f"{count.normalize():f}")


def _build(match: re.Match[str], reading: Reading) -> Candidate | None:
    unit = match["unit"] or match["geunit"]
    count = _count(match["count"])
    if count is None or not count:
        return None
    if unit == "年" and _FIRST_YEAR <= count <= _LAST_YEAR and not (match["before"] or match["more"]):
        return None
    count += Decimal("0.5") * bool(match["half"] or match["midhalf"])
    iso = iso_duration(count, unit)
    if match["low"]:
        low, low_unit = _count(match["low"]), match["lowunit"] or match["lowge"] or unit
        if low is None or low * _HOURS[low_unit] >= count * _HOURS[unit]:
            return None
        iso = f"{iso_duration(low, low_unit)}/{iso}"
    value = DurationValue(iso, past_or_next(match, reading.text))
    veto = is_no_length(match, reading.text)
    return Candidate(Kind.DURATION, match.start(), match.end(), value, "duration.length", veto=veto)


def _calendar_days(rule: str, match: re.Match[str]) -> Candidate | None:
    count = _count(match["count"])
    if count is None:
        return None
    value = DurationValue(iso_duration(count, "日"))
    return Candidate(Kind.DURATION, match.start("count"), match.end("unit"), value, rule)


def _days(match: re.Match[str], reading: Reading) -> Candidate | None:
    return _calendar_days("duration.days", match)


def _within(match: re.Match[str], reading: Reading) -> Candidate | None:
    return _calendar_days("duration.within", match)


LENGTH = Rule(
    name="duration.length",
    pattern=re.compile(
        r"(?=[\d一二三四五六七八九两十半过未今])"
        r"(?:(?P<before>(?:过去|未来|今后)的?)|(?<!每隔)(?<![\d.,第每逐/×个〇零一二三四五六七八九十百千万亿几数]))"
        rf"(?:(?P<low>{_NUMBER})(?:(?P<lowunit>年|天|周|星期|小时)|个(?P<lowge>月|小时|星期))?{JOIN}(?!\d{{4}}年))?"
        rf"(?P<count>半|{_NUMBER})(?P<more>[多余])?"
        rf"(?:个[多余]?(?P<midhalf>半)?(?P<geunit>{_UNIT_OF_GE})|(?P<unit>{_UNIT}))(?P<half>半)?[多余]?"
        r"(?P<after>[之以]?前(?![后期三四五两列述沿景提往瞻端\d])|[之以]?后(?![续期方勤者果备发代进排]))?"
    ),
    build=_build,
    examples=(
        "[[过去四年|P4Y]]中，产量翻番。",
        "课程为期[[三天|P3D]]。",
        "[[未来五年|P5Y]]的安排",
        "[[75年前|P75Y]]，宪章生效。",
        "[[三年后|P3Y]]建成",
        "须在[[48小时|PT48H]]内上报。",
        "持续[[两周|P2W]]",
        "历时[[六个月|P6M]]。",
        "近[[十年|P10Y]]来，合作扩大。",
        "工期为[[一年半|P18M]]。",
        "等候[[半年|P6M]]之久",
        "每次[[30分钟|PT30M]]",
        "相隔[[两个半小时|PT150M]]",
        "为期[[3至5年|P3Y/P5Y]]的合作",
        "期限从[[18个月至三年|P18M/P3Y]]不等",
        "再延长[[12个月|P12M]]至[[2013年3月|2013-03]]",
        "[[20多年|P20Y]]来",
        "大约[[6500万年前|P65000000Y]]灭绝",
        "[[半个世纪|P50Y]]以来",
        "期限为[[15年|P15Y]]。",
        "发放[[15年|P15Y]]期贷款",
    ),
    counterexamples=(
        "她25岁。",
        "每三年修订",
        "五年规划纲要",
        "第三年",
        "三年级学生",
        "四年期全面审查",
        "一年一度的集市",
        "七十周年庆典",
        "60年代",
        "百年未有之大变局",
        "有一天",
        "两三年",
        "行动十年启动",
        "1.5亿千瓦时",
        "近年来",
        "多年合作",
        "6至23个月的婴幼儿",
        "本行动十年期间",
    ),
)
DAYS = Rule(
    name="duration.days",
    pattern=re.compile(rf"(?:(?<=为期|历时|连续|长达)(?P<count>{_NUMBER})(?P<unit>日)(?!元))"),
    build=_days,
    examples=("为期[[5日|P5D]]的行程", "连续[[三日|P3D]]降雨"),
    counterexamples=("为期5日元",),
)
WITHIN = Rule(
    name="duration.within",
    pattern=re.compile(
        rf"(?<![\d.,月第〇零一二三四五六七八九十百])(?P<count>{_NUMBER})(?P<unit>日)(?=[之以]?内(?!瓦))"
    ),
    build=_within,
    examples=("[[30日|P30D]]内缴清", "[[十五日|P15D]]以内"),
    counterexamples=("于30日内瓦会议",),
)

RULES = (LENGTH,)
DAY_RULES = (DAYS, WITHIN)
