"""Which verbs of a text may tell of an act, and what in their clause says that they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ssc_extract.activities.frames import Frames, verbs_and_nouns
from ssc_extract.activities.hints import Hints
from ssc_extract.activities.model import Frame
from ssc_extract.activities.parties import Board
from ssc_extract.extractors.values import Span


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb ``[start, end)`` of frames, with its sentence and the clause that it stands in."""

    start: int
    end: int
    verb: str
    frames: tuple[Frame, ...]
    sentence: Span
    clause: Span


OPENING = "此外|另外|同时|例如|其中|然后|随后|随即|为此|据此|迄今|近年来|目前|今后|最近|总之|特别是|尤其是|首先|其次|最后|因此|并且|而且|再次|如"
"""Words that a sentence or clause begins with before its subject."""

_ATTRIBUTES = tuple(
    [
        "的",
        "该",
        "其",
        "技术",
        "资金",
        "财政",
        "政策",
        "各种",
        "重要",
        "所需",
        "无偿",
        "紧急",
        "伙伴",
        "经济",
        "南南",
        "三方",
        "双边",
        "国际",
        "区域",
        "领域",
        "务实",
    ]
)
_NOUN_ALONE = re.compile(
    r"(?:中|和|与|及|、|[，。；：)]|下|方面|领域|工作|活动|项目|方案|战略|政策|机制|框架|模式|力度|能力|机构|需求|水平|中心|性|司|股|处|科|室)"
)
_PURPOSE = re.compile(
    r"(?:，|^)(?:以(?![“及来前后上下内外往色])|为(?:了)?(?=[支促加推实提])|并?旨在|供)[^，]{0,12}\Z"
)
_NOT = re.compile(
    r"(?:未|没有|不(?![仅断但同久少妨])|无法|难以|拒绝|停止|取消|暂停|缺乏|如果|倘若|若)[^，。；]{0,8}\Z"
)
_WISH = re.compile(r"(?:致力于?|努力|寻求|争取|试图|准备|打算|继续努力)[^，。；]{0,4}\Z")
_BY = re.compile(r"由[^，。；]{1,30}\Z")


def triggers(board: Board, frames: Frames) -> Iterator[Trigger]:
    """Give the verbs that stand outside of names, in text order, each with its sentence and clause."""
    covered, segments = board.covered, board.reading.segments
    sentence = clause = (0, 0)
    for start, end, verb in frames.occurrences(board.text):
        if covered[start]:
            continue
        if start >= sentence[1]:
            sentence = segments.sentence(start)
        if start >= clause[1]:
            clause = segments.clause(start)
        yield Trigger(
            start, end, verb, frames.by_verb[verb], sentence, (max(clause[0], sentence[0]), clause[1])
        )


def veto(board: Board, trigger: Trigger, hints: Hints) -> str | None:
    """Say why a verb tells of no act, from what stands around it; ``None`` where nothing speaks against it."""
    segments = board.reading.segments
    if reason := _as_noun(board.masked, trigger) or hints.against(trigger.clause[0], trigger.start):
        return reason
    before = board.masked[max(trigger.clause[0], trigger.start - 16) : trigger.start]
    if _NOT.search(before):
        return "denied or supposed"
    if _PURPOSE.search(
        board.masked[max(trigger.sentence[0], trigger.clause[0] - 1, trigger.start - 16) : trigger.start]
    ):
        return "a purpose"
    if trigger.frames[0].weak and _WISH.search(before):
        return "only striven for"
    if not (segments.is_border(trigger.start) and segments.is_border(trigger.end)):
        return "part of a longer word"
    return None


def _as_noun(text: str, trigger: Trigger) -> str | None:
    after = text[trigger.end : trigger.end + 4]
    before = text[max(trigger.clause[0], trigger.start - 32) : trigger.start]
    if after.startswith("的"):
        return None if _BY.search(before) else "in a relative clause"
    if trigger.verb in verbs_and_nouns().nouns:
        if after.startswith(("了", "过")):
            return None
        if before.endswith(_ATTRIBUTES):
            return "a noun"
        if not after or (_NOUN_ALONE.match(after) and trigger.verb not in verbs_and_nouns().ends):
            return "a noun"
        if before.endswith(("、", "和", "与", "及")):
            return "in a list of nouns"
    elif before.endswith(("的", "所", "被")):
        return "in a relative clause"
    return None
