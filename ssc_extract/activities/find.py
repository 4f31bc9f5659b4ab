"""The stage: from the verbs of a document to its activities, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ssc_extract.activities.doers import actor, doer
from ssc_extract.activities.drafts import Act, Draft, drafts
from ssc_extract.activities.following import takes_up
from ssc_extract.activities.frames import builtin_frames, fitting
from ssc_extract.activities.hints import LONGEST, Hints
from ssc_extract.activities.model import Activity, Attempt
from ssc_extract.activities.needs import governed, lacking
from ssc_extract.activities.parties import Board
from ssc_extract.activities.scenes import Scene, scene
from ssc_extract.activities.triggers import Trigger, triggers, veto
from ssc_extract.documents.model import Block, BlockKind
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import Span

_GIVING = frozenset(("提供", "给予"))
_FOR = re.compile(r"[为向对给]")
_BACK = 3
"""How many sentences back an actor may stand that 它 or a subject left out goes on with."""


@dataclass(slots=True)
class Stage:
    """One run over a document; ``attempts`` tells what became of every verb."""

    board: Board
    verbs: dict[Span, list[Trigger]] = field(default_factory=dict)
    scenes: dict[Span, Scene] = field(default_factory=dict)
    attempts: list[Attempt] | None = None

    def scene(self, span: Span) -> Scene:
        """Give the reading of a sentence, made once."""
        found = self.scenes.get(span)
        if found is None and span[1] - span[0] > LONGEST:
            found = self.scenes[span] = Scene(span, ())
        elif found is None:
            found = self.scenes[span] = scene(self.board, span, self.verbs.get(span, ()))
        return found

    def note(self, trigger: Trigger, frame: str | None, why_not: str | None) -> None:
        """Remember what became of a verb, where somebody wants to know."""
        if self.attempts is not None:
            self.attempts.append(Attempt((trigger.start, trigger.end), trigger.verb, frame, why_not))


def find_activities(
    reading: Reading, mentions: Sequence[Candidate], attempts: list[Attempt] | None = None
) -> tuple[Activity, ...]:
    """Give the activities of a document in text order.

    ``mentions`` are resolved mentions in text order; all spans are of the normalised text. What
    became of every verb that was tried is added to ``attempts``.
    """
    stage = Stage(Board(reading, mentions), attempts=attempts)
    blocks: list[Block] = []
    end = 0
    for trigger in triggers(stage.board, builtin_frames(), attempts):
        if trigger.start >= end:
            block = reading.document.block_at(trigger.start)
            end = block.end
            if block.kind not in (BlockKind.HEADING, BlockKind.FOOTNOTE):
                blocks.append(block)
        if blocks and blocks[-1].end == end:
            stage.verbs.setdefault(trigger.sentence, []).append(trigger)
    return tuple(activity for block in blocks for activity in _in_block(stage, block))


def _in_block(stage: Stage, block: Block) -> list[Activity]:
    segments = stage.board.reading.segments
    made: list[Draft] = []
    open_drafts: list[Draft] = []
    earlier: list[Span] = []
    position = block.start
    while position < block.end:
        span = segments.sentence(position)
        position = span[1]
        acts = _acts(stage, span, earlier)
        if open_drafts and takes_up(stage.board, span):
            open_drafts[-1].join(stage.board, stage.scene(span), acts)
        elif acts:
            open_drafts = drafts(stage.board, stage.scene(span), acts)
            if earlier and takes_up(stage.board, span):
                open_drafts[0].begin(stage.scene(earlier[-1]))
            made += open_drafts
        else:
            open_drafts = []
        earlier.append(span)
    return [activity for draft in made if (activity := draft.finish(stage.board)) is not None]


def _acts(stage: Stage, span: Span, earlier: Sequence[Span]) -> list[Act]:
    """Give the verbs of a sentence that tell of an act, with whoever does it."""
    verbs = stage.verbs.get(span)
    if not verbs:
        return []
    hints = Hints(stage.board.masked, span)
    found: list[Act] = []
    for trigger in verbs:
        act = veto(stage.board, trigger, hints) or _act(stage, trigger, hints, earlier)
        if isinstance(act, Act):
            found.append(act)
            stage.note(trigger, act.frame.name, None)
        else:
            stage.note(trigger, None, act)
    return _outermost(stage.board, found)


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


def _act(stage: Stage, trigger: Trigger, hints: Hints, earlier: Sequence[Span]) -> Act | str:
    board = stage.board
    frame = fitting(trigger.frames, governed(board, trigger))
    if frame is None or frame.action is None:
        return "no frame of this verb fits what it governs"
    here = stage.scene(trigger.sentence)
    if reason := lacking(board, here, trigger, frame):
        return f"{frame.name} {reason}"
    by = doer(board, here, trigger, lambda: _actor_before(stage, earlier))
    if isinstance(by, str):
        return f"{frame.name}: {by}"
    if hints.said < trigger.start and (by.how in ("carried", "it") or by.slots[0].group.start < hints.said):
        return "what somebody says"
    return Act(trigger, frame, frame.action, by)


def _actor_before(stage: Stage, earlier: Sequence[Span]) -> Scene | None:
    for span in reversed(earlier[-_BACK:]):
        here = stage.scene(span)
        if actor(here) is not None:
            return here
        if any(slot.subject for slot in here.slots):
            return None
    return None
