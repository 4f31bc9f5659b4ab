"""What names meetings; the tests of those and of the leading groups of China's authorities."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.scan import Scan, is_body

MEETING = frozenset(("会议",))
GROUPS = frozenset(("领导小组", "工作领导小组"))

SUMMITS = frozenset(
    (
        "峰会",
        "会晤",
        "成员国元首理事会",
        "首脑会议",
        "年会",
        "外长会晤",
        "外长会",
        "领导人会议",
        "元首理事会",
        "部长级会议",
        "高级别会议",
        "领导人非正式会议",
        "首次领导人会议",
        "部长会议",
        "春季会议",
        "特别峰会",
    )
)
"""Meetings that a body's name alone makes names: 金砖国家外长会晤."""

_ORGAN = re.compile(r"(?:政治局|常务委员会|常委会|领导小组)\Z")
_LEVEL = re.compile(r"(?:中央|全国|[省市州县区]委?)(?![级直属属内外])")
_WORK = re.compile(r"[^的、]{2,12}工作|[^的、]{2,16}领导小组")


def of_organ(scan: Scan, phrase: Phrase) -> bool:
    """A meeting of the standing organ of a body: 中央政治局常委会会议."""
    organ = phrase.lead[-1]
    return (
        phrase.modifier == ""
        and is_body(organ)
        and _ORGAN.search(scan.text, organ.start, organ.end) is not None
    )


def on_work(scan: Scan, phrase: Phrase) -> bool:
    """A meeting on a field of work, of the centre or a committee, or of a leading group: 中央水利工作会议."""
    level = _LEVEL.match(scan.text, phrase.start)
    if level is None or not scan.is_after_barrier(phrase.start):
        return False
    subject = scan.text[level.end() : phrase.end - len(phrase.head.word)]
    if subject.endswith("工作") and not level.group().endswith(("央", "国", "委")):
        return False
    return _WORK.fullmatch(subject) is not None


def group(scan: Scan, phrase: Phrase) -> bool:
    """A leading group of a province, city or county by its level and subject."""
    level = _LEVEL.match(scan.text, phrase.start)
    return level is not None and scan.is_after_barrier(phrase.start) and phrase.end - level.end() > 6
