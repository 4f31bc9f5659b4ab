"""The verbs of one sentence read as activities: which belong together, which open one of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ssc_extract.activities.agents import LENT_BY
from ssc_extract.activities.casting import cast, of_doers, of_hyphened, of_slots
from ssc_extract.activities.details import Extent, activity
from ssc_extract.activities.doers import Doer
from ssc_extract.activities.model import (
    BENEFICIARY,
    IMPLEMENTER,
    PARTNER,
    PROVIDER,
    Action,
    Activity,
    Frame,
    Participant,
)
from ssc_extract.activities.parties import Board
from ssc_extract.activities.scenes import Scene
from ssc_extract.activities.slots import Slot
from ssc_extract.activities.triggers import Trigger
from ssc_extract.documents.offsets import Span
from ssc_extract.frozen import frozen

_FOR_THIS = re.compile(r"为此|对此")
_ALSO = re.compile(r"(?:，|；)(?:并|还|也|同时|并且|此外)?(?:与|同|和)")
_SOMEBODY = 2
"""How many characters at least stand between two verbs where somebody else does the second."""
_COLLECTING = frozenset(("调集", "筹集", "筹措", "募集", "动员"))


@frozen
class Act:
    """A verb with the frame that fits it and whoever does it."""

    trigger: Trigger
    frame: Frame
    action: Action
    doer: Doer


@dataclass(slots=True)
class Draft:
    """An activity as far as it has been read; further sentences may join it."""

    act: Act
    extent: Extent
    participants: list[Participant]

    def join(self, board: Board, following: Scene, acts: Sequence[Act]) -> None:
        """Take a sentence in that goes on with the activity."""
        self.extent.sentences.append(following.span)
        self.extent.stated.append(following.span)
        for act in acts:
            if act.doer.how not in ("carried", "it"):
                self.participants += of_doers(board, act.doer, act.frame)
        self.participants += of_slots(following.slots, self.act.frame, *following.span)
        self.extent.slots += following.slots

    def begin(self, earlier: Scene) -> None:
        """Take in the sentence before, if it names a partner or provider of what this one takes up (在这次合作中)."""
        named = [p for s in earlier.slots if s.marker for p in s.participants()]
        named = [p for p in named if p.role in (PARTNER, PROVIDER)]
        if named:
            self.extent.sentences.insert(0, earlier.span)
            self.participants += named

    def finish(self, board: Board) -> Activity | None:
        """Give the activity, ``None`` where nobody named takes part as its doer."""
        participants = cast(self.participants)
        if not any(p.role in (IMPLEMENTER, PROVIDER) for p in participants):
            return None
        return activity(board, self.act.trigger, self.act.frame, self.extent, participants)


def drafts(board: Board, act_scene: Scene, acts: Sequence[Act]) -> list[Draft]:
    """Make one activity of a sentence's acts, or more where doers or partners differ."""
    parts = [[acts[0]]]
    for act in acts[1:]:
        if _begins(board, act_scene, parts[-1], act):
            parts.append([act])
        else:
            parts[-1].append(act)
    if len(parts) == 1:
        return [_draft(board, act_scene, acts, list(act_scene.slots), act_scene.span)]
    borders = [act_scene.span[0], *(_border(board, part[0]) for part in parts[1:]), act_scene.span[1]]
    made = []
    for part, own in zip(parts, pairwise(borders), strict=True):
        slots = [slot for slot in act_scene.slots if own[0] <= slot.group.start < own[1]]
        made.append(_draft(board, act_scene, part, slots, own))
    return made


def _begins(board: Board, act_scene: Scene, part: Sequence[Act], act: Act) -> bool:
    """Whether an act has other doers than those before it, or another partner beside it."""
    if act.doer.how == "subject" and not _same(act.doer, part[0].doer):
        return not _FOR_THIS.search(board.masked, act.doer.slots[-1].group.end, act.trigger.start)
    partners = [slot for slot in act_scene.slots if slot.marker and slot.marker.name == "with"]
    if not partners:
        return False
    border = _border(board, act)
    if border <= part[-1].trigger.start or not _ALSO.match(board.masked, border - 1):
        return False
    return partners[0].group.start < border


def _same(one: Doer, other: Doer) -> bool:
    return one.slots == other.slots


def _border(board: Board, act: Act) -> int:
    """Give where the clauses of an act begin: at its own subject, or its partner's clause."""
    segments = board.reading.segments
    subject = act.doer.slots[0].group.clause[0] if act.doer.how == "subject" else 0
    own = segments.clause(act.trigger.start)[0]
    before = segments.clause(own - 1)[0] if own else own
    if _ALSO.match(board.masked, before - 1) and before > subject:
        return before
    return own if _ALSO.match(board.masked, own - 1) else max(subject, 0) or own


def _draft(board: Board, act_scene: Scene, part: Sequence[Act], slots: list[Slot], own: Span) -> Draft:
    main = _main(part)
    frame = main.frame
    participants: list[Participant] = []
    acting: set[int] = set()
    # Where the parties of a hyphenated name stand in the place of a subject left out, they act.
    hyphened = main.doer.how == "carried" and of_hyphened(board, slots)
    for act in part if part[0] is main else [main, *(other for other in part if other is not main)]:
        same = act is main or _same(act.doer, main.doer)
        if not same and act.doer.how == "subject":
            continue
        if (act is main and not hyphened) or act.doer.how not in ("carried", "it"):
            participants += of_doers(board, act.doer, frame if same else act.frame)
        acting.update([slot.group.start for slot in act.doer.slots])
    others = [slot for slot in slots if slot.group.start not in acting]
    participants += of_slots(others, frame, main.trigger.start, part[-1].trigger.end)
    for slot in others:
        if slot.subject:
            participants += _beside(board, slot, main)
    if IMPLEMENTER not in [one.role for one in participants]:
        participants += of_hyphened(board, others)
    return Draft(main, Extent([act_scene.span], [own], slots), _collected(main, participants))


def _main(part: Sequence[Act]) -> Act:
    """Give the act that tells what was done.

    A weak verb gives way to another, unless it has somebody else do what that says: 支持乍得建立冷链.
    """
    for number, act in enumerate(part):
        if not act.frame.weak:
            return act
        following = part[number + 1] if number + 1 < len(part) else None
        beside = following is not None and following.trigger.clause == act.trigger.clause
        if following is not None and beside and following.trigger.start - act.trigger.end >= _SOMEBODY:
            return act
    return part[0]


def _beside(board: Board, slot: Slot, main: Act) -> list[Participant]:
    """A second subject that does something for this (为此提供支持) is a partner, one that borrows receives."""
    clause = slot.group.clause
    lender = main.doer.slots[0].marker
    if lender is not None and lender.name == LENT_BY and not slot.dropped:
        return [Participant(party, BENEFICIARY, None, "borrower") for party in slot.group.parties]
    if slot.dropped or not _FOR_THIS.search(board.masked, slot.group.end, clause[1]):
        return []
    return [
        Participant(party, PARTNER, None, "for-this") for party in slot.group.parties if party.type == "org"
    ]


def _collected(main: Act, participants: list[Participant]) -> list[Participant]:
    """Who collects for others provides, who collects for itself implements."""
    if main.trigger.verb not in _COLLECTING:
        return participants
    others = any(p.role is BENEFICIARY for p in participants)
    role = PROVIDER if others else IMPLEMENTER
    return [
        Participant(p.party, role, p.marker, p.rule)
        if p.rule in ("subject", "carried", "it") and p.role is not PARTNER
        else p
        for p in participants
    ]
