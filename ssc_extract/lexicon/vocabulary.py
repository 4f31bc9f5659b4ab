"""The names of the lexicon in one matcher."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from operator import add, itemgetter

from ahocorasick_rs import AhoCorasick, Implementation

from ssc_extract.lexicon.countries import load_countries
from ssc_extract.lexicon.listing import Listing, Row, entry_of, kept_listing, strength_of
from ssc_extract.lexicon.model import Bearers, CountryEntry, Entry, Hit
from ssc_extract.lexicon.tables import load_entities

_SHORT = 100_000
"""Characters of a text that it pays to look at before the names."""

Matcher = tuple[AhoCorasick, Sequence[int]]
"""An automaton, and for each of its patterns the number of the surface."""


class Vocabulary:
    """Entries by surface and the automaton that finds all of their surfaces in one pass.

    The automaton reads the text backwards: names are told apart by how they begin and are alike in how
    they end (委员会, 研究所), so that of very many names, too, it has few to follow at most places.
    """

    def __init__(self, entries: Iterable[Entry] | Listing, *, one_text: bool = False) -> None:
        """Take entries, or their listing; an entry of a listing is made when its name is first found.

        With ``one_text`` the first text to be searched is taken for the only one: of a short one, only
        the names that it can hold are made ready, which takes a third of the time.
        """
        self._listing = entries if isinstance(entries, Listing) else Listing.of(entries)
        self.fingerprint = self._listing.fingerprint
        self._made = _Entries(self._listing.rows)
        self._bearers = _Bearers(self._listing.bearers, self._made)
        self._one_text = one_text

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in the order they were given in."""
        return tuple(self._made[number] for number in range(len(self._listing.rows)))

    def find(self, text: str) -> tuple[Hit, ...]:
        """Give every occurrence of every name, overlapping ones too, ordered by (start, -end)."""
        automaton, numbers = self._matcher(text)
        found = automaton.find_matches_as_indexes(text[::-1], overlapping=True)
        # They come from the text's end to its beginning; of two that begin together, the longer comes first.
        found.sort(key=itemgetter(2), reverse=True)
        size, bearers, make = len(text), self._bearers, tuple.__new__
        return tuple(
            [make(Hit, (size - end, size - start, bearers[numbers[which]])) for which, start, end in found]
        )

    def bearers(self, surface: str) -> Bearers:
        """Give the entries that bear exactly this name (normalised), with its strength."""
        number = self._index.get(surface)
        return Bearers() if number is None else self._bearers[number]

    def country(self, alpha3: str) -> CountryEntry:
        """Give the entry of a state or area; raises ``KeyError`` for an unknown code."""
        entry = self._made[self._listing.countries[alpha3]]
        assert isinstance(entry, CountryEntry)
        return entry

    def _matcher(self, text: str) -> Matcher:
        if not self._one_text or len(text) > _SHORT:
            return self._whole
        self._one_text = False
        pairs = {*text, *map(add, text, text[1:])}
        # The ends of a name tell most of them apart, and are soon looked up.
        return self._made_ready(
            [
                number
                for number, surface in enumerate(self._listing.surfaces)
                if surface[:2] in pairs
                and surface[-2:] in pairs
                and pairs.issuperset(map(add, surface, surface[1:]))
            ]
        )

    @cached_property
    def _whole(self) -> Matcher:
        return self._made_ready(range(len(self._listing.surfaces)))

    def _made_ready(self, numbers: Sequence[int]) -> Matcher:
        backwards = [self._listing.surfaces[number][::-1] for number in numbers]
        return AhoCorasick(backwards, implementation=Implementation.ContiguousNFA), numbers

    @cached_property
    def _index(self) -> dict[str, int]:
        return {surface: number for number, surface in enumerate(self._listing.surfaces)}


class _Entries(dict[int, Entry]):
    """The entries by number, each made when it is first asked for."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows

    def __missing__(self, number: int) -> Entry:
        self[number] = entry_of(self._rows[number])
        return self[number]


class _Bearers(dict[int, Bearers]):
    """The bearers of each surface by its number, put together when it is first found."""

    def __init__(self, listed: list[tuple[tuple[int, bool], ...]], entries: _Entries) -> None:
        self._listed = listed
        self._entries = entries

    def __missing__(self, number: int) -> Bearers:
        self[number] = Bearers(
            (self._entries[entry], strength_of(strong)) for entry, strong in self._listed[number]
        )
        return self[number]


@cache
def builtin() -> Vocabulary:
    """Give the built-in vocabulary, loaded once for the process."""
    return Vocabulary(kept_listing(_read_tables))


def builtin_for_one_text() -> Vocabulary:
    """Give the built-in vocabulary to a process that reads a single text."""
    return Vocabulary(kept_listing(_read_tables), one_text=True)


def _read_tables() -> Iterator[Entry]:
    yield from load_countries()
    yield from load_entities()
