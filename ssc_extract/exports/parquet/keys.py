"""What a dataset can be partitioned by: something that a whole document has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from urllib.parse import quote

from ssc_extract.records.mentions import Country
from ssc_extract.records.result import Result

_YEAR = re.compile(r"-?\d{4}", re.ASCII)
NO_VALUE = "__HIVE_DEFAULT_PARTITION__"
"""What stands for a missing value in the name of a folder, as Hive has it."""


def _year(result: Result) -> str | None:
    """Give the year of the document's date, else the last one of the period that it reports on."""
    for stated in (result.document.date, result.document.reporting_period):
        if stated and (year := _YEAR.match(stated.rpartition("/")[2])):
            return year[0]
    return None


def _country(result: Result) -> str | None:
    country = _foremost(result)
    return None if country is None else country.alpha3


def _region(result: Result) -> str | None:
    country = _foremost(result)
    return None if country is None else country.region


def _media_type(result: Result) -> str | None:
    return result.document.media_type


def _foremost(result: Result) -> Country | None:
    """Give the country that is named most often, of several the one that is named first."""
    if not result.countries:
        return None
    ((alpha3, _),) = Counter(country.alpha3 for country in result.countries).most_common(1)
    return next(country for country in result.countries if country.alpha3 == alpha3)


KEYS: dict[str, Callable[[Result], str | None]] = {
    "year": _year,
    "country": _country,
    "region": _region,
    "media_type": _media_type,
}
"""The keys by name, and how a document's value is told. The column is called ``doc_`` and the name."""


def folder_of(result: Result, keys: tuple[str, ...]) -> str:
    """Give the folders of a document in a dataset, as ``doc_year=2021/doc_country=LAO``; "" without keys."""
    values = ((key, KEYS[key](result)) for key in keys)
    return "/".join(f"doc_{key}={quote(value, safe='') if value else NO_VALUE}" for key, value in values)
