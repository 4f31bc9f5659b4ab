"""Which verbs of a sentence tell of one act, and where another begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.activities.doers import Doer
from ssc_extract.activities.model import BENEFICIARY, PROVIDER, Action, Frame
from ssc_extract.activities.parties import Board
from ssc_extract.activities.scenes import Scene
from ssc_extract.activities.triggers import Trigger
from ssc_extract.frozen import frozen

TAKEN_UP = re.compile(r"了?(?:该|这一|这个|此)(?:项目|方案|倡议|工程|工作)")
FOR_THIS = re.compile(r"为此|对此")
_ALSO = re.compile(r"(?:，|；)(?:并|还|也|同时|并且|此外)?(?:与|同|和)")


@frozen
class Act:
    """A verb with the frame that fits it and whoever does it."""

    trigger: Trigger
    frame: Frame
    action: Action
    doer: Doer


def begins(board: Board, act_scene: Scene, part: Sequence[Act], act: Act) -> bool:
    """Whether an act has other doers than those before it, or another partner beside it."""
    if act.doer.how == "subject" and not are_same(act.doer, part[0].doer):
        if part[0].doer.how == "agent" and act.doer.slots[0].group.start < part[0].trigger.start:
            return False  # 该项目由中国出资，已建立: what is said of the agent stands between
        if TAKEN_UP.match(board.text, act.trigger.end):
            return False
        for_this = FOR_THIS.search(board.masked, act.doer.slots[-1].group.end, act.trigger.start)
        return for_this is None and not _pays(act_scene, part[0], act)
    partners = [slot for slot in act_scene.slots if slot.marker and slot.marker.name == "with"]
    if not partners:
        return False
    border = border_of(board, act)
    if border <= part[-1].trigger.start or not _ALSO.match(board.masked, border - 1):
        return False
    return partners[0].group.start < border


def _pays(act_scene: Scene, first: Act, act: Act) -> bool:
    """Whether an act only gives for what the first one did: …，瑞士提供了资金."""
    if act.frame.subject is not PROVIDER or first.frame.subject is PROVIDER:
        return False
    start = act.doer.slots[0].group.start
    return not any(
        slot.marker is not None and slot.marker.role is BENEFICIARY
        for slot in act_scene.slots
        if slot.group.start > start
    )


def are_same(one: Doer, other: Doer) -> bool:
    """Whether the same ones do two acts."""
    return one.slots == other.slots


def border_of(board: Board, act: Act) -> int:
    """Give where the clauses of an act begin: at its own subject, or its partner's clause."""
    segments = board.reading.segments
    subject = act.doer.slots[0].group.clause[0] if act.doer.how == "subject" else 0
    own = segments.clause(act.trigger.start)[0]
    before = segments.clause(own - 1)[0] if own else own
    if _ALSO.match(board.masked, before - 1) and before > subject:
        return before
    return own if _ALSO.match(board.masked, own - 1) else max(subject, 0) or own
