"""Mentions that may take part, and the groups that 和, 、 and 与 make of them in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ssc_extract.activities.model import Party
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import CountryValue, EntityValue, ReferenceValue, Span

_TYPES = frozenset(("org", "place", "programme", "event", "country"))
_JOIN = re.compile(
    r"(?:\([^()\n]{0,40}\))?(?:等?国?政府|国|地区|区域|[两三四五]国|人民|等国)?"
    r"(?:(?P<with>与|同)|、|和|及|以及|，以及|、以及|及其|暨|或)"
    r"(?:(?:该|其|整个|来自|特别是|更广泛的)|(?!关于)[\u4e00-\u9fff]{1,3}的)?"
)
_GLOSS = re.compile(r"[^()\n]{0,40}\)")
_BODIES = frozenset("所院心学部局司处会社行")
_SEATED = ("设在", "位于", "驻在", "总部在")
_NAMES = frozenset((Kind.ENTITY, Kind.COUNTRY, Kind.REFERENCE))
_HYPHENS = re.compile(r"[-—·]")


_NAME = "〓"


def _masked(text: str, covered: bytearray) -> str:
    """Give the text with every character of a name replaced, so that no pattern reads inside one."""
    pieces: list[str] = []
    position, size = 0, len(text)
    while position < size:
        start = covered.find(1, position)
        if start < 0:
            break
        end = covered.find(0, start)
        pieces += (text[position:start], _NAME * (end - start))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


@dataclass(frozen=True, slots=True)
class Group:
    """Coordinate parties ``[start, end)``, how it is joined to the group before it.

    ``clause`` is the clause around it; ``left`` is where its left context begins: the clause's
    start or the end of the party before it.
    """

    parties: tuple[Party, ...]
    start: int
    end: int
    clause: Span
    left: int
    joined_with: bool = False


class Board:
    """The mentions of a document as the stage asks for them."""

    def __init__(self, reading: Reading, mentions: Sequence[Candidate]) -> None:
        self.reading = reading
        self.text = reading.text
        self.mentions = mentions
        self.covered = bytearray(len(self.text) + 1)  # a zero behind the end stops every search
        parties: list[Party] = []
        for mention in mentions:
            if not mention.nested and mention.kind in _NAMES:
                self.covered[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
                party = self.party(mention)
                if party is not None and party.type in _TYPES:
                    parties.append(party)
        self.parties = parties
        self.masked = _masked(self.text, self.covered)
        self._starts = [party.start for party in parties]
        self._all_starts = [mention.start for mention in mentions]
        self._numbers = [m for m in mentions if m.kind not in _NAMES and not m.nested]
        self._number_starts = [mention.start for mention in self._numbers]

    def party(self, mention: Candidate) -> Party | None:
        """Give the party that a mention or resolved reference is, ``None`` for numbers and dates."""
        value = mention.value
        if isinstance(value, EntityValue):
            return Party(mention, value.name, "entity", str(value.type))
        if isinstance(value, CountryValue):
            return Party(mention, value.alpha3, "country", "country")
        if isinstance(value, ReferenceValue) and value.refers_to:
            if value.refers_to_kind == "country":
                return Party(mention, value.key or value.refers_to, "country", "country")
            return Party(mention, value.refers_to, "entity", value.key or "org")
        return None

    def parties_in(self, span: Span) -> list[Party]:
        """Give the parties of a sentence, without short forms and countries that only locate a name."""
        first, last = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        found: list[Party] = []
        for party in self.parties[first:last]:
            if self._locates(party) or (found and self._explains(found[-1], party)):
                continue
            found.append(party)
        return found

    def _locates(self, party: Party) -> bool:
        """Whether a party only says where a body is: 一个研究所(埃及), 设在科威特的基金."""
        if self.text.endswith(_SEATED, 0, party.start):
            return True
        return self.text[party.start - 1] == "(" and self.text[party.start - 2] in _BODIES

    def _explains(self, before: Party, party: Party) -> bool:
        """Whether a party is the short form or the seat in brackets directly behind a name."""
        text = self.text
        if text[party.start - 1] != "(" or not text[party.end : party.end + 1].startswith((")", "，")):
            return False
        return before.end == party.start - 1 and before.kind == "entity"

    def numbers_in(self, span: Span) -> list[Candidate]:
        """Give the amounts, dates, quantities and goals in a span that stand in no name."""
        starts = self._number_starts
        return self._numbers[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]

    def states(self, kind: Kind, start: int, end: int) -> bool:
        """Whether an amount, date, quantity or goal of a kind stands in a span."""
        return any(number.kind is kind for number in self.numbers_in((start, end)))

    def parts(self, party: Party) -> list[Party]:
        """Give the parties of a hyphenated name (中国-农发基金机制), in order; empty for another name."""
        name = self.text[party.start : party.end]
        if party.type not in ("programme", "event") or not _HYPHENS.search(name):
            return []
        first, last = bisect_left(self._all_starts, party.start), bisect_left(self._all_starts, party.end)
        found: list[Party] = []
        end = party.start
        for mention in self.mentions[first:last]:
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
            link = _JOIN.fullmatch(self.text, members[-1].end, party.start) if members else None
            if members and (link is None or link.group("with")):
                found.append(self._group(members, before, joined))
                before = members[-1].end
                members, joined = [], link is not None
            members.append(party)
        if members:
            found.append(self._group(members, before, joined))
        return found

    def _group(self, members: list[Party], before: int, joined: bool) -> Group:
        start = members[0].start
        clause = self.reading.segments.clause(start)
        end = members[-1].end
        closing = clause[1] if end <= clause[1] else self.reading.segments.clause(end - 1)[1]
        return Group(tuple(members), start, end, (clause[0], closing), max(before, clause[0]), joined)
