"""Rows of the vocabulary as the rest of the program sees them."""

from __future__ import annotations

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


class Hit(NamedTuple):
    """One occurrence ``[start, end)`` of a name; ``entries`` are all that bear it, with its strength.

    A tuple, because a text has tens of thousands.
    """

    start: int
    end: int
    entries: tuple[tuple[Entry, Strength], ...]
