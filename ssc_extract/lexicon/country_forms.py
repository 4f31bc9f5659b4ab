"""What the tables know of countries' names beside the names: one-character forms and look-alikes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from ssc_extract.lexicon.countries import COUNTRIES
from ssc_extract.lexicon.model import Strength
from ssc_extract.lexicon.tables import data_folder, names, rows

ANY = "*"


@dataclass(frozen=True, slots=True)
class Compound:
    """A listed compound: alpha-3 codes or names of places, in the order of its characters."""

    members: tuple[str, ...]
    strength: Strength


@dataclass(frozen=True, slots=True)
class SingleForms:
    """One-character forms: what each stands for by itself, and where the text names it.

    ``strong`` gives the one reading that needs no naming, ``weak`` those that do, both as
    alpha-3 codes; ``regions`` the places; ``compounds`` the listed ones.
    """

    strong: Mapping[str, str]
    weak: Mapping[str, tuple[str, ...]]
    regions: Mapping[str, str]
    compounds: Mapping[str, Compound]


@dataclass(frozen=True, slots=True)
class Lookalikes:
    """Words that hold a country's name and are no mention.

    ``around`` gives for a name the pairs of text before and behind it, with the reason;
    ``after`` what may follow any name, ``compounds`` the words that hold no name but begin with
    a compound of forms.
    """

    around: Mapping[str, tuple[tuple[str, str, str], ...]]
    after: tuple[tuple[str, str], ...]
    compounds: tuple[str, ...]


@cache
def single_forms() -> SingleForms:
    """Load the one-character forms of `countries.csv` and `country_compounds.csv`."""
    strong: dict[str, str] = {}
    weak: dict[str, tuple[str, ...]] = {}
    for row in rows(data_folder() / COUNTRIES):
        for form in filter(None, row["single"].split("|")):
            strong[form] = row["alpha3"]
        for form in filter(None, row["single_weak"].split("|")):
            weak[form] = (*weak.get(form, ()), row["alpha3"])
    regions: dict[str, str] = {}
    compounds: dict[str, Compound] = {}
    for row in rows(data_folder() / "country_compounds.csv"):
        form, members = row["compound"], tuple(row["members"].split("|"))
        if len(form) == 1:
            regions[form] = members[0]
        else:
            compounds[form] = Compound(members, Strength(row["strength"]))
    return SingleForms(strong, weak, regions, compounds)


@cache
def lookalikes() -> Lookalikes:
    """Load `country_lookalikes.csv`, each form under every country's name that stands in it."""
    table = [(row["form"], row["why"]) for row in rows(data_folder() / "country_lookalikes.csv")]
    around: dict[str, tuple[tuple[str, str, str], ...]] = {}
    known = _surfaces()
    for form, why in table:
        for start, end in _names_in(form, known):
            surface = form[start:end]
            around[surface] = (*around.get(surface, ()), (form[:start], form[end:], why))
    behind = tuple((form[1:], why) for form, why in table if form.startswith(ANY))
    compounds = single_forms().compounds
    holders = {before + name + after for name, pairs in around.items() for before, after, _ in pairs}
    heads = tuple(
        form for form, _ in table if form not in holders and (form[:2] in compounds or form[:3] in compounds)
    )
    return Lookalikes(around, behind, heads)


def _surfaces() -> frozenset[str]:
    return frozenset(
        surface
        for row in rows(data_folder() / COUNTRIES)
        for surface, _ in names(row["name"], row["strong"], row["weak"])
    )


def _names_in(form: str, known: Iterable[str]) -> list[tuple[int, int]]:
    return [
        (start, end)
        for start in range(len(form))
        for end in range(start + 2, len(form) + 1)
        if form[start:end] in known
    ]
