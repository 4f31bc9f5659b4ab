"""The table of states and areas: their entries and the groups that they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ssc_extract.lexicon.model import CountryEntry
from ssc_extract.lexicon.tables import data_folder, names, rows

COUNTRIES = "countries.csv"
GROUPS = "country_groups.csv"


def load_countries() -> Iterator[CountryEntry]:
    """Give the rows of `data/countries.csv`; names in Latin letters are weak ones."""
    for row in rows(data_folder() / COUNTRIES):
        weak = "|".join(filter(None, (row["weak"], row["english"])))
        yield CountryEntry(
            alpha3=row["alpha3"],
            alpha2=row["alpha2"],
            m49=row["m49"],
            name=row["name"],
            name_en=row["name_en"],
            region=row["region"],
            names=names(row["name"], row["strong"], weak),
            source=COUNTRIES,
        )


@cache
def _memberships() -> dict[str, tuple[tuple[str, str, str], ...]]:
    found: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for row in rows(data_folder() / GROUPS):
        membership = (row["group"], row["since"], row["until"])
        found[row["alpha3"]] = (*found.get(row["alpha3"], ()), membership)
    return found


def groups(alpha3: str, on: str | None = None) -> tuple[str, ...]:
    """Give the groups (LDC, LLDC, SIDS) that a state belonged to on a date.

    ``on`` is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; a year or month counts if the state
    belonged on any day of it. ``None`` gives the groups that it has not left.
    """
    return tuple(
        group
        for group, since, until in _memberships().get(alpha3, ())
        if (not until if on is None else _holds(on, since, until))
    )


def _holds(on: str, since: str, until: str) -> bool:
    """Whether ``[since, until)`` meets the year, month or day; all are compared as texts."""
    first, last = on + "-01-01"[len(on) - 4 :], on + "-12-31"[len(on) - 4 :]
    return since <= last and (not until or until > first)
