"""Extractor of one kind of mention."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the candidates of this kind in the document."""
    yield from ()
