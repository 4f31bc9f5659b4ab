"""One pass over a document: its heads, the borders between names, and the names known already."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from operator import itemgetter

from ssc_extract.extractors.entities.grammar import Found, Token, grammar
from ssc_extract.extractors.reading import Reading
from ssc_extract.lexicon.model import CountryEntry, EntityEntry, Hit, Strength

REACH = 40

ASSEMBLY = re.compile(r"联合国大会|联大|大会第[\dS]|第\d{1,3}/\d{1,3}号决议")
"""What shows that a bare 大会 of a text is the General Assembly's."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What the rules for names ask of a text.

    ``anchors`` are the longest strong names of the lexicon that do not overlap, ``heads`` the
    head nouns and ``barriers`` the words and marks at which a name may end; those inside an
    anchor are left out. All are in text order. ``of_assembly`` says that a bare 大会 may be
    the United Nations General Assembly.
    """

    text: str
    anchors: Sequence[Hit]
    heads: Sequence[Token]
    barriers: Sequence[Found]
    anchor_starts: Sequence[int]
    barrier_ends: Sequence[int]
    head_spans: frozenset[tuple[int, int]]
    head_ends: frozenset[int]
    of_assembly: bool

    @classmethod
    def of(cls, reading: Reading) -> Scan:
        """Read a document's heads, borders and known names."""
        table = grammar()
        anchors, found = _unmixed(_anchors(reading), table.find(reading.text))
        closing = table.closing
        head_numbers = table.heads
        heads = [table.token(word) for word in found if word[0] in head_numbers]
        barriers = [word for word in found if word[0] in closing or word[0] not in head_numbers]
        return cls(
            reading.text,
            anchors,
            heads,
            barriers,
            [anchor.start for anchor in anchors],
            list(map(itemgetter(2), barriers)),
            frozenset((head.start, head.end) for head in heads),
            frozenset(head.end for head in heads),
            _of_assembly(reading),
        )

    def barrier_before(self, position: int) -> Token | None:
        """Give the last barrier that ends at or before ``position``."""
        found = bisect_right(self.barrier_ends, position) - 1
        return grammar().token(self.barriers[found]) if found >= 0 else None

    def is_after_barrier(self, position: int) -> bool:
        """Whether the text or a name could begin at ``position``: a barrier ends there."""
        found = bisect_right(self.barrier_ends, position) - 1
        return position == 0 or (found >= 0 and self.barrier_ends[found] == position)

    def anchors_in(self, start: int, end: int) -> Sequence[Hit]:
        """Give the anchors that lie whole in ``[start, end)``."""
        low, high = bisect_left(self.anchor_starts, start), bisect_left(self.anchor_starts, end)
        return [anchor for anchor in self.anchors[low:high] if anchor.end <= end]

    def anchor_ending(self, position: int) -> Hit | None:
        """Give the anchor that ends at ``position``."""
        found = bisect_left(self.anchor_starts, position) - 1
        return self.anchors[found] if found >= 0 and self.anchors[found].end == position else None

    def anchor_starting(self, position: int) -> Hit | None:
        """Give the anchor that begins at ``position``."""
        found = bisect_left(self.anchor_starts, position)
        held = self.anchors[found] if found < len(self.anchors) else None
        return held if held is not None and held.start == position else None


def is_place(hit: Hit) -> bool:
    """Whether a name of the lexicon is a country's or a place's."""
    entry = hit.entries[0][0]
    return isinstance(entry, CountryEntry) or entry.type == "place"


def is_body(hit: Hit) -> bool:
    """Whether a name of the lexicon is an organisation's."""
    entry = hit.entries[0][0]
    return isinstance(entry, EntityEntry) and entry.type == "org"


def _of_assembly(reading: Reading) -> bool:
    if reading.around is not None:
        return reading.around.survey.of_assembly
    return ASSEMBLY.search(reading.text) is not None


def _anchors(reading: Reading) -> list[Hit]:
    anchors: list[Hit] = []
    end = 0
    for hit in reading.hits:
        if hit.start < end or not any(strength is Strength.STRONG for _, strength in hit.entries):
            continue
        anchors.append(hit)
        end = hit.end
    return anchors


def _unmixed(anchors: list[Hit], words: list[Found]) -> tuple[list[Hit], list[Found]]:
    """Drop words that an anchor holds, and anchors that a longer word holds (发展中国家) or cuts."""
    starts = [start for _, start, _ in words]
    kept: list[Hit] = []
    outside = bytearray(b"\1") * len(words)
    heads = grammar().heads
    for anchor in anchors:
        first = bisect_left(starts, anchor.start)
        if first and words[first - 1][2] > anchor.start:
            continue
        longer = first < len(words) and words[first][1] == anchor.start and words[first][2] > anchor.end
        if longer and words[first][0] not in heads:
            continue
        kept.append(anchor)
        last = bisect_left(starts, anchor.end)
        while last > first and words[last - 1][2] > anchor.end:
            last -= 1
        outside[first:last] = bytes(last - first)
    return kept, list(compress(words, outside))
