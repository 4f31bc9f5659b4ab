"""Completing dates from their context (first form)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssc_extract.documents.model import Document
from ssc_extract.extractors.candidate import Candidate


@dataclass(frozen=True, slots=True)
class DocumentDates:
    """The document's own date and reporting period as EDTF, and its year, where stated."""

    date: str | None = None
    reporting_period: str | None = None
    year: int | None = None


def document_dates(document: Document, candidates: Sequence[Candidate]) -> DocumentDates:
    """Find what the document states of its own date."""
    return DocumentDates()


def complete(document: Document, mentions: Sequence[Candidate]) -> list[Candidate]:
    """Give the mentions with open years completed."""
    return list(mentions)
