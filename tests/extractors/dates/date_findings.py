"""What the pipeline finds of dates in a text, for the tests of this folder."""

from __future__ import annotations

import re

from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import Source
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.dates import find
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import DateValue, DurationValue
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.resolution.anchors import complete
from ssc_extract.resolution.document_dates import document_dates
from ssc_extract.resolution.overlaps import resolve_overlaps

_MARK = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")


def unmark(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Give the plain text of a marked one and its (surface, value) pairs."""
    return _MARK.sub(r"\1", text), [(surface, value) for surface, value in _MARK.findall(text)]


def mentions(text: str) -> list[tuple[str, Candidate]]:
    """Give the surface and candidate of every date and duration, completed from the context."""
    document = read_document(Source(text))
    kept, _ = resolve_overlaps(find(Reading.of(document, Vocabulary([]))))
    return [
        (document.text[c.start : c.end], c) for c in complete(document, kept, document_dates(document, kept))
    ]


def found(text: str) -> list[tuple[str, str, str]]:
    """Give (surface, value, rule) of every date and duration."""
    return [(surface, _value(candidate), candidate.rule) for surface, candidate in mentions(text)]


def _value(candidate: Candidate) -> str:
    value = candidate.value
    if isinstance(value, DateValue):
        return value.edtf
    assert isinstance(value, DurationValue)
    return value.iso
