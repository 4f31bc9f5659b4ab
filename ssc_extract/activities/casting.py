"""From slots to participants: the doers' roles, what the object tells, which role wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ssc_extract.activities.doers import Doer
from ssc_extract.activities.model import Action, Frame, Participant, Party, Role
from ssc_extract.activities.parties import Board
from ssc_extract.activities.scenes import Slot, is_region

_GIVING = frozenset((Action.FUND, Action.DONATE))
_RANK = {Role.BENEFICIARY: 0, Role.PROVIDER: 1, Role.IMPLEMENTER: 2, Role.PARTNER: 3}
_DEFAULT = "object"


def of_doers(board: Board, doer: Doer, frame: Frame) -> list[Participant]:
    """Give the doers as participants; a programme that acts is told apart from its parties."""
    found: list[Participant] = []
    for slot in doer.slots[:1] if doer.how == "it" else doer.slots:
        if slot.marker is not None:
            found += slot.participants()
            continue
        for party in slot.group.parties[:1] if doer.how == "it" else slot.group.parties:
            if party.type in ("org", "country") or (party.type == "place" and _may_act(party, frame)):
                found.append(Participant(party, frame.subject, None, doer.how))
            elif party.type == "programme":
                found += _of_programme(board, party, frame, doer.how)
    return found


_PLANS = ("战略", "规划", "议程", "框架", "政策", "计划")


def _may_act(party: Party, frame: Frame) -> bool:
    return frame.subject is Role.PROVIDER or not is_region(party.name)


def _of_programme(board: Board, party: Party, frame: Frame, how: str) -> list[Participant]:
    """A giving programme provides and its parties are partners; else its bodies implement."""
    if party.name.endswith(_PLANS):
        return []
    parts = board.parts(party)
    if frame.action in _GIVING or frame.subject is Role.PROVIDER:
        partners = [Participant(part, Role.PARTNER, None, "party-of-name") for part in parts]
        return [Participant(party, Role.PROVIDER, None, how), *partners]
    if not parts:
        return [Participant(party, Role.IMPLEMENTER, None, how)]
    return [
        Participant(part, Role.IMPLEMENTER if part.kind == "entity" else Role.PARTNER, None, "party-of-name")
        for part in parts
    ]


def of_hyphened(board: Board, slots: Iterable[Slot]) -> list[Participant]:
    """Give the parties of a hyphenated name where no subject stands: they implement."""
    return [
        Participant(part, Role.IMPLEMENTER, None, "party-of-name")
        for slot in slots
        for party in slot.group.parties
        for part in board.parts(party)
    ]


def of_slots(slots: Iterable[Slot], frame: Frame, doers: Sequence[Slot], behind: int) -> list[Participant]:
    """Give the participants that markers tell of, or a place behind the last verb (``behind``)."""
    found: list[Participant] = []
    for slot in slots:
        if slot in doers:
            continue
        if slot.marker is not None:
            found += slot.participants()
        elif not slot.subject or slot.group.start > behind:
            found += _of_object(slot, frame)
    return found


def _of_object(slot: Slot, frame: Frame) -> list[Participant]:
    """A country or region in the object receives; of what is received it gives."""
    if frame.subject is Role.BENEFICIARY:
        return [
            Participant(party, Role.PROVIDER, None, _DEFAULT)
            for party in slot.group.parties
            if party.type in ("org", "country")
        ]
    receiving = [
        party
        for party in slot.group.parties
        if party.type == "country" or (party.type == "place" and is_region(party.name))
    ]
    # A community of states that stands beside regions receives with them.
    beside = [party for party in slot.group.parties if receiving and party.type == "org"]
    return [Participant(party, Role.BENEFICIARY, None, _DEFAULT) for party in (*receiving, *beside)]


def cast(found: Iterable[Participant]) -> tuple[Participant, ...]:
    """Keep every name once: the doer stays what it is, else the first of the ranks wins."""
    kept: dict[tuple[str, str], Participant] = {}
    for participant in found:
        key = (participant.party.kind, participant.party.name)
        held = kept.get(key)
        if held is None or _wins(participant, held):
            kept[key] = participant
    implementers = [p for p in kept.values() if p.role is Role.IMPLEMENTER and p.party.type != "programme"]
    return tuple(
        p
        for p in kept.values()
        if not (implementers and p.party.type == "programme" and p.role is Role.IMPLEMENTER)
    )


def _wins(participant: Participant, held: Participant) -> bool:
    if _DEFAULT in (participant.rule, held.rule):
        return held.rule == _DEFAULT and participant.rule != _DEFAULT
    if held.role is Role.IMPLEMENTER and held.rule in ("subject", "carried", "it"):
        return participant.role is Role.PROVIDER
    return _RANK[participant.role] < _RANK[held.role]
