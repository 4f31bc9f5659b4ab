"""A sentence with its groups of parties, each with the role that the words around it give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ssc_extract.activities.markers import TOGETHER, possible
from ssc_extract.activities.marking import Marker
from ssc_extract.activities.model import Participant, Role
from ssc_extract.activities.parties import Board, Group
from ssc_extract.activities.triggers import OPENING, Trigger
from ssc_extract.extractors.values import Span

_IN_LIST = re.compile(r"[、和及](?:[^，。；]{0,12}[、和及与])?(?:其他|包括|更广泛的)?\Z")
_PARENT = re.compile(r"(?:政府)?(?:(?:在\u3013{1,12})?的)?\u3013")
_OF = re.compile(r"(?:政府|方面)?的")
_OWN_PEOPLE = re.compile(
    r"(?:政府|方面)?的[^，。；]{0,14}?(?:人员|专家|团队|代表|办事处|机构|伙伴|部门|医疗队|公司|科学家|学者|中心|网络|项目|方案|计划|倡议|"
    r"基金|学校|大学|银行|企业|医院|组织)"
)
_CLASS = re.compile(
    r"(?:发展系统|系统|全系统)?内?(?:各|所有|许多|多个|相关|有关|若干|其他|一些|专门机构|[两三几四五六])"
)
_FROM = re.compile(r"(?:此外|目前|随后|还|，)*来自(?:[^，。；]{0,6}的)?\Z")
_HOME = re.compile(r"来自\Z")
_TEAM = re.compile(
    r"(?:政府|等国|等)?的?[^，。；]{0,10}(?:团队|专家|机构|公司|科学家|学者|研究人员|企业|组织)"
)
_REGION = re.compile(
    r"(?:洲|非|亚|欧|北美|南美|中东|近东|国家|岛屿|领土|加勒比|太平洋|萨赫勒|大湖区|非洲之角|巴尔干|马格里布|高加索|流域|地区|次区域|海湾|印太|撒哈拉)\Z"
)
_FRAMED = re.compile(r"(?:期间|以来|年|月|日|后|时|间|中|下|内|上|际|底|的|\A)\Z")
_ADVERBIAL = re.compile(r"[^，。；]{1,20}(?:后|时|期间|以来|之际|前)，")
_LEAD = re.compile(
    rf"(?:{OPENING}|而|但|则|并|与此同时|，)*"
    r"(?:[^，。；]{0,16}(?:期间|以来|年|月|日|后|时|间|中|下|内|上|际|底|初|末|来|前))?"
    rf"(?:{OPENING}|还|也|并|又|来自[^，。；]{{0,6}}的?)*"
)
_NO_TOPIC = re.compile(r"项目|方案|倡议|讲习班|会议|活动|培训|研讨|论坛")
_MEMBERS = re.compile(r"\)?(?:的?成员国|的?会员国|各国|国家)")
_TOGETHER = re.compile(TOGETHER)
_RELATIVE = frozenset(("gift-of", "run-by"))
_UNITED_NATIONS = "联合国"


@dataclass(frozen=True, slots=True)
class Slot:
    """A group and what its surroundings make of it: a marker, or none where it may be subject or object."""

    group: Group
    marker: Marker | None
    words: Span | None
    subject: bool = False
    dropped: str | None = None
    members: bool = False

    def participants(self, role: Role | None = None) -> list[Participant]:
        """Give the group's parties in the marker's role, or in ``role``."""
        given = role or (self.marker.role if self.marker else None)
        if given is None or self.dropped:
            return []
        rule = self.marker.name if self.marker else "subject"
        types = self.marker.types if self.marker else None
        if types and self.members:
            types |= {"org"}
        if types and given is Role.PARTNER and all(p.type == "programme" for p in self.group.parties):
            types -= {"programme"}  # a platform that something is connected with is no party
        return [
            Participant(party, given, self.words, rule)
            for party in self.group.parties
            if (types is None or party.type in types) and party.type != "event"
            if not (party.type == "place" and given is not Role.PROVIDER and not is_region(party.name))
        ]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence: its span, its slots in text order, its verbs."""

    span: Span
    slots: tuple[Slot, ...]


