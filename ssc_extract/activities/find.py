"""The stage: from the verbs of a document to its activities, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ssc_extract.activities.datelines import behind_dateline
from ssc_extract.activities.doers import doer
from ssc_extract.activities.drafts import Draft, drafts
from ssc_extract.activities.following import gives_itself, takes_up
from ssc_extract.activities.frames import builtin_frames
from ssc_extract.activities.hints import Hints, hints
from ssc_extract.activities.model import Activity, Attempt
from ssc_extract.activities.needs import fitting, lacking
from ssc_extract.activities.parties import Board
from ssc_extract.activities.parting import Act
from ssc_extract.activities.scenes import Scene
from ssc_extract.activities.triggers import Occurrence, Trigger, is_word, triggers, verbs_of, veto
from ssc_extract.documents.model import Block, BlockKind
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading

_GIVING = frozenset(("提供", "给予"))
_FOR = re.compile(r"[为向对给]")
_NO_WORD = "part of a longer word"
_SILENT = (BlockKind.HEADING, BlockKind.FOOTNOTE)
_BACK = 8
"""How many sentences back an actor may stand that 它 or a subject left out goes on with."""


@dataclass(slots=True)
class Stage:
    """One run over a document; ``attempts`` tells what became of every verb."""

    board: Board
    attempts: list[Attempt] | None = None


def find_activities(
    reading: Reading, mentions: Sequence[Candidate], attempts: list[Attempt] | None = None
) -> tuple[Activity, ...]:
    """Give the activities of a document in text order.

    ``mentions`` are resolved mentions in text order; all spans are of the normalised text. What
    became of every verb that was tried is added to ``attempts``.
    """
    stage = Stage(Board(reading, mentions), attempts)
    verbs = verbs_of(stage.board, builtin_frames(), attempts)
    found: list[Activity] = []
    first = 0
    while first < len(verbs):
        block = reading.document.block_at(verbs[first][0])
        last = _until(block.end, verbs, first + 1)
        if block.kind not in _SILENT:
            found += _in_block(stage, block, verbs[first:last])
        first = last
    return tuple(found)


def _until(end: int, verbs: Sequence[Occurrence], first: int) -> int:
    """Give the number of the first verb from ``first`` on that begins at ``end`` or later."""
    while first < len(verbs) and verbs[first][0] < end:
        first += 1
    return first


def _in_block(stage: Stage, block: Block, verbs: Sequence[Occurrence]) -> list[Activity]:
    board = stage.board
    made: list[Draft] = []
    open_drafts: list[Draft] = []
    earlier: list[Scene] = []
    first = 0
    for whole in board.reading.segments.sentences(block.start, block.end):
        span = whole if earlier else behind_dateline(board, whole)
        last = _until(span[1], verbs, first)
        here = Scene(board, span, triggers(board, span, verbs[first:last]) if first < last else ())
        first = last
        acts = _acts(stage, here, earlier) if here.verbs else []
        goes_on = bool(earlier) and takes_up(board, span) and not gives_itself(acts)
        if open_drafts and goes_on:
            open_drafts[-1].join(board, here, acts)
        elif acts:
            open_drafts = drafts(board, here, acts)
            if goes_on:
                open_drafts[0].begin(earlier[-1])
            made += open_drafts
        else:
            open_drafts = []
        earlier.append(here)
    return [activity for draft in made if (activity := draft.finish(board)) is not None]


def _acts(stage: Stage, here: Scene, earlier: Sequence[Scene]) -> list[Act]:
    """Give the verbs of a sentence that tell of an act, with whoever does it."""
    against = hints(stage.board.masked, here.span, here.verbs[-1].start)
    found: list[Act] = []
    for trigger in here.verbs:
        act = veto(stage.board, trigger, against) or _act(stage.board, trigger, against, here, earlier)
        if isinstance(act, Act):
            found.append(act)
        if stage.attempts is not None:
            stage.attempts.append(_attempt(stage.board, trigger, act))
    return _outermost(stage.board, found) if len(found) > 1 else found


def _attempt(board: Board, trigger: Trigger, act: Act | str) -> Attempt:
    span = (trigger.start, trigger.end)
    if isinstance(act, Act):
        return Attempt(span, trigger.verb, act.frame.name, None)
    # What is no word at all tells most, though it is asked for last.
    return Attempt(span, trigger.verb, None, act if is_word(board, trigger) else _NO_WORD)


def _outermost(board: Board, acts: list[Act]) -> list[Act]:
    """Leave out what somebody is only given support for: 为乍得实施方案提供支持."""
    gifts = [act for act in acts if act.trigger.verb in _GIVING]
    return [
        act
        for act in acts
        if not any(
            gift.trigger.clause == act.trigger.clause
            and act.trigger.start < gift.trigger.start
            and _FOR.search(board.masked, act.trigger.clause[0], act.trigger.start)
            for gift in gifts
        )
    ]


def _act(board: Board, trigger: Trigger, against: Hints, here: Scene, earlier: Sequence[Scene]) -> Act | str:
    """Read a verb against which nothing speaks; say why it tells of no act, where it does not.

    The order is that of cost: the words beside the verb, the parties around it, jieba's word borders.
    """
    frame = fitting(board, trigger)
    if frame is None or frame.action is None:
        return "no frame of this verb fits what it governs"
    if reason := lacking(board, here, trigger, frame):
        return f"{frame.name} {reason}"
    by = doer(board, here, trigger, earlier[-_BACK:])
    if isinstance(by, str):
        return f"{frame.name}: {by}"
    said = against.said
    if said < trigger.start and (by.how in ("carried", "it") or by.slots[0].group.start < said):
        return "what somebody says"
    if not is_word(board, trigger):
        return _NO_WORD
    return Act(trigger, frame, frame.action, by)
