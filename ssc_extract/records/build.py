"""From what was found in a document to its validated record; spans become the source's here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ssc_extract import __version__
from ssc_extract.activities.model import Activity
from ssc_extract.documents.model import BlockKind, Document
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import CountryValue
from ssc_extract.lexicon.countries import groups
from ssc_extract.records.arrays import ARRAYS, SCHEMA_VERSION
from ssc_extract.records.doing import ActivityFields
from ssc_extract.records.fields import OWN_FIELDS, Fields
from ssc_extract.records.locating import Locator, Place
from ssc_extract.records.validation import Validate, by_models
from ssc_extract.resolution.aliases import Alias
from ssc_extract.resolution.document_dates import DocumentDates

if TYPE_CHECKING:
    from ssc_extract.records.mentions import Mention
    from ssc_extract.records.result import Result

_LONGEST_CONTEXT = 1_000
"""Characters of normalised text: of a longer sentence a record carries the part around its mention."""
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}\Z", re.ASCII)


def build_result(  # noqa: PLR0913 -- what each stage gave, and who checks it
    reading: Reading,
    mentions: Iterable[Candidate],
    aliases: Iterable[Alias],
    dates: DocumentDates,
    activities: Iterable[Activity] = (),
    *,
    validate: Validate = by_models,
) -> Result:
    """Make the result of a document from its mentions, in text order, and its activities.

    ``validate`` checks the records and makes the result: by default an instance of the model. Raises
    pydantic's ``ValidationError`` where a mention is not what the record demands.
    """
    arrays: dict[str, list[Any]] = {array: [] for array in ARRAYS.values()}
    checks = validate.records
    fields_of = MentionFields(reading, dates)
    for mention in mentions:
        fields = fields_of(mention)
        kind = fields["kind"]
        arrays[ARRAYS[kind]].append(checks[kind](fields))
    check, doing = checks["activity"], ActivityFields(reading.document, dates.reporting_period)
    arrays[ARRAYS["activity"]].extend(check(doing(activity)) for activity in activities)
    for array in arrays.values():
        # A footnote is read behind the paragraph that it interrupts; the record is in the source's order.
        array.sort(key=_position)
    document = _document(reading, aliases, dates)
    return validate({"schema_version": SCHEMA_VERSION, "document": document, **arrays})


def _position(record: Mention) -> tuple[int, int]:
    return record.start, -record.end


class MentionFields:
    """Makes the record's fields of one candidate after the other; keeps what several of them share."""

    def __init__(self, reading: Reading, dates: DocumentDates) -> None:
        self._reading = reading
        self._document = reading.document
        self._located = Locator(reading.document)
        self._day = _last_day(dates)
        # Mentions come in text order, so the next one mostly stands in the sentence of the last one.
        self._near = (0, 0)
        self._place: Place
        self._countries: dict[str, Fields] = {}

    def __call__(self, mention: Candidate) -> Fields:
        """Give the fields of the record's model, spans in the source."""
        start = mention.start
        if not self._near[0] <= start < self._near[1]:
            self._move(start)
        kind = str(mention.kind)
        origin = mention.rule, str(mention.via), mention.nested
        fields = self._located.fields(kind, start, mention.end, self._place, origin)
        value = mention.value
        if isinstance(value, CountryValue):
            fields |= self._country(value)
        else:
            fields |= OWN_FIELDS[kind](value, self._document.offsets)
        return fields

    def _move(self, position: int) -> None:
        """Go to another sentence, or to another part of a long one."""
        start, end = self._reading.segments.sentence(position)
        self._near = start, end
        if end - start > _LONGEST_CONTEXT:
            # The mentions of a list without a full stop would each carry the whole list.
            step = _LONGEST_CONTEXT // 2
            first = position - (position - start) % step
            self._near = first, min(end, first + step)
            start, end = max(start, first - step // 2), min(end, first + step + step // 2)
        words = self._document.text[start:end].rstrip("\n")
        context = self._located.find(start, start + len(words))[2].strip()
        self._place = self._document.block_at(position), context

    def _country(self, value: CountryValue) -> Fields:
        fields = self._countries.get(value.alpha3)
        if fields is None:
            entry = self._reading.vocabulary.country(value.alpha3)
            fields = {
                "alpha2": entry.alpha2,
                "alpha3": entry.alpha3,
                "m49": entry.m49,
                "name": entry.name,
                "name_en": entry.name_en,
                "region": entry.region,
                "groups": groups(value.alpha3, self._day),
            }
            self._countries[value.alpha3] = fields
        return fields


def _last_day(dates: DocumentDates) -> str | None:
    """Give the day, month or year that a document speaks from, where it states one."""
    stated = (dates.date or dates.reporting_period or "").rpartition("/")[2]
    if _DAY.match(stated):
        return stated
    return None if dates.year is None else f"{dates.year:04}"


def _document(reading: Reading, aliases: Iterable[Alias], dates: DocumentDates) -> Fields:
    document = reading.document
    source, front = document.source, document.front
    return {
        "id": source.sha256[:16],
        # A file name may hold bytes that are no text; JSON may not.
        "source": source.name.encode("utf-8", "backslashreplace").decode(),
        "sha256": source.sha256,
        "media_type": source.media_type,
        "encoding": source.encoding,
        "encoding_confidence": source.encoding_confidence,
        "chars": len(source.text),
        "title": front.title,
        "symbol": front.symbol,
        "session": front.session,
        "agenda_item": front.agenda_item,
        "date": dates.date,
        "reporting_period": dates.reporting_period,
        "paragraphs": _numbered_paragraphs(document),
        "sections": [{"path": s.path, "start": s.start, "end": s.end} for s in document.sections],
        "footnotes": [{"mark": f.mark, "start": f.start, "end": f.end} for f in document.footnotes],
        "aliases": [_alias(alias, document) for alias in aliases],
        "warnings": list(dict.fromkeys((*source.warnings, *document.warnings))),
        "generator": {
            "name": "ssc-extract",
            "version": __version__,
            "vocabulary": reading.vocabulary.fingerprint,
        },
    }


def _numbered_paragraphs(document: Document) -> int:
    numbers = {block.number for block in document.blocks if block.kind is BlockKind.PARAGRAPH}
    return len(numbers - {None, 0})


def _alias(alias: Alias, document: Document) -> Fields:
    start, end = document.offsets.span(alias.start, alias.end)
    return {"name": alias.full, "short": alias.short, "start": start, "end": end}
