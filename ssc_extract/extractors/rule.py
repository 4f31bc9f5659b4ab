"""A rule is a value: a name, a pattern, what it builds, and the examples that test it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading

Build = Callable[[re.Match[str], Reading], Candidate | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern over the normalised text and the function that reads its match.

    ``build`` gives the candidate, or ``None`` to abstain. ``examples`` are sentences in
    which what the rule finds stands in ``[[...]]`` and its value, if stated, behind ``|``:
    ``拨款[[400万美元|4000000 USD]]``; ``counterexamples`` are sentences in which it finds
    nothing. Both are run as tests through the whole pipeline. Patterns use possessive
    quantifiers or bounded repetition, so that matching is linear. ``needs`` is a cheap pattern
    without which it matches nothing, where that is worth asking first.
    """

    name: str
    pattern: re.Pattern[str]
    build: Build
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = field(default=())
    needs: re.Pattern[str] | None = None

    def apply(self, reading: Reading) -> Iterator[Candidate]:
        """Give a candidate for every match that the rule does not abstain from."""
        for match in self.pattern.finditer(reading.text):
            candidate = self.build(match, reading)
            if candidate is not None:
                yield candidate
