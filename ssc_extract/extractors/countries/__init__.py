"""Countries: every state or area with an ISO 3166-1 code, however a Chinese text names it."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.countries.alone import find_alone
from ssc_extract.extractors.countries.compounds import find_compounds
from ssc_extract.extractors.countries.context import Context
from ssc_extract.extractors.countries.english import find_english
from ssc_extract.extractors.countries.names import find_names
from ssc_extract.extractors.countries.readings import Readings
from ssc_extract.extractors.reading import Reading

__all__ = ["find"]


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the countries of a document, and the regions of its compounds as places.

    Names inside longer names of other things are given too; resolution nests them.
    """
    context = Context.of(reading)
    names = list(find_names(context))
    readings = Readings.of(context, names)
    yield from names
    yield from find_english(context)
    yield from find_compounds(context, readings)
    yield from find_alone(context, readings)
