"""Where each character of the normalised text stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sys import maxsize

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

    def run_at(self, position: int) -> tuple[int, int]:
        """Give where the run around ``position`` ends, and what to add in it to get the source index.

        The end of the last run is past every text.
        """
        run = bisect_right(self.normal, position)
        stop = self.normal[run] if run < len(self.normal) else maxsize
        return stop, self.source[run - 1] - self.normal[run - 1]

    def forward(self, start: int, end: int) -> Span | None:
        """Give the source span of a normalised span if its runs go forward in the source, else ``None``."""
        source, normal = self.source, self.normal
        first = bisect_right(normal, start) - 1
        last = bisect_right(normal, end - 1, first) - 1
        for run in range(first, last):
            if source[run + 1] < source[run] + normal[run + 1] - normal[run]:
                return None
        return source[first] + start - normal[first], source[last] + end - normal[last]

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
