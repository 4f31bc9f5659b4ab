"""Rows of the vocabulary as the rest of the program sees them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Strength(StrEnum):
    """A strong name is taken wherever it stands whole; a weak one needs a reason in its context."""

    STRONG = "strong"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class EntityEntry:
    """A named thing of the lexicon; ``names`` are (surface, strength), the canonical one first."""

    name: str
    type: str
    names: tuple[tuple[str, Strength], ...]
    name_en: str | None = None
    acronym: str | None = None
    ids: tuple[tuple[str, str], ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """A state or area with an ISO 3166-1 code and its Chinese and English names."""

    alpha3: str
    alpha2: str
    m49: str
    name: str
    name_en: str
    region: str
    names: tuple[tuple[str, Strength], ...]
    source: str = ""


Entry = EntityEntry | CountryEntry


class Bearers(tuple[tuple[Entry, Strength], ...]):
    """All entries that bear one name, with its strength, and what rules ask of them at every hit.

    ``country`` is the first state or area among them, with the strength of the name; ``located`` are the
    states (by alpha-3 code) and places (by name) that the name names strongly.
    """

    country: tuple[CountryEntry, Strength] | None
    located: tuple[str, ...]

    def __init__(self, bearers: Iterable[tuple[Entry, Strength]] = ()) -> None:
        """Take what `tuple` takes."""
        countries = [(entry, strength) for entry, strength in self if isinstance(entry, CountryEntry)]
        self.country = countries[0] if countries else None
        self.located = tuple(
            entry.alpha3 if isinstance(entry, CountryEntry) else entry.name
            for entry, strength in self
            if strength is Strength.STRONG and (isinstance(entry, CountryEntry) or entry.type == "place")
        )


class Hit(NamedTuple):
    """One occurrence ``[start, end)`` of a name; ``entries`` are all that bear it, with its strength.

    A tuple, because a text has tens of thousands.
    """

    start: int
    end: int
    entries: Bearers
