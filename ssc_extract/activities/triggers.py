"""Which verbs of a text may tell of an act, and what in their clause says that they do not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.activities.frames import Frames, Verb
from ssc_extract.activities.hints import Hints
from ssc_extract.activities.model import Attempt, Frame
from ssc_extract.activities.nouns import as_noun
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

_SURE = frozenset("了过\u3013")
"""What shows by itself that the word before it is a verb: an aspect particle, a name."""
_PURPOSE = re.compile(
    r"(?:，|^)(?:以(?![“及来前后上下内外往色])|为(?:了)?(?=[支促加推实提])|并?旨在|供)[^，]{0,12}\Z|(?<![以年未后原从向历近月日天周])来\Z"
)
_NOT = re.compile(
    r"(?:未|没有|不(?![仅断但同久少妨])|无法|难以|拒绝|停止|取消|暂停|缺乏|如果|倘若|若)[^，。；]{0,8}\Z"
)
_WISH = re.compile(r"(?:致力于?|努力|寻求|争取|试图|准备|打算|继续努力)[^，。；]{0,4}\Z")
_AGAINST = re.compile(r"[未没不无难拒停取暂缺如倘若以为旨供来致努寻争试准打继]")
"""A character of each word that the three above look for."""
_AFTER = re.compile(r"(?:在|自|继|随着|当)[^，。；]{4,80}(?:之[后前际]|以[后前]|期间|过程中|的同时)，?")
_AFTER_ENDS = frozenset("后前际间中时，")
"""How a clause ends that only says what went before: 在实施了三个项目之后."""
_GOVERNS = re.compile(r"(?:了解|学习|介绍|分享|交流|签署|签订|达成|推广|借鉴|商定)了?[^，。；]{0,30}\Z")
_GOVERNED = re.compile(r"[^，。；]{0,30}?的(?:做法|经验|方法|模式|情况|方式|协议|协定|备忘录|意向书|合同)")
"""What stands around a verb that only says what another is about: 了解其运送血液的做法."""
_REACH = 16
_TOPIC = 30
"""How far a verb stands behind 关于 at most where it only tells what something is about."""


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
        reason = as_noun(text, start, end, verb)
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


def veto(board: Board, trigger: Trigger, hints: Hints) -> str | None:
    """Say why a verb tells of no act, from what stands around it; ``None`` where nothing speaks against it."""
    if reason := hints.against(trigger.clause[0], trigger.start) or _aside(board, trigger):
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
    if any(frame.weak for frame in trigger.frames) and _WISH.search(before):
        return "only striven for"
    return None


def _aside(board: Board, trigger: Trigger) -> str | None:
    start, end = trigger.clause
    after = board.masked[end - 1] in _AFTER_ENDS and _AFTER.fullmatch(board.masked, start, end)
    if after or board.masked.startswith("以来", trigger.end):
        return "what went before it"
    if _GOVERNS.search(board.masked, start, trigger.start) and _GOVERNED.match(board.masked, trigger.end):
        return "part of what another verb governs"
    topic = board.masked.rfind("关于", max(start, trigger.start - _TOPIC), trigger.start)
    if topic < 0 or board.masked.find("的", topic, trigger.start) >= 0:
        return None
    return "a topic" if board.masked.find("的", trigger.end, end) >= 0 else None


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
