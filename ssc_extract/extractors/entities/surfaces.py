"""What the tables say of each surface of the lexicon, worked out once for a vocabulary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.model import CountryEntry, EntityEntry, Hit, Strength
from ssc_extract.lexicon.vocabulary import Vocabulary

SURE_LENGTH = 4
"""A name of this many characters or more is not looked up in the words: it cannot be chance."""
ASSEMBLY = "大会"
_ASSEMBLIES = frozenset((ASSEMBLY, "联大", "会议"))


_STATE = re.compile(r"..国\Z")


class Bearer(NamedTuple):
    """A named thing that bears a surface, whether as a strong name, and the value of its mention."""

    entry: EntityEntry
    strong: bool
    value: EntityValue


class Surface(NamedTuple):
    """A name as it is written and who bears it: named things, those of strong names first, or a country.

    ``strong`` says that it is a strong name of any of them, ``sure`` that no chance puts characters
    together to it, so that it need not be made of whole words, ``meeting`` that it ends as one's does, and
    ``of_state`` that it is a country's with 国 at its end.
    """

    name: str
    bearers: tuple[Bearer, ...]
    country: bool
    strong: bool
    sure: bool
    meeting: bool
    of_state: bool

    @classmethod
    def of(cls, name: str, hit: Hit) -> Surface:
        """Sort the bearers of a name."""
        bearers = [
            Bearer(entry, strength is Strength.STRONG, value_of(entry))
            for entry, strength in hit.entries
            if isinstance(entry, EntityEntry)
        ]
        bearers.sort(key=lambda bearer: not bearer.strong)
        country = any(isinstance(entry, CountryEntry) for entry, _ in hit.entries)
        strong = any(strength is Strength.STRONG for _, strength in hit.entries)
        sure = len(name) >= SURE_LENGTH or name.isascii()
        return cls(
            name,
            tuple(bearers),
            country,
            strong,
            sure,
            name[-2:] in _ASSEMBLIES,
            country and _STATE.search(name) is not None,
        )


def value_of(entry: EntityEntry) -> EntityValue:
    """Give the value of a mention of a lexicon entry."""
    return EntityValue(EntityType(entry.type), entry.name, entry.name_en, entry.acronym, entry.ids)


_KNOWN: WeakKeyDictionary[Vocabulary, dict[int, Surface]] = WeakKeyDictionary()
"""The surfaces that texts had, by what bears them: a vocabulary keeps one tuple of bearers for each."""


def surfaces_of(reading: Reading) -> Sequence[Surface]:
    """Give the surface of every hit of a text."""
    known = _KNOWN.setdefault(reading.vocabulary, {})
    surfaces = []
    for hit in reading.hits:
        surface = known.get(id(hit.entries))
        if surface is None:
            surface = known[id(hit.entries)] = Surface.of(reading.text[hit.start : hit.end], hit)
        surfaces.append(surface)
    return surfaces
