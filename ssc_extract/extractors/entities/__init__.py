"""Extractor of named things: organisations, events, programmes, documents and places."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.entities import headed, lexicon_names, partners, resolutions, titles
from ssc_extract.extractors.entities.scan import Scan
from ssc_extract.extractors.entities.symbols import SYMBOLS
from ssc_extract.extractors.reading import Reading

RULES = (SYMBOLS,)


def find(reading: Reading) -> Iterator[Candidate]:
    """Give every possible name in the document, nested ones too; overlaps are decided later."""
    scan = Scan.of(reading)
    yield from lexicon_names.find(reading, scan)
    for rule in RULES:
        yield from rule.apply(reading)
    yield from resolutions.find(reading, scan)
    yield from titles.find(reading)
    yield from headed.find(reading, scan)
    yield from partners.find(reading, scan)
    yield from partners.state_bodies(scan)
