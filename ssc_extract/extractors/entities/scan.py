"""One pass over a document: its heads, the borders between names, and the names known already."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ssc_extract.extractors.entities.grammar import Role, Token, grammar
from ssc_extract.extractors.reading import Reading
from ssc_extract.lexicon.model import CountryEntry, EntityEntry, Hit, Strength

REACH = 40


@dataclass(frozen=True, slots=True)
class Scan:
    """What the rules for names ask of a text.

    ``anchors`` are the longest strong names of the lexicon that do not overlap, ``heads`` the
    head nouns and ``barriers`` the words and marks at which a name may end; those inside an
    anchor are left out. All are in text order.
    """

    text: str
    anchors: Sequence[Hit]
    heads: Sequence[Token]
    barriers: Sequence[Token]
    anchor_starts: Sequence[int]
    barrier_ends: Sequence[int]
    head_spans: frozenset[tuple[int, int]]
    head_ends: frozenset[int]

    @classmethod
    def of(cls, reading: Reading) -> Scan:
        """Read a document's heads, borders and known names."""
        anchors, tokens = _unmixed(_anchors(reading), list(grammar().tokens(reading.text)))
        heads = [token for token in tokens if token.role is Role.HEAD]
        barriers = [token for token in tokens if token.role is not Role.HEAD or _ends_names(token)]
        return cls(
            reading.text,
            anchors,
            heads,
            barriers,
            [anchor.start for anchor in anchors],
            [barrier.end for barrier in barriers],
            frozenset((head.start, head.end) for head in heads),
            frozenset(head.end for head in heads),
        )

    def barrier_before(self, position: int) -> Token | None:
        """Give the last barrier that ends at or before ``position``."""
        found = bisect_right(self.barrier_ends, position) - 1
        return self.barriers[found] if found >= 0 else None

    def is_after_barrier(self, position: int) -> bool:
        """Whether the text or a name could begin at ``position``: a barrier ends there."""
        before = self.barrier_before(position)
        return position == 0 or (before is not None and before.end == position)

    def anchors_in(self, start: int, end: int) -> Sequence[Hit]:
        """Give the anchors that lie whole in ``[start, end)``."""
        low, high = bisect_left(self.anchor_starts, start), bisect_left(self.anchor_starts, end)
        return [anchor for anchor in self.anchors[low:high] if anchor.end <= end]

    def anchor_ending(self, position: int) -> Hit | None:
        """Give the anchor that ends at ``position``."""
        found = bisect_left(self.anchor_starts, position) - 1
        return self.anchors[found] if found >= 0 and self.anchors[found].end == position else None


def _ends_names(token: Token) -> bool:
    """Whether a head is always the last word of its name: no name goes on behind 公司."""
    return token.head is not None and token.head.word.endswith("公司")


def is_place(hit: Hit) -> bool:
    """Whether a name of the lexicon is a country's or a place's."""
    entry = hit.entries[0][0]
    return isinstance(entry, CountryEntry) or entry.type == "place"


def is_body(hit: Hit) -> bool:
    """Whether a name of the lexicon is an organisation's."""
    entry = hit.entries[0][0]
    return isinstance(entry, EntityEntry) and entry.type == "org"


def _anchors(reading: Reading) -> list[Hit]:
    anchors: list[Hit] = []
    end = 0
    for hit in reading.hits:
        if hit.start < end or not any(strength is Strength.STRONG for _, strength in hit.entries):
            continue
        anchors.append(hit)
        end = hit.end
    return anchors


def _unmixed(anchors: list[Hit], tokens: list[Token]) -> tuple[list[Hit], list[Token]]:
    """Drop tokens that an anchor holds, and anchors that a longer token holds (发展中国家)."""
    kept_anchors: list[Hit] = []
    kept_tokens: list[Token] = []
    queue = iter(tokens)
    token = next(queue, None)
    for anchor in anchors:
        while token is not None and token.end <= anchor.start:
            kept_tokens.append(token)
            token = next(queue, None)
        if token is not None and token.start <= anchor.start and token.end >= anchor.end:
            if token.end - token.start > anchor.end - anchor.start and token.role is not Role.HEAD:
                continue
        if token is not None and token.start < anchor.start:
            continue
        kept_anchors.append(anchor)
        while token is not None and token.end <= anchor.end:
            token = next(queue, None)
    while token is not None:
        kept_tokens.append(token)
        token = next(queue, None)
    return kept_anchors, kept_tokens
