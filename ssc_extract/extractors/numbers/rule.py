"""The shape of a rule over numerals: what it looks at, what it states, the examples that test it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import Modifier


@dataclass(frozen=True, slots=True)
class Scene:
    """One document as rules over numerals see it: its text and where its numerals stand.

    ``settled`` keeps what a rule has found out about the whole document (which currency
    a shared name means), so that it is asked once.
    """

    reading: Reading
    text: str
    spans: tuple[Span, ...]
    settled: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, reading: Reading) -> Scene:
        """Look at a document as rules over numerals do."""
        settled = {} if reading.around is None else reading.around.currencies
        return cls(reading, reading.text, reading.numerals, settled)


class Statement(NamedTuple):
    """What a rule reads at a numeral: its mentions, and the qualifier before the first of them."""

    mentions: tuple[Candidate, ...]
    qualifier: Modifier | None = None


Build = Callable[[Scene, int], Statement | None]


@dataclass(frozen=True, slots=True)
class NumberRule:
    """A named way to read the numeral ``scene.spans[index]`` and what stands beside it.

    ``build`` gives what it states, or ``None`` to abstain. ``examples`` are sentences in
    which what the rule finds stands in ``[[...]]`` with its value behind ``|``;
    ``counterexamples`` are sentences in which its kind finds nothing. Both are run as tests.
    """

    name: str
    build: Build
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
