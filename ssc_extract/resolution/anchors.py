"""Completing dates from their context: the paragraph first, then the document, never the clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ssc_extract.documents.model import BlockKind, Document
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.values import DateValue, Relative, Span
from ssc_extract.resolution.document_dates import DocumentDates, document_dates

__all__ = ["DocumentDates", "complete", "document_dates"]

_NO_ANCHOR = frozenset(("date.cited", "date.plan", "date.bracketed"))
"""Rules whose dates say nothing of when the sentence around them takes place."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A date that others lean on: its year, month and day as far as stated, and its span."""

    year: int
    month: int | None = None
    day: int | None = None
    span: Span | None = None

    @classmethod
    def of(cls, edtf: str | None, span: Span | None = None) -> _Anchor | None:
        """Read the last end of an EDTF value; ``None`` where its year is open."""
        end = (edtf or "").rpartition("/")[2]
        if not end[:4].isdigit():
            return None
        month, day = (part if part.isdigit() else "" for part in (end[5:7], end[8:10]))
        stated = int(month) if month and 1 <= int(month) <= 12 else None
        return cls(int(end[:4]), stated, int(day) if day and stated else None, span)


def complete(document: Document, mentions: Sequence[Candidate]) -> list[Candidate]:
    """Give the mentions, in text order, with open years, months and days completed.

    A date takes what it lacks from the nearest earlier date of its paragraph that is not
    inside a name, else from the document's date, else from its reporting period; where
    all are silent its places stay open. 今年 and 本月 ask the document first.
    """
    context = _Context(document_dates(document, mentions), _latest_year(mentions))
    completed: list[Candidate] = []
    paragraph: object = None
    for mention in mentions:
        if mention.kind is not Kind.DATE or not isinstance(mention.value, DateValue):
            completed.append(mention)
            continue
        here = _paragraph(document, mention.start)
        if here != paragraph:
            paragraph = here
            context.clear()
        value = context.fill(mention.value) if mention.value.relative else mention.value
        completed.append(replace(mention, value=value))
        if not mention.nested and mention.rule not in _NO_ANCHOR:
            context.note(value, (mention.start, mention.end))
    return completed


def _paragraph(document: Document, position: int) -> object:
    block = document.block_at(position)
    if block.kind is BlockKind.PARAGRAPH and block.number is not None:
        return block.number
    return block


def _latest_year(mentions: Sequence[Candidate]) -> int | None:
    """Give the latest year that is spoken of as such: it tells which century 本世纪 is."""
    years = [
        anchor.year
        for mention in mentions
        if mention.kind is Kind.DATE and not mention.nested and isinstance(mention.value, DateValue)
        if mention.value.bound != "until" and not mention.value.relative
        if (anchor := _Anchor.of(mention.value.edtf)) is not None
    ]
    return max(years, default=None)


class _Context:
    """What a paragraph has said so far, and what the document says of itself."""

    def __init__(self, dates: DocumentDates, latest: int | None) -> None:
        self._dates = dates
        self._document = _Anchor.of(dates.date)
        self._period = _Anchor.of(dates.reporting_period)
        self._century = dates.year or latest
        self.clear()

    def clear(self) -> None:
        """Forget the paragraph."""
        self._year: _Anchor | None = None
        self._month: _Anchor | None = None
        self._day: _Anchor | None = None

    def note(self, value: DateValue, span: Span) -> None:
        """Remember a date of the paragraph for those that follow it."""
        anchor = _Anchor.of(value.edtf, value.anchor or span)
        if anchor is None or self._is_target(value, anchor):
            return
        self._year = anchor
        self._month = anchor if anchor.month else self._month
        self._day = anchor if anchor.day else self._day

    def _is_target(self, value: DateValue, anchor: _Anchor) -> bool:
        """Whether it is a year to come by which something is due (到2030年)."""
        return value.bound == "until" and self._dates.year is not None and anchor.year > self._dates.year

    def fill(self, value: DateValue) -> DateValue:
        """Complete a value as far as the context goes."""
        ends = value.edtf.split("/")
        span = None
        for number, relative in enumerate(value.relative):
            if relative is None:
                continue
            anchor = self._anchor(relative, ends[number])
            filled = None if anchor is None else _filled(ends[number], relative, anchor)
            if anchor is None or filled is None:
                return replace(value, relative=())
            ends[number] = filled
            span = span or anchor.span
        edtf = "/".join(ends)
        return replace(value, edtf=edtf, inferred=True, anchor=span, relative=())

    def _anchor(self, relative: Relative, edtf: str) -> _Anchor | None:
        if relative.unit == "century":
            return None if self._century is None else _Anchor(self._century)
        paragraph = {"year": self._year, "month": self._month, "day": self._day}[relative.unit]
        fallback = self._of_document(relative, edtf)
        if relative.basis == "document":
            return fallback or paragraph
        return paragraph or fallback

    def _of_document(self, relative: Relative, edtf: str) -> _Anchor | None:
        """Give the document's date, or its reporting period where the date would not fit."""
        stated, period = self._document, self._period
        if relative.basis == "period" and period is not None:
            return period
        if relative.unit == "year" and relative.basis == "paragraph":
            return _fitting(edtf, self._dates.reporting_period, stated) or stated or period
        stated = stated or period
        if relative.unit == "year" or stated is None:
            return stated
        return stated if (stated.month if relative.unit == "month" else stated.day) else None


def _fitting(edtf: str, period: str | None, stated: _Anchor | None) -> _Anchor | None:
    """Give the one year of the reporting period in which the month lies.

    It is asked where the document is not dated, or is dated before that month of its year.
    """
    month = edtf[5:7]
    if not period or not month.isdigit() or int(month) > 12:
        return None
    if stated is not None and (stated.month is None or int(month) <= stated.month):
        return None
    first, _, last = period.partition("/")
    low, high = first, last or first
    years = [
        year
        for year in range(int(low[:4]), int(high[:4]) + 1)
        if low[: 7 if len(low) >= 7 else 4] <= f"{year}-{month}"[: len(low)]
        and f"{year}-{month}"[: len(high)] <= high[:7]
    ]
    return _Anchor(years[0]) if len(years) == 1 else None


def _filled(edtf: str, relative: Relative, anchor: _Anchor) -> str | None:
    if relative.unit == "century":
        places = f"{anchor.year // 100 + relative.offset:02d}"
        if edtf != "XXXX" and relative.offset == 0 and int(places + edtf[2] + "0") > anchor.year:
            places = f"{int(places) - 1:02d}"
        return places + edtf[2:]
    if relative.unit == "year":
        return f"{anchor.year + relative.offset:04d}{edtf[4:]}"
    if relative.unit == "month" and anchor.month:
        years, month = divmod(anchor.month - 1 + relative.offset, 12)
        return f"{anchor.year + years:04d}-{month + 1:02d}{edtf[7:]}"
    if relative.unit == "day" and anchor.month and anchor.day:
        try:
            return str(date(anchor.year, anchor.month, anchor.day) + timedelta(days=relative.offset))
        except ValueError:
            return None
    return None
