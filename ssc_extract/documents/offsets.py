"""Where each character of the normalised text stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """The source index of every normalised character, kept as runs.

    A run is a stretch of normalised text whose characters stand side by side in the
    source. ``normal[k]`` is the index of the run's first character in the normalised
    text and ``source[k]`` its index in the source; the run ends where the next begins.
    Runs need not go forward in the source: a footnote that cuts a sentence is moved
    behind it.
    """

    normal: Sequence[int]
    source: Sequence[int]

    @classmethod
    def of(cls, indices: Iterable[int]) -> OffsetMap:
        """Build the map from the source index of each normalised character, in order."""
        normal: list[int] = []
        source: list[int] = []
        expected = -1
        for position, index in enumerate(indices):
            if index != expected:
                normal.append(position)
                source.append(index)
            expected = index + 1
        return cls(normal, source)

    def index(self, position: int) -> int:
        """Give the source index of the normalised character at ``position``."""
        run = bisect_right(self.normal, position) - 1
        return self.source[run] + position - self.normal[run]

    def span(self, start: int, end: int) -> Span:
        """Give the source span of the non-empty normalised span: first to last character."""
        return self.index(start), self.index(end - 1) + 1

    def run(self, start: int, end: int) -> Span | None:
        """Give the source span of a normalised span that stands in the source as it is, else ``None``."""
        run = bisect_right(self.normal, start)
        if run < len(self.normal) and self.normal[run] < end:
            return None
        shift = self.source[run - 1] - self.normal[run - 1]
        return start + shift, end + shift

    def pieces(self, start: int, end: int) -> list[Span]:
        """Give the stretches of source, in reading order, that the normalised span is made of."""
        first = bisect_right(self.normal, start) - 1
        last = bisect_right(self.normal, end - 1) - 1
        pieces = []
        for run in range(first, last + 1):
            begin = max(start, self.normal[run])
            stop = end if run == last else self.normal[run + 1]
            origin = self.source[run] - self.normal[run]
            pieces.append((origin + begin, origin + stop))
        return pieces
