"""From slots to participants: the doers' roles, what the object tells, which role wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from ssc_extract.activities.doers import Doer
from ssc_extract.activities.marking import TOPIC_IN
from ssc_extract.activities.model import (
    BENEFICIARY,
    IMPLEMENTER,
    PARTNER,
    PROVIDER,
    Action,
    Frame,
    Participant,
    Party,
    Role,
)
from ssc_extract.activities.parties import Board
from ssc_extract.activities.slots import Slot, is_region
from ssc_extract.activities.sources import ON_BEHALF

_GIVING = frozenset((Action.FUND, Action.DONATE))
_RANKS = (BENEFICIARY, PROVIDER, IMPLEMENTER, PARTNER)
_DEFAULT = "object"
_ANYWHERE = frozenset((Action.PUBLISH, Action.SIGN))
_LOCATED = "located"
_STATES_AND_BODIES = frozenset(("org", "country"))


def of_doers(board: Board, doer: Doer, frame: Frame) -> list[Participant]:
    """Give the doers as participants; a programme that acts is told apart from its parties."""
    found: list[Participant] = []
    how = doer.how
    single = how == "it"
    for slot in doer.slots[:1] if single else doer.slots:
        if slot.marker is not None:
            found += slot.participants() if slot.marker.name != ON_BEHALF else _acted_for(slot, frame)
            continue
        for party in slot.group.parties[:1] if single else slot.group.parties:
            if party.type in _STATES_AND_BODIES or (party.type == "place" and _may_act(party, frame)):
                found.append(Participant(party, frame.subject, None, how))
            elif party.type == "programme":
                found += _of_programme(board, party, frame, how)
    return found


_PLANS = ("战略", "规划", "议程", "框架", "政策", "计划")


def _may_act(party: Party, frame: Frame) -> bool:
    return frame.subject is PROVIDER or not is_region(party.name)


def _of_programme(board: Board, party: Party, frame: Frame, how: str) -> list[Participant]:
    """A giving programme provides and its parties are partners; else its bodies implement."""
    if party.name.endswith(_PLANS):
        return []
    parts = board.parts(party)
    if frame.subject is BENEFICIARY:
        return [Participant(party, BENEFICIARY, None, how)]
    if frame.action in _GIVING or frame.subject is PROVIDER:
        partners = [Participant(part, PARTNER, None, "party-of-name") for part in parts]
        return [Participant(party, PROVIDER, None, how), *partners]
    if not parts:
        return [Participant(party, IMPLEMENTER, None, how)]
    return [
        Participant(part, IMPLEMENTER if part.kind == "entity" else PARTNER, None, "party-of-name")
        for part in parts
    ]


def of_hyphened(board: Board, slots: Iterable[Slot], roles: Set[Role]) -> list[Participant]:
    """Give the parties of a hyphenated name: partners where somebody else does it, else they implement.

    ``roles`` are those that others have in the activity.
    """
    role = PARTNER if IMPLEMENTER in roles or PROVIDER in roles else IMPLEMENTER
    return [
        Participant(part, role, None, "party-of-name")
        for slot in slots
        for party in slot.group.parties
        for part in board.parts(party)
    ]


def of_slots(slots: Sequence[Slot], frame: Frame, verb: int, behind: int) -> list[Participant]:
    """Give the participants that markers tell of, or a place behind the last verb (``behind``).

    Before ``verb``, where the frame's verb begins, 在 may tell merely where it was done.
    """
    found: list[Participant] = []
    for slot in slots:
        if slot.marker is not None:
            name = slot.marker.name
            if name == TOPIC_IN and frame.action is Action.PUBLISH:
                continue
            if name == ON_BEHALF:
                found += _acted_for(slot, frame)
            elif name != _LOCATED or slot.group.start > verb or not _only_seat(slot, frame):
                found += slot.participants()
        elif not slot.subject or slot.group.start > behind:
            found += _of_object(slot, frame)
    return _without_places(found, slots)


def _without_places(found: list[Participant], slots: Sequence[Slot]) -> list[Participant]:
    """Leave out a region that receives where countries do: it stands for those not named beside it.

    One that is joined to a country (斐济和更广泛的太平洋岛屿) stays.
    """
    if not any(one.role is BENEFICIARY and one.party.type == "country" for one in found):
        return found
    joined = {
        party.start
        for slot in slots
        if any(one.type == "country" for one in slot.group.parties)
        for party in slot.group.parties
    }
    return [
        one
        for one in found
        if one.role is not BENEFICIARY or one.party.type != "place" or one.party.start in joined
    ]


def slot_as(slot: Slot, role: Role, rule: str) -> list[Participant]:
    """Give the bodies and states of a slot in a role."""
    parties = [party for party in slot.group.parties if party.type in _STATES_AND_BODIES]
    return [Participant(party, role, None, rule) for party in parties]


def without_gift(found: list[Participant]) -> list[Participant]:
    """Let whoever has somebody else give (安排中国向肯尼亚赠送) do it, and not give as well."""
    if not any(one.rule == "let-give" for one in found):
        return found
    return [
        Participant(one.party, IMPLEMENTER, one.marker, one.rule)
        if one.role is PROVIDER and one.rule in ("subject", "carried", "it")
        else one
        for one in found
    ]


def _acted_for(slot: Slot, frame: Frame) -> list[Participant]:
    """Give those on whose behalf somebody acts in the role of a subject."""
    return [Participant(one.party, frame.subject, one.marker, one.rule) for one in slot.participants()]


def _only_seat(slot: Slot, frame: Frame) -> bool:
    """Whether it is merely where something is published, signed or, in a single country, held."""
    if frame.action is Action.CONVENE:
        return any(party.type == "country" for party in slot.group.parties)
    return frame.action in _ANYWHERE


def _of_object(slot: Slot, frame: Frame) -> list[Participant]:
    """A country or region in the object receives; of what is received it gives."""
    if frame.subject is BENEFICIARY:
        return [
            Participant(party, PROVIDER, None, _DEFAULT)
            for party in slot.group.parties
            if party.type in _STATES_AND_BODIES
        ]
    receiving = [
        party
        for party in slot.group.parties
        if party.type == "country" or (party.type == "place" and is_region(party.name))
    ]
    # A community of states that stands beside regions receives with them.
    beside = [party for party in slot.group.parties if receiving and party.type == "org"]
    return [Participant(party, BENEFICIARY, None, _DEFAULT) for party in (*receiving, *beside)]


def cast(found: Iterable[Participant]) -> tuple[Participant, ...]:
    """Keep every name once: the doer stays what it is, else the first of the ranks wins."""
    kept: dict[tuple[str, str], Participant] = {}
    for participant in found:
        key = (participant.party.kind, participant.party.name)
        held = kept.get(key)
        if held is None or _wins(participant, held):
            kept[key] = participant
    chosen = tuple(kept.values())
    programmes = [p.party.type == "programme" for p in chosen if p.role is IMPLEMENTER]
    if any(programmes) and not all(programmes):
        return tuple(p for p in chosen if p.role is not IMPLEMENTER or p.party.type != "programme")
    return chosen


def _wins(participant: Participant, held: Participant) -> bool:
    if _DEFAULT in (participant.rule, held.rule):
        return held.rule == _DEFAULT and participant.rule != _DEFAULT
    if held.role is IMPLEMENTER and held.rule in ("subject", "carried", "it"):
        return participant.role is PROVIDER
    if _LOCATED in (participant.rule, held.rule) and PROVIDER in (participant.role, held.role):
        return participant.role is PROVIDER  # Who pays for what is done at home gives before all.
    return _RANKS.index(participant.role) < _RANKS.index(held.role)
