"""Readings of pieces of text, and what the extractors of numbers find in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import Source
from ssc_extract.extractors import goals, money, percentages, quantities
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import (
    GoalValue,
    Modifier,
    MoneyValue,
    PercentageValue,
    QuantityValue,
    Value,
)
from ssc_extract.lexicon.vocabulary import builtin


@pytest.fixture(scope="session")
def read_text() -> Callable[[str], Reading]:
    """Give the function that reads a string as a document with the built-in vocabulary."""
    return lambda text: Reading.of(read_document(Source(text)), builtin())


FIND = {
    "money": money.find,
    "percentages": percentages.find,
    "quantities": quantities.find,
    "goals": goals.find,
}
Found = list[tuple[str, str]]


def describe(value: Value) -> str:
    """Write a value as examples do: ``2..3 USD approx``."""
    if isinstance(value, GoalValue):
        return value.goal
    assert isinstance(value, MoneyValue | PercentageValue | QuantityValue)
    amount = value.amount
    words = [f"{amount.low}..{amount.high}" if amount.is_range else str(amount.low)]
    if isinstance(value, MoneyValue):
        words.append(value.currency)
    if isinstance(value, QuantityValue):
        words.append(value.unit)
    if value.modifier is not Modifier.EXACT:
        words.append(value.modifier)
    return " ".join(words)


@pytest.fixture(scope="session")
def found(read_text: Callable[[str], Reading]) -> Callable[[str, str], Found]:
    """Give the function that lists (surface in the source, value) of a kind's candidates in a text."""

    def find(kind: str, text: str) -> Found:
        reading = read_text(text)
        listed = []
        for candidate in FIND[kind](reading):
            start, end = reading.document.offsets.span(candidate.start, candidate.end)
            if not candidate.veto:
                listed.append((text[start:end], describe(candidate.value)))
        return listed

    return find
