"""What else its sentences say of an activity: programme, dates, purpose, numbers and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ssc_extract.activities.aspects import modality, realis
from ssc_extract.activities.measures import amounts_of, outputs_of
from ssc_extract.activities.model import Activity, Frame, Participant
from ssc_extract.activities.parties import Board
from ssc_extract.activities.sectors import sector_of
from ssc_extract.activities.slots import Slot
from ssc_extract.activities.triggers import Trigger
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.values import DateValue

_KINDS = (Kind.MONEY, Kind.DATE, Kind.QUANTITY, Kind.GOAL)
_DATE = Kind.DATE
_DURING = re.compile(r"(?:期间|前夕|之前|之后|后|上|召开之际|的?框架内)")
_UNDER = re.compile(r"(?:在|通过|依托|利用|借助)[^，。；、]{0,8}\Z")
_NETWORK = re.compile(r"(?:网络|联盟|平台|基金|机制|中心)\Z")
_PURPOSE = re.compile(
    r"，(?:以便|以期|旨在|用于|目的是|以(?![“及来前后上下内外往色])|供|为了)(?:使|供)?(?P<words>[^。；\n]{3,160})"
)
_PROGRAMMES = frozenset(("programme", "event"))
_MAKING = frozenset(("建立", "设立", "启动", "成立", "创建", "发起", "建成"))
_CITED = frozenset(("date.cited", "date.plan", "date.bracketed"))


@dataclass(slots=True)
class Extent:
    """What an activity is read from: its sentences, their parts whose numbers are its own, their slots."""

    sentences: list[Span]
    stated: list[Span]
    slots: list[Slot]


def activity(
    board: Board,
    trigger: Trigger,
    frame: Frame,
    extent: Extent,
    participants: tuple[Participant, ...],
) -> Activity | None:
    """Give an activity with all that its sentences say of it, ``None`` for a frame that opens none."""
    if frame.action is None:
        return None
    sentences, stated = extent.sentences, extent.stated
    whole = (sentences[0][0], sentences[-1][1])
    money, dates, quantities, goals = _by_kind([one for span in stated for one in board.numbers_in(span)])
    return Activity(
        sentences=tuple(sentences),
        action=frame.action,
        trigger=(trigger.start, trigger.end),
        frame=frame.name,
        participants=participants,
        programme=programme_of(board, trigger, extent.slots),
        amounts=amounts_of(board, money),
        dates=dates_of(board, sentences[0][0], stated[0][0], dates),
        outputs=outputs_of(board, quantities, trigger.end),
        goals=tuple(goals),
        purpose=purpose_of(board, trigger.end, sentences),
        realis=realis(board, trigger),
        modality=modality(board, whole, participants),
        sector=sector_of(board.text[whole[0] : whole[1]]),
    )


def _by_kind(numbers: Sequence[Candidate]) -> tuple[list[Candidate], ...]:
    """Give the amounts, dates, quantities and goals among the numbers."""
    found: tuple[list[Candidate], ...] = ([], [], [], [])
    for number in numbers:
        if number.kind in _KINDS:
            found[_KINDS.index(number.kind)].append(number)
    return found


def programme_of(board: Board, trigger: Trigger, slots: Sequence[Slot]) -> str | None:
    """Give the name of the programme, event or network that an activity is, if one is named."""
    subject = under = made = None
    for slot in slots:
        for party in slot.group.parties:
            if party.type not in _PROGRAMMES:
                if party.type == "org" and _is_made(board, trigger, slot):
                    made = made or party.name
                continue
            behind = board.masked[party.end : party.end + 6]
            if party.type == "event" and _DURING.match(behind):
                continue
            before = board.masked[max(0, party.start - 12) : party.start]
            if _UNDER.search(before):
                under = under or party.name
            elif party.start > trigger.end:
                made = made or party.name
            elif slot.subject:
                subject = subject or party.name
            else:
                under = under or party.name
    return subject or made or under


def _is_made(board: Board, trigger: Trigger, slot: Slot) -> bool:
    """Whether a network of bodies is what was launched, and not who did it."""
    return (
        trigger.verb in _MAKING
        and slot.marker is None
        and 0 <= slot.group.start - trigger.end < 4
        and _NETWORK.search(board.text, slot.group.start, slot.group.end) is not None
    )


def dates_of(board: Board, start: int, own: int, dates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Give the dates that say when: not those of names, citations and aims.

    A date at the beginning of the first sentence (``start``) holds for all that it tells of, also for
    an act that is told from ``own`` on.
    """
    if own > start:
        opening = (start, min(own, board.reading.segments.clause(start)[1]))
        dates = [one for one in board.numbers_in(opening) if one.kind is _DATE] + list(dates)
    return tuple([date for date in dates if date.rule not in _CITED and not _is_aim(board, date)])


def _is_aim(board: Board, mention: Candidate) -> bool:
    value = mention.value
    if not isinstance(value, DateValue):
        return True
    before = board.masked[max(0, mention.start - 2) : mention.start]
    return before.endswith(("《", "“")) or (value.bound == "until" and before.endswith("到"))


def purpose_of(board: Board, start: int, sentences: Sequence[Span]) -> Span | None:
    """Give the words that say what for, where a marker opens them behind the verb."""
    for span in sentences:
        match = _PURPOSE.search(board.text, max(start, span[0]), span[1])
        if match is not None:
            return match.span("words")
    return None
