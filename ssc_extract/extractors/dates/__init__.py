"""Dates and durations: calendar expressions as EDTF, lengths of time as ISO 8601."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.dates import calendar, context, durations, english, eras, numeric, spans
from ssc_extract.extractors.reading import Reading

RULES = (
    *calendar.RULES,
    *numeric.RULES,
    *spans.RULES,
    *eras.RULES,
    *context.RULES,
    *english.RULES,
    *durations.RULES,
)
"""The rules in their order: of two that find the same span the first one is kept."""


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the candidates of dates and durations; years that are open are completed in resolution."""
    for rule in RULES:
        yield from rule.apply(reading)
