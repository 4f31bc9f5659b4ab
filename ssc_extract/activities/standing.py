"""Where a group of parties stands in its sentence, and whether a marker beside it holds there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.activities.marking import Marker
from ssc_extract.activities.parties import Board, Group
from ssc_extract.activities.slots import Slot
from ssc_extract.activities.triggers import Trigger
from ssc_extract.documents.offsets import Span

_FROM = re.compile(r"(?:此外|目前|随后|还|，){0,4}来自(?:[^，。；]{0,6}的)?\Z")
_TEAM = re.compile(
    r"(?:政府|等国|等)?的?[^，。；]{0,10}(?:团队|专家|机构|公司|科学家|学者|研究人员|企业|组织)"
)
_LENDER = re.compile(r"(?:银行|基金组织|开发协会|金融公司)\Z")
_NO_TOPIC = re.compile(r"项目|方案|倡议|讲习班|会议|活动|培训|研讨|论坛")
_SUPPORTED = re.compile(r"(?:支持|帮助|协助|资助|援助)了?[^，。；\u3013]{0,8}\Z")
HOME = "来自"


class Place:
    """Where a group stands: the words beside it in its clause, and the verbs of the sentence.

    ``left`` ends and ``right`` begins at the group; ``far`` is what stands before it in the clause,
    also behind other parties. ``acted`` says that a verb stands before it in its clause.
    """

    __slots__ = ("acted", "far", "group", "left", "right", "verbs")

    def __init__(self, board: Board, group: Group, verbs: Sequence[Trigger]) -> None:
        masked, start, end = board.masked, group.start, group.end
        opens, closes = group.clause
        self.group = group
        self.verbs = verbs
        self.left = masked[max(group.left, start - 30) : start]
        self.right = masked[end : min(closes, end + 45)]
        self.far = masked[max(opens, start - 45) : start]
        self.acted = verb_within(verbs, opens, start)


def verb_within(verbs: Sequence[Trigger], start: int, end: int) -> bool:
    """Whether a verb begins in a span."""
    return True in [start <= verb.start < end for verb in verbs]


def comes_to_act(place: Place) -> bool:
    """Whether those who come from somewhere do something: 来自中国的专家培训了."""
    if place.acted or not _FROM.match(place.left) or not _TEAM.match(place.right):
        return False
    return verb_within(place.verbs, place.group.end, place.group.clause[1])


def lends(group: Group, before: Sequence[Slot]) -> bool:
    """Whether who stands behind 向 lends: a bank, before which no body is named that could lend to it."""
    if any(party.type == "org" for slot in before for party in slot.group.parties):
        return False
    return all(_LENDER.search(party.name) for party in group.parties)


def admitted(marker: Marker, words: Span, place: Place, others: bool) -> bool:
    """Whether a marker holds here.

    ``others`` says that the group is not the first to act: a verb or a party stands before it, or
    there is no verb at all.
    """
    group, right = place.group, place.right
    match marker.name:
        case "taking-part":
            holds = others
        case "people-of" | "brought-together":
            holds = any(party.type in marker.types for party in group.parties)
        case "with-fund":
            holds = group.parties[-1].name.endswith("基金")
        case "between":
            holds = _SUPPORTED.search(place.left) is None
        case "topic":
            holds = _NO_TOPIC.search(right) is None
        case "toward" if right.startswith("的"):
            # 为实现X的愿景: nothing goes to X, which only owns what is meant.
            holds = words[1] == group.start or any(party.type != "org" for party in group.parties)
        case _:
            holds = True
    return holds
