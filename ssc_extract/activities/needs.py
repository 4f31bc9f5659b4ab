"""What a verb governs, and what a frame asks of the sentence besides."""

from __future__ import annotations

import re

from ssc_extract.activities.model import Frame, Need
from ssc_extract.activities.parties import Board
from ssc_extract.activities.scenes import Scene
from ssc_extract.activities.triggers import Trigger
from ssc_extract.extractors.candidate import Kind

_PARTICLE = re.compile(r"[^，。；]{0,2}[了过着]")
_ADVERB = re.compile(
    r"已|曾|正在|正(?=与)|将|先后|共(?!同体)|累计|继续|分别|还|定期|每年|陆续|积极|成功|日前|近日|随后|再次|首次|联合|合作|通过|计划|拟|"
    r"目前|今后|宣布|决定"
)
_TAKEN = re.compile(r"[将把][^，。；]{1,40}\Z")
_AGENT = re.compile(r"(?P<what>[^，。；\u3013]{2,40})由[^，。；]{1,60}\Z")
_COUNT = re.compile(r"[^，。；]{0,6}?(?:[一两二三四五六七八九十几数多]|\d|近|约|超过|首)")
_MEANS_WORD = re.compile(r"通过|借助|利用|运用|依托")
_DONE, _ASPECT, _MEANS, _MARKED = Need.DONE, Need.ASPECT, Need.MEANS, Need.MARKED
_MONEY, _DATE = Kind.MONEY, Kind.DATE
_GOVERNED = 80
"""Characters behind a verb that it governs at most."""
_AMOUNT, _MEETING = "元", "会"
_HELP = frozenset(("funded-by", "helped-by"))
_PLACES = frozenset(("country", "place"))


def fitting(board: Board, trigger: Trigger) -> Frame | None:
    """Give the first frame of a verb one of whose objects stands in the words that it governs.

    They are the rest of its clause and what stands behind 将 or 把, or before 由, in front of it; an amount in it stands
    for 元 too, a named event for 会. What is no act (a frame without an action) is looked for in names
    too: 设立了资源调集司.
    """
    end = min(trigger.clause[1], trigger.end + _GOVERNED)
    words = board.masked[trigger.end : end]
    if taken := _TAKEN.search(board.masked, trigger.clause[0], trigger.start):
        words = taken.group() + words
    elif agent := _AGENT.match(board.masked, trigger.clause[0], trigger.start):
        words = agent["what"] + words
    for frame in trigger.frames:
        if not frame.objects:
            return frame
        governed = words if frame.action is not None else board.text[trigger.end : end + 1]
        for word in frame.objects:
            if word in governed:
                return frame
        if _AMOUNT in frame.objects and board.states(_MONEY, trigger.end, end):
            return frame
        if _MEETING in frame.objects and _meets(board, trigger.end, end):
            return frame
    return None


def _meets(board: Board, start: int, end: int) -> bool:
    """Whether an event is named in what a verb governs."""
    return "event" in [party.type for party in board.parties_in((start, end))]


def lacking(board: Board, act_scene: Scene, trigger: Trigger, frame: Frame) -> str | None:
    """Say what the sentence lacks for the frame, ``None`` where it lacks nothing.

    The words beside the verb are asked first: the slots of the sentence need not be read then.
    """
    needs = frame.needs
    if (
        not needs
        or (_DONE in needs and _is_done(board, trigger))
        or (_ASPECT in needs and _has_aspect(board, trigger))
        or (_MEANS in needs and (_by_means(board, trigger) or _to_somebody(act_scene, trigger)))
        or (_MEANS in needs and _is_helped(act_scene, trigger))
        or (_MARKED in needs and _has_role(act_scene, trigger))
    ):
        return None
    return f"needs {' or '.join(needs)}"


def _has_aspect(board: Board, trigger: Trigger) -> bool:
    return _PARTICLE.match(board.masked, trigger.end, trigger.end + 3) is not None


def _is_done(board: Board, trigger: Trigger) -> bool:
    masked = board.masked
    return (
        _has_aspect(board, trigger)
        or _ADVERB.search(masked, trigger.clause[0], trigger.start) is not None
        or _COUNT.match(masked, trigger.end, trigger.clause[1]) is not None
        or board.states(_DATE, trigger.sentence[0], trigger.start)
    )


def _by_means(board: Board, trigger: Trigger) -> bool:
    return _MEANS_WORD.search(board.masked, trigger.sentence[0], trigger.start) is not None


def _is_helped(act_scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody pays for it or helps with it (在加拿大资助下促进了)."""
    return any(
        slot.marker.name in _HELP and slot.group.end <= trigger.start
        for slot in act_scene.slots
        if slot.marker is not None
    )


def _to_somebody(act_scene: Scene, trigger: Trigger) -> bool:
    """Whether a country or place without a marker stands behind the verb: who it is done for."""
    return any(
        trigger.end <= slot.group.start < trigger.clause[1] and party.type in _PLACES
        for slot in act_scene.slots
        if slot.marker is None
        for party in slot.group.parties
    )


def _has_role(act_scene: Scene, trigger: Trigger) -> bool:
    return any(
        slot.marker.role is not None if slot.marker else not slot.subject or slot.group.start > trigger.end
        for slot in act_scene.slots
    )
