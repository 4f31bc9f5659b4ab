"""Mentions that may take part, and the groups that 和, 、 and 与 make of them in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from ssc_extract.activities.marking import UNKNOWN
from ssc_extract.activities.model import Party
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import CountryValue, EntityValue, ReferenceValue
from ssc_extract.frozen import frozen

_TYPES = frozenset(("org", "place", "programme", "event", "country"))
_JOIN = re.compile(
    rf"(?:\([^()\n]{{0,40}}\))?(?:等?国?政府|国|地区|区域|[两三四五]国|人民|等国)?(?:、{UNKNOWN})?"
    r"(?:(?P<with>与|同)|、|/|和|及|以及|，以及|、以及|及其|暨|或)"
    r"(?:(?:该|其|整个|来自|特别是|更广泛的)|(?!关于)[\u4e00-\u9fff]{1,3}的)?"
)
_FARTHEST = 53
"""Characters that ``_JOIN`` takes at most."""
_BODIES = frozenset("所院心学部局司处会社行")
_SEATED = ("设在", "位于", "驻在", "总部在")
_SEAT_OF = frozenset("的)，")
_SEATED_ENDS = frozenset("在于")
_NAMES = (Kind.ENTITY, Kind.COUNTRY, Kind.REFERENCE)
_HYPHENS = re.compile(r"[-—·]")
_HYPHENED = frozenset(("programme", "event"))
NAME = "〓"
"""What stands for each character of a name where patterns read."""


def _masked(text: str, names: Sequence[Candidate]) -> str:
    """Give the text with every character of a name replaced, so that no pattern reads inside one."""
    pieces: list[str] = []
    position = 0
    for name in names:
        if name.end > position:
            start = max(name.start, position)
            pieces += (text[position:start], NAME * (name.end - start))
            position = name.end
    pieces.append(text[position:])
    return "".join(pieces)


@frozen
class Group:
    """Coordinate parties ``[start, end)``, how it is joined to the group before it.

    ``clause`` is the clause around it; ``left`` is where its left context begins: the clause's
    start or the end of the party before it.
    """

    start: int
    end: int
    parties: tuple[Party, ...]
    clause: Span
    left: int
    joined_with: bool


class Board:
    """The mentions of a document as the stage asks for them."""

    def __init__(self, reading: Reading, mentions: Sequence[Candidate]) -> None:
        self.reading = reading
        self.text = reading.text
        self.mentions = mentions
        self._numbers = [m for m in mentions if m.kind not in _NAMES and not m.nested]
        self._number_starts = [number.start for number in self._numbers]
        self._names = [m for m in mentions if m.kind in _NAMES and not m.nested]
        self._name_starts = [name.start for name in self._names]
        self.masked = _masked(self.text, self._names)

    def party(self, mention: Candidate) -> Party | None:
        """Give the party that a mention or resolved reference is, ``None`` for numbers and dates."""
        value = mention.value
        if isinstance(value, EntityValue):
            surface = self.text[mention.start : mention.end]
            # 中国农业农村部 beside foreign bodies: the country belongs to what it is called there.
            name = surface if value.type == "org" and surface.endswith(value.name) else value.name
            return Party(mention.start, mention.end, mention, name, "entity", str(value.type))
        if isinstance(value, CountryValue):
            return Party(mention.start, mention.end, mention, value.alpha3, "country", "country")
        if isinstance(value, ReferenceValue) and value.refers_to:
            if value.refers_to_kind == "country":
                name = value.key or value.refers_to
                return Party(mention.start, mention.end, mention, name, "country", "country")
            type_ = value.key or "org"
            return Party(mention.start, mention.end, mention, value.refers_to, "entity", type_)
        return None

    def parties_in(self, span: Span) -> list[Party]:
        """Give the parties of a sentence, without short forms and countries that only locate a name."""
        text, starts = self.text, self._name_starts
        found: list[Party] = []
        for name in self._names[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]:
            party = self.party(name)
            if party is None or party.type not in _TYPES:
                continue
            beside = text[name.start - 1]
            # Only behind a bracket, 在 or 于 does a party merely explain or locate what stands before it.
            if beside == "(" and (
                text[name.start - 2] in _BODIES or (found and self._explains(found[-1], party))
            ):
                continue
            if (
                beside in _SEATED_ENDS
                and text.endswith(_SEATED, 0, name.start)
                and text[name.end] in _SEAT_OF
            ):
                continue
            found.append(self._behind_state(found, party))
        return found

    def _behind_state(self, found: list[Party], party: Party) -> Party:
        """Give a body with the state that stands directly before its name, which is taken out of ``found``."""
        before = found[-1] if found else None
        if before is None or party.type != "org" or before.type != "country" or before.end != party.start:
            return party
        found.pop()
        return Party(before.start, party.end, party.mention, party.name, party.kind, party.type)

    def _explains(self, before: Party, party: Party) -> bool:
        """Whether a party in brackets is the short form or the seat of the name directly before it."""
        if not self.text[party.end : party.end + 1].startswith((")", "，")):
            return False
        return before.end == party.start - 1 and before.kind == "entity"

    def numbers_in(self, span: Span) -> list[Candidate]:
        """Give the amounts, dates, quantities and goals in a span that stand in no name."""
        starts = self._number_starts
        return self._numbers[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def states(self, kind: Kind, start: int, end: int) -> bool:
        """Whether an amount, date, quantity or goal of a kind stands in a span."""
        return kind in [number.kind for number in self.numbers_in((start, end))]

    def parts(self, party: Party) -> list[Party]:
        """Give the parties of a hyphenated name (中国-农发基金机制), in order; empty for another name."""
        if party.type not in _HYPHENED or not _HYPHENS.search(self.text, party.start, party.end):
            return []
        starts = self._starts
        found: list[Party] = []
        end = party.start
        for mention in self.mentions[bisect_left(starts, party.start) : bisect_left(starts, party.end)]:
            part = self.party(mention)
            if part is None or not mention.nested or mention.start < end or part.type == "place":
                continue
            beside = (self.text[mention.start - 1], self.text[mention.end : mention.end + 1])
            if any(_HYPHENS.fullmatch(sign) for sign in beside if sign):
                found.append(part)
                end = mention.end
        return found if len(found) > 1 else []

    def groups(self, span: Span) -> list[Group]:
        """Give the groups of coordinate parties in a sentence, in order; 与 begins a group of its own."""
        found: list[Group] = []
        members: list[Party] = []
        joined = False
        before = span[0]
        for party in self.parties_in(span):
            if members:
                end = members[-1].end
                near = party.start - end <= _FARTHEST
                link = _JOIN.fullmatch(self.text, end, party.start) if near else None
                if link is None or link["with"]:
                    found.append(self._group(members, span[0], before, joined))
                    before, members, joined = end, [], link is not None
            members.append(party)
        if members:
            found.append(self._group(members, span[0], before, joined))
        return found

    def _group(self, members: list[Party], begin: int, before: int, joined: bool) -> Group:
        start, end = members[0].start, members[-1].end
        clause = self.reading.segments.clause(start)
        if clause[0] < begin:
            clause = begin, clause[1]
        if end > clause[1]:
            clause = clause[0], self.reading.segments.clause(end - 1)[1]
        return Group(start, end, tuple(members), clause, max(before, clause[0]), joined)
