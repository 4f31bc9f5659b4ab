"""One pass over a document: its heads, the borders between names, and the names known already."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from operator import itemgetter

from ssc_extract.extractors.entities.grammar import Found, grammar
from ssc_extract.extractors.entities.surfaces import Surface, surfaces_of
from ssc_extract.extractors.reading import Reading
from ssc_extract.lexicon.model import CountryEntry, EntityEntry, Hit

REACH = 40
"""No name begins more characters before its head."""
Headed = tuple[int, int, int, Found]
"""A head noun of names as `Found`, and the last barrier before it."""
BEGINNING: Found = (-1, 0, 0)
"""The beginning of a text, a barrier like any other that stops names."""

ASSEMBLY = re.compile(r"联合国大会|联大|大会第[\dS]|第\d{1,3}/\d{1,3}号决议")
"""What shows that a bare 大会 of a text is the General Assembly's."""


@dataclass(frozen=True)  # without slots: `of_assembly` is kept in it
class Scan:
    """What the rules for names ask of a text.

    ``surfaces`` are those of the reading's hits, ``anchors`` the longest strong names among them that do
    not overlap. Of the words of the tables outside of anchors, ``barriers`` are those at which a name may
    end, ``nouns`` the head nouns and ``heads`` those of names, each with the last barrier before it. All
    are in text order.
    """

    reading: Reading
    text: str
    surfaces: Sequence[Surface]
    anchors: Sequence[Hit]
    anchor_starts: Sequence[int]
    nouns: Sequence[Found]
    heads: Sequence[Headed]
    barriers: Sequence[Found]
    barrier_ends: Sequence[int]

    @classmethod
    def of(cls, reading: Reading) -> Scan:
        """Read a document's heads, borders and known names."""
        table = grammar()
        surfaces = surfaces_of(reading)
        anchors, words = _unmixed(_anchors(reading, surfaces), table.find(reading.text))
        anchor_starts = list(map(itemgetter(0), anchors))
        nouns, heads, barriers = _parted(words)
        return cls(
            reading,
            reading.text,
            surfaces,
            anchors,
            anchor_starts,
            nouns,
            heads,
            barriers,
            list(map(itemgetter(2), barriers)),
        )

    @cached_property
    def of_assembly(self) -> bool:
        """Whether a bare 大会 may be the United Nations General Assembly."""
        around = self.reading.around
        return ASSEMBLY.search(self.text) is not None if around is None else around.survey.of_assembly

    def barrier_before(self, position: int) -> Found:
        """Give the last barrier that ends at or before ``position``: at worst the beginning of the text."""
        return self.barriers[bisect_right(self.barrier_ends, position) - 1]

    def is_after_barrier(self, position: int) -> bool:
        """Whether the text or a name could begin at ``position``: a barrier ends there."""
        return self.barrier_ends[bisect_right(self.barrier_ends, position) - 1] == position

    def head_ending(self, position: int) -> Found | None:
        """Give the head noun that ends at ``position``, one of no name too."""
        found = bisect_left(self.nouns, position, key=itemgetter(2))
        noun = self.nouns[found] if found < len(self.nouns) else None
        return noun if noun is not None and noun[2] == position else None

    def noun_before(self, position: int) -> Found | None:
        """Give the last head noun that ends before ``position``, one of no name too."""
        found = bisect_left(self.nouns, position, key=itemgetter(2)) - 1
        return self.nouns[found] if found >= 0 else None

    def anchors_in(self, start: int, end: int) -> Sequence[Hit]:
        """Give the anchors that lie whole in ``[start, end)``."""
        starts = self.anchor_starts
        low = bisect_left(starts, start)
        if low == len(starts) or starts[low] >= end:
            return ()
        high = bisect_left(starts, end, low)
        # They do not overlap: only the last can reach beyond.
        return self.anchors[low : high if self.anchors[high - 1].end <= end else high - 1]

    def is_covered(self, start: int, end: int) -> bool:
        """Whether a longer anchor holds ``[start, end)``."""
        found = bisect_right(self.anchor_starts, start) - 1
        if found < 0:
            return False
        anchor = self.anchors[found]
        return end <= anchor.end and (anchor.start, anchor.end) != (start, end)

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


def is_named(hit: Hit) -> bool:
    """Whether a name of the lexicon is a named thing's and no country's."""
    return isinstance(hit.entries[0][0], EntityEntry)


def is_body(hit: Hit) -> bool:
    """Whether a name of the lexicon is an organisation's."""
    entry = hit.entries[0][0]
    return isinstance(entry, EntityEntry) and entry.type == "org"


def _anchors(reading: Reading, surfaces: Sequence[Surface]) -> list[Hit]:
    """Give the strong names that do not overlap, the longer first: 斐济|国家大学 has no 斐济国, though."""
    anchors: list[Hit] = []
    text, end = reading.text, 0
    for hit, surface in zip(reading.hits, surfaces, strict=True):
        if surface.strong and hit.start >= end and not (surface.of_state and text.startswith("家", hit.end)):
            anchors.append(hit)
            end = hit.end
    return anchors


def _unmixed(anchors: list[Hit], words: list[Found]) -> tuple[list[Hit], Iterable[Found]]:
    """Drop words that an anchor holds, and anchors that a longer word holds (发展中国家) or cuts."""
    table = grammar()
    starts = list(map(itemgetter(1), words))
    kept: list[Hit] = []
    outside = bytearray(b"\1") * len(words)
    first, size = 0, len(words)
    for anchor in anchors:
        start, end, _ = anchor
        first = bisect_left(starts, start, first)
        # Words do not overlap: only the one before can cut the beginning, and only the last the end.
        if first and words[first - 1][2] > start and words[first - 1][0] < table.kept:
            continue
        if first < size and starts[first] < end:
            last = bisect_left(starts, end, first)
            if words[last - 1][2] > end:
                last -= 1
                if starts[last] == start and words[last][0] < table.heads:
                    continue
            outside[first:last] = bytes(last - first)
        kept.append(anchor)
    return kept, compress(words, outside)


def _parted(words: Iterable[Found]) -> tuple[list[Found], list[Headed], list[Found]]:
    """Give all head nouns, those of names with the barrier before each, and all barriers."""
    table = grammar()
    heads, open_, kept = table.heads, table.open, table.kept
    nouns: list[Found] = []
    named: list[Headed] = []
    last = BEGINNING
    barriers = [last]
    for word in words:
        number = word[0]
        if heads <= number < kept:
            nouns.append(word)
            if table.names <= number < table.classes:
                named.append((*word, last))
        if number < open_:
            barriers.append(word)
            last = word
    return nouns, named, barriers
