"""What a reason is that shows a phrase to be a name and no description."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from ssc_extract.extractors.entities.grammar import Head, Needs
from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.scan import Scan


class Of(NamedTuple):
    """The phrases that a reason is asked about; what it does not name may be any.

    ``types`` and ``words`` are those of the head, of which one must hold it where any is named, ``needs``
    the evidence that it needs; ``led`` says whether names of the lexicon begin the phrase, ``pair`` whether
    two partners in one character each do; the modifier has ``least`` characters or more.
    """

    types: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    needs: tuple[Needs, ...] = ()
    led: bool | None = None
    pair: bool | None = None
    least: int = 0

    def heads(self, head: Head) -> bool:
        """Whether phrases with this head are meant."""
        named = head.type in self.types or head.word in self.words or not (self.types or self.words)
        return named and (not self.needs or head.needs in self.needs)


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