def is_region(name: str) -> bool:
    """Whether a place stands for countries, as a region does and a city does not."""
    return _REGION.search(name) is not None


def scene(board: Board, span: Span, verbs: Sequence[Trigger]) -> Scene:
    """Read a sentence: ``verbs`` are the verbs of frames in it, whether they tell of an act or not."""
    slots: list[Slot] = []
    groups = board.groups(span)
    for number, group in enumerate(groups):
        following = groups[number + 1] if number + 1 < len(groups) else None
        slots.append(_slot(board, group, slots, following, verbs))
    return Scene(span, tuple(slots))


def _slot(
    board: Board, group: Group, before: list[Slot], following: Group | None, verbs: Sequence[Trigger]
) -> Slot:
    masked = board.masked
    left = masked[max(group.left, group.start - 30) : group.start]
    right = masked[group.end : min(group.clause[1], group.end + 45)]
    beside = bool(before) and group.left == before[-1].group.end
    if beside and (_together(right) if group.joined_with else _IN_LIST.match(left)):
        last = before[-1]
        return Slot(group, last.marker, last.words, last.subject, last.dropped)
    if beside and not left and before[-1].marker:
        return Slot(group, before[-1].marker, before[-1].words)
    far = masked[max(group.clause[0], group.start - 45) : group.start]
    offset = group.start - len(far)
    verb_before = any(group.clause[0] <= verb.start < group.start for verb in verbs)
    others = (verb_before or bool(before) or not verbs) and not _HOME.search(far)
    if not (_FROM.match(left) and not verb_before and _TEAM.match(right) and _verb_behind(group, verbs)):
        for marker in possible(far, right):
            words = marker.match(far, right, offset, group.end)
            if marker.name in _RELATIVE and far.endswith("在"):
                continue  # 中国在非洲援建的学校: Africa is where
            if words is not None and _admitted(marker, words, group, right, others):
                return Slot(group, marker, words, members=_MEMBERS.match(right) is not None)
    if verb_before or _ADVERBIAL.fullmatch(right) or not (_FRAMED.search(left) if beside else _opens(left)):
        return Slot(group, None, None)
    return Slot(group, None, None, True, _no_doer(group, right, following))


def _together(right: str) -> bool:
    """Whether 与 joins equals: A与B共同发布, A与B发布."""
    return right.lstrip("政府两国)").startswith("共同") or _TOGETHER.search(right) is None


def _verb_behind(group: Group, verbs: Sequence[Trigger]) -> bool:
    return any(group.end <= verb.start < group.clause[1] for verb in verbs)


def _admitted(marker: Marker, words: Span, group: Group, right: str, others: bool) -> bool:
    """Whether a marker holds here.

    ``others`` says that the group is not the first to act: a verb or a party stands before it, or
    there is no verb at all.
    """
    if marker.name == "taking-part":
        return others
    if marker.name == "topic":
        return _NO_TOPIC.search(right) is None
    if marker.name == "toward" and right.startswith("的"):
        # 为实现X的愿景: nothing goes to X, which only owns what is meant.
        return words[1] == group.start or any(party.type != "org" for party in group.parties)
    return True


def _opens(left: str) -> bool:
    """Whether a group stands where a subject does: at the beginning of its clause, or behind adverbs."""
    return _LEAD.fullmatch(left) is not None


def _no_doer(group: Group, right: str, following: Group | None) -> str | None:
    """Say why an unmarked group cannot be the doer."""
    party = group.parties[-1]
    if (
        following is not None
        and _PARENT.match(right)
        and (party.type != "country" or right.startswith("\u3013"))
    ):
        return "the parent of a named unit"
    if party.name.startswith(_UNITED_NATIONS) and len(party.name) <= 7 and _CLASS.match(right):
        return "a class of bodies"
    if _OF.match(right) and not _OWN_PEOPLE.match(right):
        return "only the owner of something"
    return None
