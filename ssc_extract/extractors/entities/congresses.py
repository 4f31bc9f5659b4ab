"""Congresses of China's parties and people by their numbers: 省第十三次党代会, 十三届全国人大四次会议."""

from __future__ import annotations

import re

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import EntityType, EntityValue

_NUMBER = "[一二三四五六七八九十]{1,4}"
_ONE = "[第一二三四五六七八九十][一二三四五六七八九十]{0,4}"
_CONGRESS = re.compile(
    rf"{_ONE}(?:次(?:党代会|党代表大会)"
    r"|届(?:全国)?(?:人大|政协|人民代表大会|纪委|[省市州县区]委|委员会)?(?:常委会)?"
    rf"第?{_NUMBER}次(?:全体)?(?:会议|全会))"
)
_LEVEL = re.compile(
    r"(?:中共|全国|自治[区州县]|[省市州县区盟])?(?:人大|政协|人民代表大会|(?<=[省市州县区])委)?\Z"
)
_COMMITTEE = re.compile(rf"第{_NUMBER}届中央(?:纪律检查)?委员会(?!第)")


def _congress(match: re.Match[str], reading: Reading) -> Candidate:
    """Take the level and body before the number along."""
    level = _LEVEL.search(reading.text, max(0, match.start() - 9), match.start())
    start = match.start() if level is None else level.start()
    value = EntityValue(EntityType.EVENT, reading.text[start : match.end()])
    return Candidate(Kind.ENTITY, start, match.end(), value, "congress")


def _committee(match: re.Match[str], reading: Reading) -> Candidate:
    value = EntityValue(EntityType.ORG, f"中国共产党{match.group()}")
    return Candidate(Kind.ENTITY, match.start(), match.end(), value, "central-committee")


CONGRESS = Rule(
    "congress",
    _CONGRESS,
    _congress,
    (
        "[[省第十二次党代会]]以来，农民收入增加。",
        "落实[[州十五届人大五次会议]]的决议。",
        "在[[市政协十三届二次会议]]上，委员们提出建议。",
        "[[十三届全国人大三次会议]]闭幕。",
        "[[省委十二届九次全会]]召开。",
    ),
    ("理事会第三次审议。", "第二次会议", "第五届理事会"),
)
"""The level, the number of the term and that of the session; 省 and 市 belong to the name."""

COMMITTEE = Rule(
    "central-committee",
    _COMMITTEE,
    _committee,
    ("代表[[第十九届中央委员会]]作报告。",),
    ("中国共产党第十九届中央委员会第五次全体会议",),
)
