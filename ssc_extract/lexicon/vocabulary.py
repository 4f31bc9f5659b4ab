"""The names of the lexicon in one matcher."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache, cached_property
from operator import itemgetter

from ahocorasick_rs import AhoCorasick, Implementation

from ssc_extract.lexicon.countries import load_countries
from ssc_extract.lexicon.model import CountryEntry, Entry, Hit, Strength
from ssc_extract.lexicon.tables import load_entities


class Vocabulary:
    """Entries by surface and the automaton that finds all of their surfaces in one pass."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        by_surface: dict[str, list[tuple[Entry, Strength]]] = {}
        self._countries: dict[str, CountryEntry] = {}
        self.entries: tuple[Entry, ...] = tuple(entries)
        for entry in self.entries:
            if isinstance(entry, CountryEntry):
                self._countries[entry.alpha3] = entry
            for surface, strength in entry.names:
                by_surface.setdefault(surface, []).append((entry, strength))
        self._surfaces = list(by_surface)
        self._bearers = [tuple(bearers) for bearers in by_surface.values()]
        self._index = {surface: number for number, surface in enumerate(self._surfaces)}
        self._automaton = AhoCorasick(self._surfaces, implementation=Implementation.NoncontiguousNFA)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Give every occurrence of every name, overlapping ones too, ordered by (start, -end)."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        bearers = self._bearers
        # They come in the order of their ends, so the longer of two that begin together comes first now.
        found.reverse()
        found.sort(key=itemgetter(1))
        return tuple([Hit(start, end, bearers[number]) for number, start, end in found])

    def bearers(self, surface: str) -> tuple[tuple[Entry, Strength], ...]:
        """Give the entries that bear exactly this name (normalised), with its strength."""
        number = self._index.get(surface)
        return () if number is None else self._bearers[number]

    def country(self, alpha3: str) -> CountryEntry:
        """Give the entry of a state or area; raises ``KeyError`` for an unknown code."""
        return self._countries[alpha3]

    @cached_property
    def fingerprint(self) -> str:
        """Twelve hex digits that change with the names and what they stand for."""
        digest = hashlib.sha256()
        for surface, bearers in zip(self._surfaces, self._bearers, strict=True):
            digest.update("\t".join((surface, *(entry.name for entry, _ in bearers), "\n")).encode())
        return digest.hexdigest()[:12]


@cache
def builtin() -> Vocabulary:
    """Load the built-in tables once, on first use."""
    return Vocabulary([*load_countries(), *load_entities()])
