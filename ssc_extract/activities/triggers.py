"""Which verbs of a text may tell of an act, and what in their clause says that they do not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.activities.frames import Frames, Verb
from ssc_extract.activities.hints import Hints
from ssc_extract.activities.model import Attempt, Frame
from ssc_extract.activities.parties import NAME, Board
from ssc_extract.documents.offsets import Span
from ssc_extract.frozen import frozen


@frozen
class Trigger:
    """A verb ``[start, end)`` of frames, with its sentence and the clause that it stands in."""

    start: int
    end: int
    verb: str
    frames: tuple[Frame, ...]
    sentence: Span
    clause: Span


Occurrence = tuple[int, int, Verb]
"""A verb of frames and where its characters ``[start, end)`` stand."""

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
        "加强",
        "深化",
        "增进",
        "密切",
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
        "车队",
        "仪式",
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
_RELATIVE = frozenset("的所被获")
_RECEIVED = frozenset(("获得", "得到"))
_ASPECT = frozenset("了过")
_LISTING = frozenset("的该其、和与及")
_WITHIN = frozenset("下中")
_STOPPING = frozenset("，。；")
_CLOSING = frozenset(("", *"方国者中和与及、，。；：)下性司股处科室"))
_PURPOSE = re.compile(
    r"(?:，|^)(?:以(?![“及来前后上下内外往色])|为(?:了)?(?=[支促加推实提])|并?旨在|供)[^，]{0,12}\Z|来\Z"
)
_NOT = re.compile(
    r"(?:未|没有|不(?![仅断但同久少妨])|无法|难以|拒绝|停止|取消|暂停|缺乏|如果|倘若|若)[^，。；]{0,8}\Z"
)
_WISH = re.compile(r"(?:致力于?|努力|寻求|争取|试图|准备|打算|继续努力)[^，。；]{0,4}\Z")
_AGAINST = re.compile(r"[未没不无难拒停取暂缺如倘若以为旨供来致努寻争试准打继]")
"""A character of each word that the three above look for."""
_REACH = 16
_BY = re.compile(r"由[^，。；]{1,30}\Z")


def verbs_of(board: Board, frames: Frames, attempts: list[Attempt] | None = None) -> list[Occurrence]:
    """Give the verbs that stand outside of names and are no nouns, in text order.

    What is a noun is added to ``attempts``, if it is given.
    """
    text, verbs = board.masked, frames.verbs
    found: list[Occurrence] = []
    for number, start, end in frames.occurrences(board.text):
        if text[start] == NAME:
            continue
        verb = verbs[number]
        reason = _as_noun(text, start, end, verb)
        if reason is None:
            found.append((start, end, verb))
        elif attempts is not None:
            attempts.append(Attempt((start, end), verb.word, None, reason))
    return found


def triggers(board: Board, sentence: Span, verbs: Sequence[Occurrence]) -> list[Trigger]:
    """Give the verbs of a sentence with the clauses that they stand in."""
    found: list[Trigger] = []
    clause = (0, 0)
    for start, end, verb in verbs:
        if start >= clause[1]:
            clause = board.reading.segments.clause(start)
            if clause[0] < sentence[0]:
                clause = sentence[0], clause[1]
        found.append(Trigger(start, end, verb.word, verb.frames, sentence, clause))
    return found


def _as_noun(text: str, start: int, end: int, verb: Verb) -> str | None:
    """Say why a verb's characters are no verb here, by the characters beside them."""
    behind = text[end : end + 1]
    if behind == "的":
        return None if _BY.search(text, max(0, start - 32), start) else "in a relative clause"
    before = text[start - 1 : start]
    if not verb.noun:
        received = before in _RELATIVE or text[start - 2 : start] in _RECEIVED
        return "in a relative clause" if received else None
    if behind in _ASPECT:
        return None
    if before in _LISTING or text[start - 2 : start] in _ATTRIBUTES or behind in _WITHIN:
        return "a noun"
    if not verb.ends and (behind in _CLOSING or text[end : end + 2] in _HEADS):
        done_by = behind in _STOPPING and _BY.search(text, max(0, start - 32), start)
        return None if done_by else "a noun"
    return None


def veto(board: Board, trigger: Trigger, hints: Hints) -> str | None:
    """Say why a verb tells of no act, from what stands around it; ``None`` where nothing speaks against it."""
    if reason := hints.against(trigger.clause[0], trigger.start):
        return reason
    masked, start, clause = board.masked, trigger.start, trigger.clause[0]
    near = max(clause, start - _REACH)
    if not _AGAINST.search(masked, near, start):
        return None
    before = masked[near:start]
    if _NOT.search(before):
        return "denied or supposed"
    if _PURPOSE.search(masked[max(trigger.sentence[0], clause - 1, start - _REACH) : start]):
        return "a purpose"
    if trigger.frames[0].weak and _WISH.search(before):
        return "only striven for"
    return None


def is_word(board: Board, trigger: Trigger) -> bool:
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
