"""The document's own date and reporting period, where its first or last lines state them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ssc_extract.documents.model import BlockKind, Document
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.values import DateValue

_HEAD = 3000
"""How many characters of a document count as its beginning."""
_TAIL = 300
_DATED_LINE = re.compile(
    r"(?:[^\t\n]{1,20}\t){0,3}[(\[ *—]*(?:(?:稿件)?来源[:：].{0,24} )?"
    r"(?:Distr\.? ?: ?\w*|(?:发布|成文|印发|更新|发表)?(?:时间|日期))? ?[:：]? ?\Z"
)
_LINE_REST = re.compile(
    r" ?(?:\d\d?:\d\d(?::\d\d)?)?"
    r" ?(?:来源[:：]?.{0,30}|在.{2,60}上|(?:Chinese|Original).{0,40}|印发|(?<= )[\u3400-\u9fff]{2,8})?[)\]]? ?\Z"
)
_DATELINE = re.compile(r"(?:社|报|网|讯|记者)[^\n，。]{0,14}\Z")
_REPORT_TITLE = re.compile(r"\A[^\n。，]{0,30}(?:报告|公报|年报|白皮书|述评)")
_PERIOD_AFTER = re.compile(r"(?:年?度)?(?:期间|这一期间|的?报告所述期间)")
_PERIOD_BEFORE = re.compile(
    r"(?:报告期|期间)(?:(?:间)?[为是]|[(，]|，即)?[自从]?\Z"
    r"|(?:涵盖|覆盖|述及|说明|介绍|回顾|综述|评述|概述|总结|审查|阐述|载述|载列|反映)了?[自从]?\Z"
)
_PERIOD_SENTENCE = re.compile(r"报告|本文件|摘要")
_OWN_PERIOD = re.compile(r"\A报告|[本这]份?报告|报告[所期]|本文件")


@dataclass(frozen=True, slots=True)
class DocumentDates:
    """The document's own date and reporting period as EDTF, and its year, where stated.

    A news item that is dated by month and day alone has a date with an open year.
    """

    date: str | None = None
    reporting_period: str | None = None
    year: int | None = None


def document_dates(document: Document, candidates: Iterable[Candidate]) -> DocumentDates:
    """Find what the document states of its own date and of the period it reports on."""
    near = sorted(at_ends(len(document.text), candidates), key=lambda candidate: candidate.start)
    dated = [(one, one.value) for one in near if isinstance(one.value, DateValue)]
    lines = [value.edtf for c, value in dated if _is_dated_line(document.text, c, value)]
    lines += [value.edtf for c, value in dated if _is_front_month(document, c, value)]
    stated = next((edtf for edtf in lines if not edtf.startswith("X")), next(iter(lines), None))
    period = next((value.edtf for c, value in dated if _is_period(document.text, c, value)), None)
    title = next((value.edtf for c, value in dated if _is_title_year(document, c, value)), None)
    period = period or title
    year = next((int(edtf[:4]) for edtf in (stated, title) if edtf and edtf[:4].isdigit()), None)
    if year is None and period is not None:
        year = int(period.rpartition("/")[2][:4])
    return DocumentDates(stated, period, year)


def at_ends(length: int, candidates: Iterable[Candidate], begin: int = 0) -> Iterator[Candidate]:
    """Give the dates at the beginning and end of a text of ``length``.

    Positions of the ``candidates`` count from ``begin`` of the text, those of what is given from its start.
    """
    tail = length - _TAIL
    for candidate in candidates:
        start = candidate.start + begin
        if candidate.kind is Kind.DATE and (start < _HEAD or start > tail):
            yield replace(candidate, start=start, end=candidate.end + begin) if begin else candidate


def _is_dated_line(text: str, candidate: Candidate, value: DateValue) -> bool:
    """Whether the date stands on a line of its own, or is the dateline of a news item."""
    start = text.rfind("\n", 0, candidate.start) + 1
    if value.precision != "day" or candidate.start - start > 60:
        return False
    before = text[start : candidate.start]
    if text[candidate.end : candidate.end + 1] in ("电", "讯"):
        return bool(_DATELINE.search(before))
    end = text.find("\n", candidate.end)
    after = text[candidate.end : end if end >= 0 else len(text)]
    complete = not value.relative
    return complete and len(after) < 90 and bool(_DATED_LINE.match(before) and _LINE_REST.match(after))


def _is_front_month(document: Document, candidate: Candidate, value: DateValue) -> bool:
    """Whether it is a month that stands alone on a line of the front matter, as under a white paper's title."""
    block = document.block_at(candidate.start)
    if value.precision != "month" or value.relative or block.kind is not BlockKind.FRONT:
        return False
    return (
        document.text[block.start : block.end].strip("( )") == document.text[candidate.start : candidate.end]
    )


def _is_period(text: str, candidate: Candidate, value: DateValue) -> bool:
    """Whether it is an interval that the summary or introduction calls the report's."""
    if value.precision != "interval" or value.relative or candidate.start >= _HEAD:
        return False
    begin = max(text.rfind("。", 0, candidate.start), text.rfind("\n", 0, candidate.start)) + 1
    before = text[begin : candidate.start]
    if _PERIOD_AFTER.match(text, candidate.end):
        return _PERIOD_SENTENCE.search(before) is not None
    return bool(_PERIOD_BEFORE.search(before[-12:]) and _OWN_PERIOD.search(before))


def _is_title_year(document: Document, candidate: Candidate, value: DateValue) -> bool:
    """Whether it is the year or interval of the title of a report: ``2022年…报告``."""
    if value.precision not in ("year", "interval") or value.relative:
        return False
    text = document.text
    start = text.rfind("\n", 0, candidate.start) + 1
    end = text.find("\n", candidate.end)
    line = text[start : end if end >= 0 else len(text)]
    title = document.front.title
    if title is not None and line.strip() not in title:
        return False
    if title is None and (candidate.start > 200 or len(line) > 40):
        return False
    return bool(_REPORT_TITLE.match(text[candidate.end : candidate.end + 40])) and "。" not in line
