"""The extractors in the order in which they run: a new kind is one folder and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ssc_extract.extractors import countries, dates, entities, goals, money, percentages, quantities
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading

Extractor = Callable[[Reading], Iterator[Candidate]]

EXTRACTORS: tuple[Extractor, ...] = (
    countries.find,
    money.find,
    percentages.find,
    dates.find,
    goals.find,
    quantities.find,
    entities.find,
)
