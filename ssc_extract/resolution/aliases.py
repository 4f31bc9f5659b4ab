"""Names that the text introduces itself: used from where they stand on, and in their document only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ahocorasick_rs import AhoCorasick

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityValue, Value
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


@dataclass(slots=True)
class Known:
    """The names that a document has introduced, and those that it may shorten."""

    glosses: dict[str, glosses.Gloss] = field(default_factory=dict)
    used: shortenings.Used = field(default_factory=shortenings.Used)

    def move(self, distance: int) -> None:
        """Count positions from ``distance`` characters further on."""
        for short, gloss in self.glosses.items():
            self.glosses[short] = replace(gloss, start=gloss.start - distance, end=gloss.end - distance)


def expand(
    reading: Reading, candidates: Iterable[Candidate], known: Known | None = None
) -> tuple[list[Candidate], tuple[Alias, ...]]:
    """Add the occurrences of aliases to the candidates.

    Gives all candidates, those of names that the text shortens without saying so with the
    full name as their value, and the aliases that brackets introduce. ``known`` are the names before
    the reading, and those of the reading behind it.
    """
    known = known or Known()
    found = list(candidates)
    introduced = list(glosses.find(reading, found))
    aliases = tuple(_alias(gloss) for gloss in introduced)
    glossed = [*known.glosses.values(), *introduced]
    meant = list(_occurrences(reading, glossed))
    known_names = {gloss.short for gloss in glossed if gloss.full.via is Via.LEXICON}
    sure = {(c.start, c.end): c.value for c in meant if reading.text[c.start : c.end] in known_names}
    found = [*_unless_said_otherwise(found, sure), *meant]
    known.glosses |= {gloss.short: gloss for gloss in introduced}
    return shortenings.complete(reading, found, known.used), aliases


def _alias(gloss: glosses.Gloss) -> Alias:
    return Alias(_value(gloss).name, gloss.short, gloss.start, gloss.end)


def _value(gloss: glosses.Gloss) -> EntityValue:
    value = gloss.full.value
    if not isinstance(value, EntityValue):
        raise TypeError(f"a gloss of a candidate that is no entity: {gloss.full}")
    return replace(value, defined_at=(gloss.start, gloss.end))


def _occurrences(reading: Reading, introduced: list[glosses.Gloss]) -> Iterator[Candidate]:
    """Find every short form from its introduction on; a later introduction of the same form takes over.

    Of forms that overlap the first one counts, of those that begin together the longest.
    """
    by_short: dict[str, list[glosses.Gloss]] = {}
    for gloss in introduced:
        by_short.setdefault(gloss.short, []).append(gloss)
    if not by_short:
        return
    shorts = list(by_short)
    occurring = AhoCorasick(shorts).find_matches_as_indexes(reading.text, overlapping=True)
    taken = 0
    for number, start, end in sorted(occurring, key=lambda found: (found[1], -found[2])):
        meant = next((gloss for gloss in reversed(by_short[shorts[number]]) if gloss.start <= start), None)
        if meant is None or start < taken:
            continue
        taken = end
        if meant.start == start or not _cut(reading, start, end):
            yield Candidate(Kind.ENTITY, start, end, _value(meant), RULE, Via.ALIAS)


def _unless_said_otherwise(
    found: Iterable[Candidate], said: Mapping[tuple[int, int], Value]
) -> Iterator[Candidate]:
    """Withdraw what the tables hold of a form that the text gives to another name of theirs.

    An acronym has several bearers, and the text says whose it is: 国家开发银行(CDB) is not the Caribbean's.
    Where the tables know another acronym of the name in front, the bracket may be an aside.
    """
    for candidate in found:
        value = said.get((candidate.start, candidate.end)) if candidate.via is Via.LEXICON else None
        other = candidate.value
        if (
            isinstance(value, EntityValue)
            and isinstance(other, EntityValue)
            and value.name != other.name
            and (value.acronym is None or value.acronym == other.acronym)
        ):
            yield replace(candidate, veto=f"the text says that it is {value.name}")
        else:
            yield candidate


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
