"""What a verb governs, and what a frame asks of the sentence besides."""

from __future__ import annotations

import re

from ssc_extract.activities.model import Frame, Need
from ssc_extract.activities.parties import Board
from ssc_extract.activities.scenes import Scene
from ssc_extract.activities.triggers import Trigger
from ssc_extract.extractors.candidate import Kind

_ASPECT = re.compile(r"[^，。；]{0,2}[了过]")
_ADVERB = re.compile(
    r"已|曾|正在|正(?=与)|将|先后|共(?!同体)|累计|继续|分别|还|定期|每年|陆续|积极|成功|日前|近日|随后|再次|首次|联合|合作|通过|计划|拟|"
    r"目前|今后|宣布|决定"
)
_COUNT = re.compile(r"[^，。；]{0,6}?(?:[一两二三四五六七八九十几数多]|\d|近|约|超过|首)")
_MEANS = re.compile(r"通过|借助|利用|运用|依托")
_AMOUNT = "元"


def governed(board: Board, trigger: Trigger) -> str:
    """Give the words that a verb governs: the rest of its clause; an amount in it reads 元 too."""
    end = min(trigger.clause[1], trigger.end + 80)
    asked = any(frame.objects for frame in trigger.frames)
    money = _AMOUNT if asked and board.states(Kind.MONEY, trigger.end, end) else ""
    return board.masked[trigger.end : end] + money


def lacking(board: Board, act_scene: Scene, trigger: Trigger, frame: Frame) -> str | None:
    """Say what the sentence lacks for the frame, ``None`` where it lacks nothing."""
    if not frame.needs or any(_NEEDS[need](board, act_scene, trigger) for need in frame.needs):
        return None
    return f"needs {' or '.join(frame.needs)}"


def _aspect(board: Board, act_scene: Scene, trigger: Trigger) -> bool:
    return _ASPECT.match(board.masked, trigger.end, trigger.end + 3) is not None


def _done(board: Board, act_scene: Scene, trigger: Trigger) -> bool:
    start = trigger.clause[0]
    return (
        _aspect(board, act_scene, trigger)
        or _ADVERB.search(board.masked, start, trigger.start) is not None
        or _COUNT.match(governed(board, trigger)) is not None
        or board.states(Kind.DATE, act_scene.span[0], trigger.start)
    )


def _means(board: Board, act_scene: Scene, trigger: Trigger) -> bool:
    if _MEANS.search(board.masked, act_scene.span[0], trigger.start) is not None:
        return True
    clause = trigger.clause
    return any(
        trigger.end <= slot.group.start < clause[1]
        and slot.marker is None
        and party.type in ("country", "place")
        for slot in act_scene.slots
        for party in slot.group.parties
    )


def _marked(board: Board, act_scene: Scene, trigger: Trigger) -> bool:
    return any(
        slot.marker.role is not None if slot.marker else not slot.subject or slot.group.start > trigger.end
        for slot in act_scene.slots
    )


_NEEDS = {Need.ASPECT: _aspect, Need.DONE: _done, Need.MEANS: _means, Need.MARKED: _marked}
