"""Who does what a verb says: a subject, an agent behind 由, or the actor of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.activities.agents import LENT_BY
from ssc_extract.activities.parties import Board
from ssc_extract.activities.scenes import TOLD, Scene
from ssc_extract.activities.slots import Slot
from ssc_extract.activities.sources import ON_BEHALF
from ssc_extract.activities.triggers import OPENING, Trigger
from ssc_extract.frozen import frozen

_AGENT = frozenset(("given-by", "done-by", LENT_BY))
_BEHIND_IT = frozenset(("gift-of", "paid-of", "run-by"))
_RUNS = re.compile(
    r"[^，。；\u3013]{1,10}的[^，。；\u3013]{0,10}(?:项目|方案|计划|基金|机制|平台|医院|学校|医疗队|车队)，?(?:已经?|将|正在|还|共|累计|向|为|在|帮助|支持)"
)
"""What somebody runs or gave, where that does something itself: 开发署实施的项目已为 …"""
_OTHERS = re.compile(
    r"(?:而|但|其中|并且|同时|，){0,4}(?:[^，]{0,6}的)?(?:各(?:方|国|实体|组织|机构|级|地|部门|界|捐助)|许多|一些|大多数|多数|某些|其他|几个|若干|与会|会员国|成员国|"
    r"发展中|发达国家|国际社会|人们|它们的|他们|我们|专家|代表|政府(?!间)|企业|这些|这项|这一|这种|该|妇女|儿童|民间社会|全球)"
)
_PRONOUN = re.compile(r"(?:它|双方|两国|三方|两组织|两机构)(?!的)")
_ADVERBS = re.compile(
    rf"(?:{OPENING}|还|也|又|并|已经|已|曾|共|先后|正在|正|继续|首次|分别|总共|累计|成功|积极|陆续|另|将|仍|则|不断|进一步|联合|合作|共同|"
    r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\u3013{1,80}+){1,12}+"
)
_PHRASE = re.compile(
    rf"(?:{OPENING}|在|为|通过|与|同|根据|按照|随着|自|从|截至|除|向|对|就|由|于|作为|本着|借助|利用|针对|围绕|鉴于|将|把|以|\d|\u3013|过去|今年|去年)"
)
_ACTORS = frozenset(("org", "country", "place", "programme"))


@frozen
class Doer:
    """The slots of whoever does it, and how they were come by: subject, agent or carried over."""

    slots: tuple[Slot, ...]
    how: str


class _Before:
    """The slots before a verb that may do what it says.

    ``agent`` stands behind 由, ``behalf`` behind 代表 in the verb's clause; ``running`` runs or gave what
    is spoken of.
    """

    __slots__ = ("agent", "behalf", "running", "subjects")

    def __init__(self, board: Board, scene: Scene, trigger: Trigger) -> None:
        self.agent: Slot | None = None
        self.behalf: list[Slot] = []
        self.running: Slot | None = None
        self.subjects: list[Slot] = []
        clause = trigger.clause[0]
        for slot in scene.slots:
            group, marker = slot.group, slot.marker
            if group.end > trigger.start:
                break
            if slot.subject:
                if self.subjects and TOLD.search(board.masked, group.left, group.start):
                    self.subjects.clear()
                self.subjects.append(slot)
            elif marker is None:
                continue
            elif marker.name in _BEHIND_IT:
                self.running = slot
            elif group.start >= clause:
                if marker.name in _AGENT:
                    self.agent = slot
                elif marker.name == ON_BEHALF:
                    self.behalf.append(slot)


def doer(board: Board, scene: Scene, trigger: Trigger, earlier: Sequence[Scene]) -> Doer | str:
    """Give whoever does what the verb says, or why nobody named does.

    ``earlier`` are the sentences before in the paragraph whose actor may go on.
    """
    clause = trigger.clause[0]
    before = _Before(board, scene, trigger)
    subjects, running = before.subjects, before.running
    if before.agent is not None:
        return Doer((before.agent,), "agent")
    if subjects and subjects[-1].group.start >= clause:
        return _named([slot for slot in subjects if slot.group.start >= clause])
    if before.behalf:
        return Doer(tuple(before.behalf), "agent")
    if running is not None and not subjects and _RUNS.match(board.masked, running.group.end, trigger.end):
        return Doer((running,), "agent")
    return _further(board, scene, trigger, subjects, earlier)


def _further(
    board: Board, scene: Scene, trigger: Trigger, subjects: list[Slot], earlier: Sequence[Scene]
) -> Doer | str:
    """Give who does it where nobody is named in the verb's clause: a subject before it, or one carried over."""
    if _OTHERS.match(board.masked, trigger.clause[0], trigger.start):
        return "somebody unnamed does it"
    if subjects:
        last = subjects[-1].group.clause
        return _named([slot for slot in subjects if slot.group.clause == last])
    return _left_out(board, scene, trigger, earlier)


def _actor(earlier: Sequence[Scene]) -> Doer | None:
    """Give the first subject of the nearest sentence that has one, if it can be carried on with."""
    for scene in reversed(earlier):
        subjects = [slot for slot in scene.slots if slot.subject]
        if subjects:
            first = subjects[0].group.clause
            named = _named([slot for slot in subjects if slot.group.clause == first])
            return named if isinstance(named, Doer) else None
    return None


def _named(slots: list[Slot]) -> Doer | str:
    possible = [slot for slot in slots if not slot.dropped]
    if not possible:
        return f"its subject is {slots[-1].dropped}"
    for slot in possible:
        for party in slot.group.parties:
            if party.type in _ACTORS:
                return Doer(tuple(possible), "subject")
    return "its subject is an event"


def _left_out(board: Board, scene: Scene, trigger: Trigger, earlier: Sequence[Scene]) -> Doer | str:
    """Read a pronoun or a subject left out as the actor of the sentence before."""
    text = board.masked[scene.span[0] : trigger.start]
    clauses = text.split("，")
    pronoun = _PRONOUN.search(text) is not None and any(
        _PRONOUN.match(_ADVERBS.sub("", clause, count=1)) for clause in clauses
    )
    if not pronoun and not _open(clauses):
        return "somebody unnamed does it"
    carried = _actor(earlier)
    if carried is None:
        return "nobody is named whom it could go on with"
    return Doer(carried.slots, "it" if pronoun and "它们" not in text and "它" in text else "carried")


def _open(clauses: list[str]) -> bool:
    """Whether the place of the subject is empty: only adverbs and phrases stand before the verb."""
    *phrases, last = clauses
    if not all(_PHRASE.match(clause) for clause in phrases):
        return False
    rest = last
    while rest:
        adverbs = _ADVERBS.match(rest)
        if adverbs is None or not adverbs.end():
            return _PHRASE.match(rest) is not None
        rest = rest[adverbs.end() :]
    return True
