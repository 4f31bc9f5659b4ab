"""Marked-up sentences for the country rules: ``[[span|alpha3 or place]]``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ssc_extract.documents.model import Block, BlockKind, Document, Source
from ssc_extract.documents.offsets import OffsetMap
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.countries import find
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import CountryValue, EntityValue
from ssc_extract.lexicon.vocabulary import builtin


def _candidates(text: str) -> list[Candidate]:
    block = Block(BlockKind.PARAGRAPH, 0, len(text))
    document = Document(Source(text), text, OffsetMap.of(range(len(text))), (block,))
    return list(find(Reading.of(document, builtin())))


def _marked(text: str) -> str:
    found = sorted((c for c in _candidates(text) if not c.veto), key=lambda c: c.start, reverse=True)
    for candidate in found:
        value = candidate.value
        assert isinstance(value, CountryValue | EntityValue)
        shown = value.alpha3 if isinstance(value, CountryValue) else value.name
        surface = text[candidate.start : candidate.end]
        text = f"{text[: candidate.start]}[[{surface}|{shown}]]{text[candidate.end :]}"
    return text


@pytest.fixture(scope="session")
def candidates() -> Callable[[str], list[Candidate]]:
    """Run the extractor over a text that is normalised already."""
    return _candidates


@pytest.fixture(scope="session")
def marked() -> Callable[[str], str]:
    """Give a text with every mention that the extractor finds marked up, its value behind a bar."""
    return _marked
