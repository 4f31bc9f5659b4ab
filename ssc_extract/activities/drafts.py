"""The verbs of one sentence read as activities: which belong together, which open one of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ssc_extract.activities.agents import LENT_BY
from ssc_extract.activities.casting import cast, of_doers, of_hyphened, of_slots, slot_as, without_gift
from ssc_extract.activities.details import Extent, activity
from ssc_extract.activities.model import (
    BENEFICIARY,
    IMPLEMENTER,
    PARTNER,
    PROVIDER,
    Action,
    Activity,
    Participant,
)
from ssc_extract.activities.parties import Board
from ssc_extract.activities.parting import FOR_THIS, TAKEN_UP, Act, are_same, begins, border_of
from ssc_extract.activities.scenes import Scene
from ssc_extract.activities.slots import Slot
from ssc_extract.documents.offsets import Span

_SOMEBODY = 2
"""How many characters at least stand between two verbs where somebody else does the second."""
_GIVING = frozenset((Action.FUND, Action.DONATE))
_COLLECTING = frozenset(("调集", "筹集", "筹措", "募集", "动员"))


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
                did = of_doers(board, act.doer, act.frame)
                self.participants += [p for p in did if p.party.type != "programme"]
        others = of_slots(following.slots, self.act.frame, *following.span)
        # What it points at (为该项目提供) is the activity itself and does not receive.
        self.participants += [p for p in others if p.role is not BENEFICIARY or p.party.type != "programme"]
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
        if begins(board, act_scene, parts[-1], act):
            parts.append([act])
        else:
            parts[-1].append(act)
    if len(parts) == 1:
        return [_draft(board, act_scene, acts, list(act_scene.slots), act_scene.span)]
    borders = [act_scene.span[0], *(border_of(board, part[0]) for part in parts[1:]), act_scene.span[1]]
    made = []
    for part, own in zip(parts, pairwise(borders), strict=True):
        slots = [slot for slot in act_scene.slots if own[0] <= slot.group.start < own[1]]
        made.append(_draft(board, act_scene, part, slots, own))
    return made


def _draft(board: Board, act_scene: Scene, part: Sequence[Act], slots: list[Slot], own: Span) -> Draft:
    main = _main(part, slots)
    frame = main.frame
    participants: list[Participant] = []
    acting: set[int] = set()
    # Where the parties of a hyphenated name stand in the place of a subject left out, they act.
    hyphened = main.doer.how == "carried" and of_hyphened(board, slots, frozenset())
    for act in part if part[0] is main else [main, *(other for other in part if other is not main)]:
        same = act is main or are_same(act.doer, main.doer)
        if not same and act.doer.how == "subject":
            continue
        if (act is main and not hyphened) or act.doer.how not in ("carried", "it"):
            participants += of_doers(board, act.doer, frame if same else act.frame)
        acting.update([slot.group.start for slot in act.doer.slots])
    others = [slot for slot in slots if slot.group.start not in acting]
    participants += of_slots(others, frame, main.trigger.start, part[-1].trigger.end)
    for slot in others:
        if slot.subject:
            participants += _beside(board, slot, main, part)
    roles = {one.role for one in participants}
    # Beside an agent (由中国提供) the agency that runs the fund does it, beside a subject it is a partner.
    participants += of_hyphened(board, others, roles - {PROVIDER} if main.doer.how == "agent" else roles)
    return Draft(main, Extent([act_scene.span], [own], slots), _collected(main, without_gift(participants)))


def _main(part: Sequence[Act], slots: Sequence[Slot]) -> Act:
    """Give the act that tells what was done.

    A weak verb gives way to another, unless it has somebody else do what that says: 支持乍得建立冷链.
    """
    part = [act for act in part if not (act.doer.how == "agent" and act.frame.subject is PROVIDER)] or part
    part = [act for act in part if act.doer.how != "subject" or are_same(act.doer, part[0].doer)]
    if part[0].action is Action.SIGN and not any(s.marker and s.marker.role is PROVIDER for s in slots):
        for act in part:
            apart = act.trigger.clause != part[0].trigger.clause
            if apart and act.action in _GIVING and are_same(act.doer, part[0].doer):
                return act  # 签署协议，向乌干达提供援助: what was signed for is told as well
    for number, act in enumerate(part):
        if not act.frame.weak:
            return act
        following = part[number + 1] if number + 1 < len(part) else None
        beside = (
            act.action is Action.SUPPORT
            and following is not None
            and following.trigger.clause == act.trigger.clause
        )
        if following is not None and beside and following.trigger.start - act.trigger.end >= _SOMEBODY:
            return act
    return part[0]


def _beside(board: Board, slot: Slot, main: Act, part: Sequence[Act]) -> list[Participant]:
    """A second subject that does something for this (为此提供支持) is a partner, or gives; one that borrows receives."""
    clause = slot.group.clause
    lender = main.doer.slots[0].marker
    if lender is not None and lender.name == LENT_BY and not slot.dropped:
        return slot_as(slot, BENEFICIARY, "borrower")
    own = [act for act in part if slot in act.doer.slots]
    gives = any(act.frame.subject is PROVIDER for act in own)
    if not slot.dropped and any(TAKEN_UP.match(board.text, act.trigger.end) for act in own):
        return slot_as(slot, IMPLEMENTER, "for-this")
    if slot.dropped or not (gives or FOR_THIS.search(board.masked, slot.group.end, clause[1])):
        return []
    if gives:
        return slot_as(slot, PROVIDER, "for-this")
    return [p for p in slot_as(slot, PARTNER, "for-this") if p.party.type == "org"]


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
