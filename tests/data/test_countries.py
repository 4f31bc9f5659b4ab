"""The tables of states hold what they promise: complete, unique, every cell swept."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from ssc_extract.documents.normalise import normalise_inline
from ssc_extract.lexicon.countries import groups, load_countries
from ssc_extract.lexicon.country_forms import lookalikes, single_forms
from ssc_extract.lexicon.model import Strength
from ssc_extract.lexicon.tables import data_folder, rows
from ssc_extract.lexicon.vocabulary import builtin

COUNTRIES = list(rows(data_folder() / "countries.csv"))
GROUPS = list(rows(data_folder() / "country_groups.csv"))
COMPOUNDS = list(rows(data_folder() / "country_compounds.csv"))
LOOKALIKES = list(rows(data_folder() / "country_lookalikes.csv"))
CODES = {row["alpha3"] for row in COUNTRIES}
REGIONS = {"Africa", "Americas", "Antarctica", "Asia", "Europe", "Oceania"}


def test_every_entry_of_the_standard_is_there_once() -> None:
    assert len(COUNTRIES) == 249
    for column in ("alpha3", "alpha2", "m49", "name", "name_en"):
        values = [row[column] for row in COUNTRIES]
        assert len(set(values)) == 249, column


@pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row["alpha3"])
def test_row_is_well_formed(row: dict[str, str]) -> None:
    assert re.fullmatch("[A-Z]{3}", row["alpha3"])
    assert re.fullmatch("[A-Z]{2}", row["alpha2"])
    assert re.fullmatch(r"\d{3}", row["m49"])
    assert row["region"] in REGIONS
    for column in ("strong", "weak", "single", "single_weak", "english"):
        surfaces = row[column].split("|") if row[column] else []
        assert all(surface == surface.strip() and surface for surface in surfaces), column
        assert len(surfaces) == len(set(surfaces)), column
    for form in filter(None, (row["single"] + "|" + row["single_weak"]).split("|")):
        assert form == "印尼" or len(form) == 1


def test_no_name_is_borne_twice() -> None:
    bearers = Counter(surface for entry in load_countries() for surface, _ in entry.names)
    assert [surface for surface, count in bearers.items() if count > 1] == []


def test_names_are_written_as_the_text_is() -> None:
    for entry in load_countries():
        for surface, _ in entry.names:
            assert surface == normalise_inline(surface)
            assert len(surface) > 1


def test_a_form_needs_no_naming_for_one_state_only() -> None:
    strong = Counter(form for row in COUNTRIES for form in row["single"].split("|") if form)
    assert [form for form, count in strong.items() if count > 1] == []


def test_groups_name_states_and_days() -> None:
    memberships = [(row["alpha3"], row["group"]) for row in GROUPS]
    assert len(set(memberships)) == len(memberships)
    for row in GROUPS:
        assert row["alpha3"] in CODES
        assert row["group"] in {"LDC", "LLDC", "SIDS"}
        assert re.fullmatch(r"|\d{4}(-\d\d-\d\d)?", row["since"])
        assert re.fullmatch(r"|\d{4}-\d\d-\d\d", row["until"])
        assert not row["until"] or row["since"] < row["until"]


def test_group_counts() -> None:
    held = Counter(row["group"] for row in GROUPS if not row["until"])
    assert held == {"LDC": 44, "LLDC": 32, "SIDS": 39}
    # The lists as the United Nations counted them in the summer of 2021 and of 2023.
    for on in ("2021-06", "2023-07-01"):
        assert sum("LDC" in groups(code, on) for code in CODES) == 46


@pytest.mark.parametrize(
    ("alpha3", "on", "expected"),
    [
        ("CPV", "2007", ("LDC", "SIDS")),
        ("CPV", "2008", ("SIDS",)),
        ("BTN", "2023-12-12", ("LDC", "LLDC")),
        ("BTN", "2023-12-13", ("LLDC",)),
        ("BTN", "2023-12", ("LDC", "LLDC")),
        ("BTN", None, ("LLDC",)),
        ("SSD", "2010", ()),
        ("SSD", "2011", ("LLDC",)),
        ("SSD", "2013", ("LDC", "LLDC")),
        ("TUV", "2021-08-01", ("LDC", "SIDS")),
        ("FRA", "2021", ()),
    ],
)
def test_groups_on_a_date(alpha3: str, on: str | None, expected: tuple[str, ...]) -> None:
    assert groups(alpha3, on) == expected


@pytest.mark.parametrize("row", COMPOUNDS, ids=lambda row: row["compound"])
def test_compound_has_a_member_for_each_form(row: dict[str, str]) -> None:
    forms = row["compound"].replace("印尼", "尼")
    members = row["members"].split("|")
    assert len(forms) == len(members)
    assert row["strength"] in set(Strength)
    for member in members:
        if member not in CODES:
            bearers = builtin().bearers(member)
            assert any(getattr(entry, "type", "") == "place" for entry, _ in bearers), member


def test_compounds_agree_with_the_forms_of_the_states() -> None:
    forms = single_forms()
    for row in COMPOUNDS:
        units = re.findall("印尼|.", row["compound"])
        for form, member in zip(units, row["members"].split("|"), strict=True):
            if member in CODES:
                known = (forms.strong.get(form), *forms.weak.get(form, ()))
                assert member in known or (form, member) in {("黎", "LBN"), ("约", "JOR")}, row["compound"]


def test_compounds_are_unique() -> None:
    assert len({row["compound"] for row in COMPOUNDS}) == len(COMPOUNDS)


def test_every_look_alike_holds_a_name_or_begins_with_a_compound() -> None:
    table = lookalikes()
    held = {before + name + after for name, pairs in table.around.items() for before, after, _ in pairs}
    heads = set(table.compounds)
    for row in LOOKALIKES:
        form = row["form"]
        assert row["why"]
        assert form.startswith("*") or form in held or form in heads, form


@pytest.mark.parametrize(
    "name", ["countries", "country_groups", "country_compounds", "country_lookalikes", "entities/places"]
)
def test_table_states_source_and_date(name: str) -> None:
    lines = (data_folder() / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    notes = "\n".join(line for line in lines if line.startswith("#"))
    assert "Source" in notes or "Codes:" in notes
    assert re.search(r"Date: \d{4}-\d\d", notes)
    cells = list(csv.reader(line for line in lines if not line.startswith("#")))
    assert {len(row) for row in cells} == {len(cells[0])}
