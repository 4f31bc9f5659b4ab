"""The table of places: unique names, every cell swept."""

from __future__ import annotations

from collections import Counter

import pytest

from ssc_extract.documents.normalise import normalise_inline
from ssc_extract.lexicon.model import CountryEntry, EntityEntry
from ssc_extract.lexicon.tables import data_folder, rows
from ssc_extract.lexicon.vocabulary import builtin

PLACES = list(rows(data_folder() / "entities" / "places.csv"))


def surfaces(row: dict[str, str]) -> list[str]:
    return list(dict.fromkeys(filter(None, [row["name"], *row["short"].split("|"), *row["weak"].split("|")])))


def test_no_name_is_borne_twice() -> None:
    borne = Counter(surface for row in PLACES for surface in surfaces(row))
    assert [surface for surface, count in borne.items() if count > 1] == []


@pytest.mark.parametrize("row", PLACES, ids=lambda row: row["name"])
def test_row_is_well_formed(row: dict[str, str]) -> None:
    assert row["type"] == "place"
    for column in ("short", "weak"):
        assert not row[column] or all(row[column].split("|")), column
    for surface in surfaces(row):
        assert surface == normalise_inline(surface)
        assert len(surface) > 1
        bearers = [entry for entry, _ in builtin().bearers(surface)]
        assert any(isinstance(entry, EntityEntry) and entry.name == row["name"] for entry in bearers)


def test_a_place_shares_no_strong_name_with_a_state() -> None:
    shared = [
        surface
        for row in PLACES
        for surface in surfaces(row)
        if surface not in row["weak"].split("|")
        and any(isinstance(entry, CountryEntry) for entry, _ in builtin().bearers(surface))
    ]
    assert shared == []


@pytest.mark.parametrize(
    "name", ["非洲", "亚太", "拉丁美洲和加勒比", "西非", "首尔", "北京", "广东省", "粤港澳大湾区"]
)
def test_a_reader_finds_the_usual_places(name: str) -> None:
    assert builtin().bearers(name)
