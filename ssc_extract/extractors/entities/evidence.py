"""What a reason is that shows a phrase to be a name and no description."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.scan import Scan


class Of(NamedTuple):
    """The phrases that a reason is asked about; what it does not name may be any.

    ``types`` and ``words`` are those of the head, of which one must hold it where any is named; ``led``
    says whether names of the lexicon begin the phrase; ``telling`` asks for a modifier that could tell
    one thing from others by its length.
    """

    types: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    led: bool | None = None
    telling: bool = False

    def holds(self, word: str, kind: str, *, led: bool, telling: bool) -> bool:
        """Whether phrases are meant with this head (its word and type), these beginnings and length."""
        headed = kind in self.types or word in self.words or not (self.types or self.words)
        return headed and self.led in (None, led) and self.telling <= telling


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reason: its name, its test of a phrase, and phrases that it makes names (marked up) or not.

    The test is asked about the phrases ``of`` alone: it says nothing of others.
    """

    name: str
    holds: Callable[[Scan, Phrase], bool]
    of: Of
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
