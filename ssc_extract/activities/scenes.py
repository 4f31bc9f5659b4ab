"""A sentence with its groups of parties, each with the role that the words around it give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.activities.agents import LENT_BY
from ssc_extract.activities.hints import LONGEST
from ssc_extract.activities.markers import TOGETHER
from ssc_extract.activities.parties import Board, Group
from ssc_extract.activities.signs import possible
from ssc_extract.activities.slots import Slot, between_both
from ssc_extract.activities.standing import HOME, Place, admitted, comes_to_act, lends
from ssc_extract.activities.triggers import OPENING, Trigger
from ssc_extract.documents.offsets import Span

_OFFICIAL = r"(?:[^，。；、和与\u3013]{0,8}(?:长|主任|总统|总理|大使|代表|首相|主席|干事|专员)[^，。；、和与\u3013]{0,8})?"
_IN_LIST = re.compile(rf"{_OFFICIAL}[、和及](?:[^，。；]{{0,12}}[、和及与])?(?:其他|包括|更广泛的)?\Z")
_PARENT = re.compile(r"(?:\([^()]{1,30}\))?(?:政府)?(?:(?:(?:设?[在驻]|位于)\u3013{1,12})?的)?\u3013")
_OF = re.compile(r"(?:政府|方面)?的")
_OWN_PEOPLE = re.compile(
    r"(?:政府|方面)?的[^，。；]{0,14}?(?:人员|专家|官员|医生|教师|工程师|技术员|团队|代表|办事处|机构|伙伴|部门|医疗队|公司|科学家|学者|中心|网络|项目|方案|计划|倡议|"
    r"基金|学校|大学|银行|企业|医院|组织)"
)
_CLASS = re.compile(
    r"(?:发展系统|系统|全系统)?内?(?:各|所有|许多|多个|相关|有关|若干|其他|一些|专门机构|[两三几四五六])"
)
_WITH_ALL = re.compile(r"[^，。；\u3013]{0,8}(?:与|同|和)")
_CHAIR = ("主席", "主席国", "轮值主席", "轮值主席国")
_FOUNDED = "founded-by"
_GIVES_THERE = "gives-there"
_POSTED = "posted"
_SERVED = re.compile(r"[向给为对]在\u3013{1,20}的\Z")
_FRAMED = re.compile(r"(?:期间|以来|年|月|日|后|时|间|中|下|内|上|际|底|的|\A)\Z")
_ADVERBIAL = re.compile(r"[^，。；]{1,20}(?:后|时|期间|以来|之际|前)，")
_LEAD = re.compile(
    rf"(?:{OPENING}|而|但|则|并|与此同时|，){{0,6}}"
    r"(?:[^，。；]{0,16}(?:期间|以来|年|月|日|后|时|间|中|下|内|上|际|底|初|末|来|前))?"
    rf"(?:{OPENING}|还|也|并|又){{0,4}}(?:来自[^，。；]{{0,6}}的?(?:{OPENING}|还|也|并|又){{0,4}})?"
)
_MEMBERS = re.compile(r"\)?(?:的?成员国|的?会员国|各国|国家)")
_TOGETHER = re.compile(TOGETHER)
TOLD = re.compile(r"(?:宣布|表示|透露|证实|(?<![学小传])说)(?:将由)?\Z")
"""What stands before whoever does what somebody else tells of."""
_GIVEN = re.compile(r"(?:此次|已经?|新近)?(?:获批|获得|得到|接受|收到)的")
_RELATIVE = frozenset(("gift-of", "run-by"))
_NO_GIVER = ("在", "与", "同")
_UNITED_NATIONS = "联合国"


class Scene:
    """A sentence: its span and the verbs of frames in it, whether they tell of an act or not."""

    __slots__ = ("_board", "_slots", "span", "verbs")

    def __init__(self, board: Board, span: Span, verbs: Sequence[Trigger]) -> None:
        self.span = span
        self.verbs = verbs
        self._board = board
        self._slots: list[Slot] | None = None

    @property
    def slots(self) -> Sequence[Slot]:
        """The sentence's groups of parties as slots, in text order; read when they are first asked for."""
        if self._slots is None:
            self._slots = self._read()
        return self._slots

    def _read(self) -> list[Slot]:
        start, end = self.span
        slots: list[Slot] = []
        groups = self._board.groups(self.span) if end - start <= LONGEST else []
        for number, group in enumerate(groups, 1):
            following = groups[number] if number < len(groups) else None
            slots.append(_slot(Place(self._board, group, self.verbs), slots, following))
        return between_both(slots)


def _slot(place: Place, before: list[Slot], following: Group | None) -> Slot:
    group, left, right = place.group, place.left, place.right
    last = before[-1] if before and before[-1].group.end == group.left else None
    if last is not None:
        if _WITH_ALL.fullmatch(left) and last.subject and _both(right):
            return Slot(group, None, None, True, last.dropped)
        if _together(place) if group.joined_with else _IN_LIST.match(left):
            if len(before) > 1 and last.marker is not None and last.marker.name == _POSTED:
                last = before[-2]  # 法国驻乍得大使和乍得外长: France is who the other stands beside
            return Slot(group, last.marker, last.words, last.subject, last.dropped)
        if last.marker and (not left or left in _CHAIR or _SERVED.search(place.far)):
            return Slot(group, last.marker, last.words)
    if slot := _marked(place, before):
        return slot
    stands = _FRAMED.search(left) or TOLD.search(left) if last is not None else _opens(left)
    if last is not None and last.marker is not None and last.marker.name == _FOUNDED and not place.acted:
        stands = stands or left.endswith("的")
    if place.acted or not stands or _ADVERBIAL.fullmatch(right):
        return Slot(group, None, None)
    return Slot(group, None, None, True, _no_doer(group, right, following))


def _marked(place: Place, before: Sequence[Slot]) -> Slot | None:
    """Read the words around a group that give it a role; ``before`` are the slots that the sentence begins with."""
    group, right, far = place.group, place.right, place.far
    if HOME in place.left and comes_to_act(place):
        return None
    first = not before and not place.acted and bool(place.verbs)
    for marker in possible(far, right):
        if marker.name == _GIVES_THERE and not place.acted:
            continue
        words = marker.match(far, right, group.start - len(far), group.end)
        if words is None or (marker.name in _RELATIVE and far.endswith(_NO_GIVER)):
            continue  # 中国在非洲援建的学校: Africa is where; 与法国开展的项目: France is a partner
        if marker.name == LENT_BY and not lends(group, before):
            continue
        if admitted(marker, words, place, not first and not far.endswith(HOME)):
            return Slot(group, marker, words, members=_MEMBERS.match(right) is not None)
    return None


def _together(place: Place) -> bool:
    """Whether 与 joins equals: A与B共同发布, A与B发布; no word of togetherness stands before the verb."""
    end = place.group.end
    words = _TOGETHER.search(place.right)
    acts = next((verb.start for verb in place.verbs if verb.start >= end), end + len(place.right))
    return _both(place.right) or words is None or end + words.start() > acts


def _both(right: str) -> bool:
    return right.lstrip("政府两国)").startswith("共同")


def _opens(left: str) -> bool:
    """Whether a group stands where a subject does: at the beginning of its clause, or behind adverbs."""
    return not left or _LEAD.fullmatch(left) is not None or TOLD.search(left) is not None


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
    if _GIVEN.match(right) or (_OF.match(right) and not _OWN_PEOPLE.match(right)):
        return "only the owner of something"
    return None
