"""Extractor of named things: organisations, events, programmes, documents and places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.entities import (
    embassies,
    foreign_bodies,
    glossed_parents,
    headed,
    lexicon_names,
    local_bodies,
    partners,
    quoted_leads,
    resolutions,
    routes,
    titles,
)
from ssc_extract.extractors.entities.bureaus import BUREAU
from ssc_extract.extractors.entities.congresses import COMMITTEE, CONGRESS
from ssc_extract.extractors.entities.latin_bodies import LATIN_BODY
from ssc_extract.extractors.entities.scan import Scan
from ssc_extract.extractors.entities.symbols import SYMBOLS
from ssc_extract.extractors.reading import Reading

RULES = (SYMBOLS, CONGRESS, COMMITTEE, BUREAU, LATIN_BODY)


def find(reading: Reading) -> Iterator[Candidate]:
    """Give every possible name in the document, nested ones too; overlaps are decided later.

    What is the document's own title, symbol or agenda item carries a veto.
    """
    own = frozenset(reading.document.front.spans)
    found = _find(reading)
    starts = {start for start, _ in own}
    return (_withdrawn(one, own) if one.start in starts else one for one in found) if own else found


def _withdrawn(candidate: Candidate, own: frozenset[tuple[int, int]]) -> Candidate:
    if (candidate.start, candidate.end) not in own:
        return candidate
    return replace(candidate, veto="is the document's own title, symbol or agenda item")


def _find(reading: Reading) -> Iterator[Candidate]:
    scan = Scan.of(reading)
    yield from lexicon_names.find(reading, scan)
    for rule in RULES:
        yield from rule.apply(reading)
    yield from resolutions.find(reading, scan)
    yield from local_bodies.find(scan)
    yield from foreign_bodies.find(scan)
    yield from embassies.find(scan)
    yield from routes.find(scan)
    yield from titles.find(reading, scan)
    yield from headed.find(reading, scan)
    yield from glossed_parents.find(scan)
    yield from partners.find(scan)
    yield from quoted_leads.find(scan)
