"""Names that the text introduces itself: used from where they stand on, and in their document only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick, MatchKind

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityValue
from ssc_extract.resolution import glosses, shortenings

RULE = "alias"
_SURE_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Alias:
    """A short form and the full name that it stands for; ``[start, end)`` is where it is introduced."""

    full: str
    short: str
    start: int
    end: int


def expand(reading: Reading, candidates: Iterable[Candidate]) -> tuple[list[Candidate], tuple[Alias, ...]]:
    """Add the occurrences of aliases to the candidates.

    Gives all candidates, those of names that the text shortens without saying so with the
    full name as their value, and the aliases that brackets introduce.
    """
    found = list(candidates)
    introduced = list(glosses.find(reading, found))
    aliases = tuple(_alias(gloss) for gloss in introduced)
    found.extend(_occurrences(reading, introduced))
    return shortenings.complete(reading, found), aliases


def _alias(gloss: glosses.Gloss) -> Alias:
    return Alias(_value(gloss).name, gloss.short, gloss.start, gloss.end)


def _value(gloss: glosses.Gloss) -> EntityValue:
    value = gloss.full.value
    if not isinstance(value, EntityValue):
        raise TypeError(f"a gloss of a candidate that is no entity: {gloss.full}")
    return replace(value, defined_at=(gloss.start, gloss.end))


def _occurrences(reading: Reading, introduced: list[glosses.Gloss]) -> Iterator[Candidate]:
    """Find every short form from its introduction on; a later introduction of the same form takes over."""
    by_short: dict[str, list[glosses.Gloss]] = {}
    for gloss in introduced:
        by_short.setdefault(gloss.short, []).append(gloss)
    if not by_short:
        return
    shorts = list(by_short)
    automaton = AhoCorasick(shorts, matchkind=MatchKind.LeftmostLongest)
    for number, start, end in automaton.find_matches_as_indexes(reading.text):
        meant = next((gloss for gloss in reversed(by_short[shorts[number]]) if gloss.start <= start), None)
        if meant is not None and (meant.start == start or not _cut(reading, start, end)):
            yield Candidate(Kind.ENTITY, start, end, _value(meant), RULE, Via.ALIAS)


def _cut(reading: Reading, start: int, end: int) -> bool:
    """Whether the border of an occurrence cuts a word or a run of Latin characters."""
    text = reading.text
    if text[start].isascii() and start and text[start - 1].isascii() and text[start - 1].isalnum():
        return True
    if text[end - 1].isascii() and end < len(text) and text[end].isascii() and text[end].isalnum():
        return True
    if end - start >= _SURE_LENGTH or text[start:end].isascii():
        return False
    return not (reading.segments.is_border(start) and reading.segments.is_border(end))
