"""Which verbs of a text may tell of an act, and what in their clause says that they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ssc_extract.activities.frames import Frames, VerbsAndNouns, verbs_and_nouns
from ssc_extract.activities.hints import Hints
from ssc_extract.activities.model import Attempt, Frame
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

_ATTRIBUTES = frozenset(
    (
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
        "申请",
        "承诺",
        "协定",
        "协议",
        "渠道",
        "来源",
        "缺口",
        "周期",
        "总额",
        "工具",
        "窗口",
        "经济",
        "南南",
        "三方",
        "双边",
        "国际",
        "区域",
        "领域",
        "务实",
    )
)
_HEADS = frozenset(
    (
        "方面",
        "领域",
        "工作",
        "活动",
        "项目",
        "方案",
        "战略",
        "政策",
        "机制",
        "框架",
        "模式",
        "力度",
        "能力",
        "机构",
        "需求",
        "水平",
        "中心",
        "伙伴",
    )
)
_SURE = frozenset("了过\u3013")
"""What shows by itself that the word before it is a verb: an aspect particle, a name."""
_RELATIVE = frozenset("的所被")
_ASPECT = frozenset("了过")
_LISTING = frozenset("的该其、和与及")
_CLOSING = frozenset(("", *"方国者中和与及、，。；：)下性司股处科室"))
_PURPOSE = re.compile(
    r"(?:，|^)(?:以(?![“及来前后上下内外往色])|为(?:了)?(?=[支促加推实提])|并?旨在|供)[^，]{0,12}\Z|来\Z"
)
_NOT = re.compile(
    r"(?:未|没有|不(?![仅断但同久少妨])|无法|难以|拒绝|停止|取消|暂停|缺乏|如果|倘若|若)[^，。；]{0,8}\Z"
)
_WISH = re.compile(r"(?:致力于?|努力|寻求|争取|试图|准备|打算|继续努力)[^，。；]{0,4}\Z")
_BY = re.compile(r"由[^，。；]{1,30}\Z")


def triggers(board: Board, frames: Frames, attempts: list[Attempt] | None = None) -> Iterator[Trigger]:
    """Give the verbs that stand outside of names and are no nouns, in text order.

    What is a noun is added to ``attempts``, if it is given.
    """
    covered, segments, text = board.covered, board.reading.segments, board.masked
    kinds = verbs_and_nouns()
    sentence = clause = (0, 0)
    for start, end, verb in frames.occurrences(board.text):
        if covered[start]:
            continue
        if reason := _as_noun(text, start, end, verb, kinds):
            if attempts is not None:
                attempts.append(Attempt((start, end), verb, None, reason))
            continue
        if start >= sentence[1]:
            sentence = segments.sentence(start)
        if start >= clause[1]:
            found = segments.clause(start)
            clause = (max(found[0], sentence[0]), found[1])
        yield Trigger(start, end, verb, frames.by_verb[verb], sentence, clause)


def _as_noun(text: str, start: int, end: int, verb: str, kinds: VerbsAndNouns) -> str | None:
    """Say why a verb's characters are no verb here, by the characters beside them."""
    behind = text[end : end + 1]
    if behind == "的":
        return None if _BY.search(text, max(0, start - 32), start) else "in a relative clause"
    if verb not in kinds.nouns:
        return "in a relative clause" if text[start - 1 : start] in _RELATIVE else None
    if behind in _ASPECT:
        return None
    if text[start - 1 : start] in _LISTING or text[start - 2 : start] in _ATTRIBUTES:
        return "a noun"
    if behind in ("下", "中") or (
        verb not in kinds.ends and (behind in _CLOSING or text[end : end + 2] in _HEADS)
    ):
        return "a noun"
    return None


def veto(board: Board, trigger: Trigger, hints: Hints) -> str | None:
    """Say why a verb tells of no act, from what stands around it; ``None`` where nothing speaks against it."""
    if reason := hints.against(trigger.clause[0], trigger.start):
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
    if not _is_word(board, trigger):
        return "part of a longer word"
    return None


def _is_word(board: Board, trigger: Trigger) -> bool:
    """Whether a verb is a word, or opens one that jieba joins with its object (提供援助)."""
    if board.masked[trigger.end : trigger.end + 1] in _SURE:
        return True
    segments = board.reading.segments
    if not segments.is_border(trigger.start):
        return False
    if segments.is_border(trigger.end):
        return True
    whole = segments.word(trigger.start)
    return whole[0] == trigger.start and whole[1] - trigger.end >= 2
