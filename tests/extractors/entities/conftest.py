from __future__ import annotations

from collections.abc import Callable

import pytest

from ssc_extract.documents.model import Source
from ssc_extract.extractors.candidate import Kind
from ssc_extract.extractors.values import EntityValue
from ssc_extract.pipeline import extract_source

Names = set[tuple[str, str]]


@pytest.fixture
def names_in() -> Callable[[str], Names]:
    """Give the (text, type) of every outermost named thing of a text."""

    def read(text: str) -> Names:
        extraction = extract_source(Source(text))
        return {
            (extraction.document.text[mention.start : mention.end], str(mention.value.type))
            for mention in extraction.mentions
            if mention.kind is Kind.ENTITY and not mention.nested and isinstance(mention.value, EntityValue)
        }

    return read
