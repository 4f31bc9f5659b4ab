"""Rows of the vocabulary as the rest of the program sees them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
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
    """All entries that bear one name, with its strength, and what follows from them, found out once."""

    @cached_property
    def country(self) -> tuple[CountryEntry, Strength] | None:
        """The first state or area among them, with the strength of the name."""
        return next(((one, strength) for one, strength in self if isinstance(one, CountryEntry)), None)

    @cached_property
    def located(self) -> tuple[str, ...]:
        """The states (by alpha-3 code) and places (by name) that it names strongly."""
        strong = [entry for entry, strength in self if strength is Strength.STRONG]
        return tuple(
            entry.alpha3 if isinstance(entry, CountryEntry) else entry.name
            for entry in strong
            if isinstance(entry, CountryEntry) or entry.type == "place"
        )


class Hit(NamedTuple):
    """One occurrence ``[start, end)`` of a name; ``entries`` are all that bear it, with its strength.

    A tuple, because a text has tens of thousands.
    """

    start: int
    end: int
    entries: Bearers
