"""Completing dates from their context: the paragraph first, then the document, never the clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ssc_extract.documents.model import Block, BlockKind, Document
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.values import DateValue, Relative
from ssc_extract.resolution.document_dates import DocumentDates
from ssc_extract.resolution.filling import Anchor, filled, year_in_period

_NO_ANCHOR = frozenset(("date.cited", "date.plan", "date.bracketed"))
"""Rules whose dates say nothing of when the sentence around them takes place."""
_EMPTY = frozenset(("XXXX-XX", "XXXX-XX-XX"))
"""A month or day of which nothing is known (当日 with no date before it) is no date to a reader."""


def complete(document: Document, mentions: Sequence[Candidate], dates: DocumentDates) -> list[Candidate]:
    """Give the mentions, in text order, with open years, months and days completed.

    A date takes what it lacks from the nearest earlier date of its paragraph that is not
    inside a name, else from the document's date, else from its reporting period (``dates``); where
    all are silent its places stay open. 今年 and 本月 ask the document first.
    """
    return Completion(dates, latest_year(mentions)).complete(document, mentions)


class Completion:
    """Completes the dates of a document, or of one piece of it after the other."""

    def __init__(self, dates: DocumentDates, latest: int | None) -> None:
        """Begin; ``latest`` is the document's `latest_year`."""
        self._context = _Context(dates, latest)
        self._paragraph: Block | int | None = None

    def complete(self, document: Document, mentions: Iterable[Candidate]) -> list[Candidate]:
        """Do what the function of this name does, after the dates that were completed before."""
        return [
            mention if mention.kind is not Kind.DATE else self._completed(document, mention)
            for mention in mentions
        ]

    def move(self, distance: int) -> None:
        """Count positions from ``distance`` characters further on, where another block begins."""
        self._context.move(distance)
        if isinstance(self._paragraph, Block):
            self._paragraph = None

    def _completed(self, document: Document, mention: Candidate) -> Candidate:
        stated = mention.value
        if not isinstance(stated, DateValue):
            raise TypeError(f"a date without its value: {mention}")
        here = _paragraph(document, mention.start)
        if here != self._paragraph:
            self._paragraph = here
            self._context.clear()
        value = self._context.fill(stated) if stated.relative else stated
        if not mention.nested and mention.rule not in _NO_ANCHOR and not _compares(stated):
            self._context.note(value, (mention.start, mention.end))
        empty = value.edtf in _EMPTY
        if value is stated and not empty:
            return mention
        return replace(mention, value=value, veto="no date before it says which" if empty else "")


def _compares(value: DateValue) -> bool:
    """Whether the date is only what another is measured by: 比上年增长."""
    return any(relative is not None and relative.basis == "period" for relative in value.relative)


def _paragraph(document: Document, position: int) -> Block | int:
    block = document.block_at(position)
    if block.kind is BlockKind.PARAGRAPH and block.number is not None:
        return block.number
    return block


def latest_year(mentions: Iterable[Candidate]) -> int | None:
    """Give the latest year that is spoken of as such: it tells which century 本世纪 is."""
    years = [
        anchor.year
        for mention in mentions
        if mention.kind is Kind.DATE and not mention.nested and isinstance(mention.value, DateValue)
        if mention.value.bound != "until" and not mention.value.relative
        if (anchor := Anchor.of(mention.value.edtf)) is not None and anchor.year is not None
    ]
    return max(years, default=None)


class _Context:
    """What a paragraph has said so far, and what the document says of itself."""

    def __init__(self, dates: DocumentDates, latest: int | None) -> None:
        self._period_edtf = dates.reporting_period
        self._document = Anchor.of(dates.date)
        self._period = Anchor.of(dates.reporting_period)
        self._now = dates.year or latest
        self.clear()

    def clear(self) -> None:
        """Forget the paragraph."""
        self._stated: Anchor | None = None
        self._latest: dict[str, Anchor] = {}

    def move(self, distance: int) -> None:
        """Count positions from ``distance`` characters further on."""
        self._stated = None if self._stated is None else self._stated.moved(distance)
        self._latest = {unit: anchor.moved(distance) for unit, anchor in self._latest.items()}

    def note(self, value: DateValue, span: Span) -> None:
        """Remember a date of the paragraph for those that follow it."""
        anchor = Anchor.of(value.edtf, value.anchor or span)
        if anchor is None or self._is_target(value, anchor):
            return
        if anchor.year is not None and not value.inferred:
            self._stated = anchor
        for unit in ("year", "month", "day"):
            if anchor.has(unit):
                self._latest[unit] = anchor

    def _is_target(self, value: DateValue, anchor: Anchor) -> bool:
        """Whether it is a year to come by which something is due (到2030年)."""
        if value.bound != "until" or self._now is None or anchor.year is None:
            return False
        return anchor.year > self._now

    def fill(self, value: DateValue) -> DateValue:
        """Complete a value as far as the context goes."""
        ends = value.edtf.split("/")
        span = None
        for number, relative in enumerate(value.relative):
            if relative is None:
                continue
            anchor = self._anchor(relative, ends[number])
            completed = None if anchor is None else filled(ends[number], relative, anchor)
            if anchor is None or completed is None:
                return replace(value, relative=())
            ends[number] = completed
            span = span or anchor.span
        return replace(value, edtf="/".join(ends), inferred=True, anchor=span, relative=())

    def _anchor(self, relative: Relative, edtf: str) -> Anchor | None:
        if relative.unit == "century":
            return None if self._now is None else Anchor(self._now)
        paragraph = self._latest.get(relative.unit)
        own = self._of_document(relative, edtf)
        if relative.basis == "document":
            return own or (self._stated if relative.unit == "year" else paragraph)
        return paragraph or own

    def _of_document(self, relative: Relative, edtf: str) -> Anchor | None:
        """Give the document's date, else its reporting period, as far as they know the unit.

        A month that the document's own year had not yet reached lies in the period.
        """
        known = [anchor for anchor in (self._document, self._period) if anchor and anchor.has(relative.unit)]
        if relative.basis == "period":
            known.reverse()
        elif relative.basis == "paragraph" and relative.unit == "year" and not self._has_begun(edtf):
            year = year_in_period(edtf, self._period_edtf)
            known = known if year is None else [Anchor(year)]
        return known[0] if known else None

    def _has_begun(self, edtf: str) -> bool:
        stated, month = self._document, edtf[5:7]
        if stated is None or stated.year is None:
            return False
        return stated.month is None or not month.isdigit() or int(month) <= stated.month
