"""Every cell of the countries' tables, run through the extractor in a carrier sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.values import CountryValue
from ssc_extract.lexicon.countries import load_countries
from ssc_extract.lexicon.country_forms import lookalikes, single_forms
from ssc_extract.lexicon.model import Strength
from ssc_extract.lexicon.tables import data_folder, rows

Find = Callable[[str], list[Candidate]]

ENTRIES = list(load_countries())
STRONG = [
    (surface, entry.alpha3)
    for entry in ENTRIES
    for surface, strength in entry.names
    if strength is Strength.STRONG
]
WEAK = [
    (surface, entry.alpha3)
    for entry in ENTRIES
    for surface, strength in entry.names
    if strength is Strength.WEAK and not surface[0].isascii()
]
ENGLISH = [(surface, entry.alpha3) for entry in ENTRIES for surface, _ in entry.names if surface[0].isascii()]


def found(candidates: Find, text: str) -> set[tuple[int, int, str]]:
    return {
        (c.start, c.end, c.value.alpha3)
        for c in candidates(text)
        if not c.veto and isinstance(c.value, CountryValue)
    }


@pytest.mark.parametrize(("surface", "alpha3"), STRONG)
@pytest.mark.parametrize("carrier", ["2021年,{}的代表出席了会议。", "由{}政府资助", "({})", "向{}提供了援助"])
def test_strong_name_is_found_whole(candidates: Find, carrier: str, surface: str, alpha3: str) -> None:
    start = carrier.index("{")
    assert found(candidates, carrier.format(surface)) == {(start, start + len(surface), alpha3)}


@pytest.mark.parametrize(("surface", "alpha3"), WEAK)
def test_weak_name_is_found_in_a_list_only(candidates: Find, surface: str, alpha3: str) -> None:
    listed = f"项目惠及巴西、{surface}和法国。"
    assert (7, 7 + len(surface), alpha3) in found(candidates, listed)
    assert alpha3 not in {code for _, _, code in found(candidates, f"所述{surface}一词的含义")}


@pytest.mark.parametrize(("surface", "alpha3"), ENGLISH)
def test_latin_name_is_found_beside_han_only(candidates: Find, surface: str, alpha3: str) -> None:
    assert found(candidates, f"项目在{surface}实施") == {(3, 3 + len(surface), alpha3)}
    assert found(candidates, f"见Report on {surface}, 2021年") == set()
    assert found(candidates, f"可查阅www.example.org/{surface}/index。") == set()


@pytest.mark.parametrize("form", sorted(single_forms().compounds))
def test_listed_compound_is_read_with_a_tie(candidates: Find, form: str) -> None:
    spans = [(c.start, c.end) for c in candidates(f"会议讨论了{form}关系。") if not c.veto]
    assert min(spans)[0] == 5
    assert max(end for _, end in spans) == 5 + len(form)


@pytest.mark.parametrize(
    "row", list(rows(data_folder() / "country_lookalikes.csv")), ids=lambda row: row["form"]
)
def test_look_alike_is_vetoed(candidates: Find, row: dict[str, str]) -> None:
    form = row["form"].replace("*", "土耳其")
    kept = [c for c in candidates(f"报告提到{form}。") if not c.veto]
    # 欧美国家 holds no 美国, but it is a compound of 欧 and 美.
    assert [c for c in kept if c.rule == "country.name"] == []
    assert not kept or form not in lookalikes().compounds


def test_every_name_with_look_alikes_is_a_name() -> None:
    surfaces = {surface for entry in ENTRIES for surface, _ in entry.names}
    assert set(lookalikes().around) <= surfaces
