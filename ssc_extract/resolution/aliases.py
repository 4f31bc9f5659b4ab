"""Names that the text introduces itself (first form)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading


@dataclass(frozen=True, slots=True)
class Alias:
    """A short form and the full name that it stands for; ``[start, end)`` is where it is introduced."""

    full: str
    short: str
    start: int
    end: int


def expand(reading: Reading, candidates: Iterable[Candidate]) -> tuple[list[Candidate], tuple[Alias, ...]]:
    """Add the occurrences of aliases to the candidates."""
    return list(candidates), ()
