"""The table of currencies: complete, unambiguous, and every cell read in a sentence."""

from __future__ import annotations

import re

import pytest

from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import Source
from ssc_extract.extractors import money
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import MoneyValue
from ssc_extract.lexicon.countries import load_countries
from ssc_extract.lexicon.currencies import Currency, load_currencies
from ssc_extract.lexicon.tables import data_folder
from ssc_extract.lexicon.vocabulary import builtin

CURRENCIES = list(load_currencies())
USED = [currency for currency in CURRENCIES if currency.use != "unit"]
NAMES = [
    (currency.code, name) for currency in USED for name in (currency.name, *currency.names, currency.code)
]
SIGNS = [(currency.code, sign) for currency in USED for sign in currency.signs]
WEAK = [(currency, name) for currency in USED for name in currency.weak if currency.countries]
COUNTRY = {country.alpha3: country.name for country in load_countries()}
# The currencies that most reports need; a table without one of them is broken.
EXPECTED = ("USD", "EUR", "GBP", "JPY", "CNY", "HKD", "TWD", "MOP", "KRW", "CHF", "AUD", "CAD", "INR", "RUB")


def amounts(text: str) -> list[tuple[str, str]]:
    """Give (surface, currency) for every amount that is read in ``text``."""
    reading = Reading.of(read_document(Source(text)), builtin())
    found = []
    for candidate in money.find(reading):
        assert isinstance(candidate.value, MoneyValue)
        if not candidate.veto:
            found.append((reading.text[candidate.start : candidate.end], candidate.value.currency))
    return found


def test_codes_are_unique_and_well_formed() -> None:
    codes = [currency.code for currency in CURRENCIES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)
    assert set(EXPECTED) <= set(codes)


def test_no_name_means_two_currencies() -> None:
    names = [name for _, name in NAMES + SIGNS]
    assert sorted(name for name in names if names.count(name) > 1) == []
    weak = {name for currency in USED for name in currency.weak}
    assert weak.isdisjoint(names)


def test_a_weak_name_is_shared() -> None:
    weak = [name for currency in USED for name in currency.weak]
    assert sorted(name for name in weak if weak.count(name) < 2) == []


def test_countries_are_in_the_table_of_countries() -> None:
    assert {code for currency in USED for code in currency.countries} <= set(COUNTRY)


def test_use_is_known() -> None:
    assert {currency.use for currency in CURRENCIES} == {"current", "withdrawn", "unit"}


def test_head_names_source_licence_and_date() -> None:
    for table in ("currencies.csv", "classifiers.csv", "qualifiers.csv"):
        head = (data_folder() / table).read_text(encoding="utf-8")
        assert all(f"# {word}:" in head for word in ("source", "licence", "date"))


@pytest.mark.parametrize(("code", "name"), NAMES)
def test_name_behind_a_number(code: str, name: str) -> None:
    space = " " if name.isascii() else ""
    assert amounts(f"支付了250,000{space}{name}。") == [(f"250,000{space}{name}", code)]


@pytest.mark.parametrize(("code", "sign"), SIGNS)
def test_sign_before_a_number(code: str, sign: str) -> None:
    assert amounts(f"支付了{sign}250,000。") == [(f"{sign}250,000", code)]


@pytest.mark.parametrize(("currency", "name"), WEAK, ids=lambda value: getattr(value, "code", value))
def test_shared_name_is_told_by_its_country(currency: Currency, name: str) -> None:
    current = {other.code for other in USED if other.use == "current" and name in other.weak}
    if currency.use == "withdrawn" and current & {
        other.code for other in USED if set(other.countries) & set(currency.countries)
    }:
        pytest.skip("the country has another currency of that name now")
    assert amounts(f"{COUNTRY[currency.countries[0]]}支付了25万{name}。") == [(f"25万{name}", currency.code)]


@pytest.mark.parametrize("name", sorted({name for _, name in WEAK}))
def test_shared_name_is_not_guessed(name: str) -> None:
    assert amounts(f"支付了25万{name}。") == []


@pytest.mark.parametrize(
    ("code", "part"), [(c.code, part) for c in USED for part in c.parts if part.alone]
)  # fmt: skip
def test_part_of_a_currency(code: str, part: object) -> None:
    name = getattr(part, "name", "")
    space = " " if name.isascii() else ""
    assert amounts(f"支付了25{space}{name}。") == [(f"25{space}{name}", code)]
