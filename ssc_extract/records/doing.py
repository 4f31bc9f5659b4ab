"""The fields of an activity's record, spans in the source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ssc_extract.activities.model import Activity, Based, Output, Participant, Quantified
from ssc_extract.activities.sectors import Sector
from ssc_extract.documents.model import Document
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.values import DateValue, GoalValue, MoneyValue
from ssc_extract.records.fields import Fields, decimal_text
from ssc_extract.records.locating import Locator

_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"[《》“”‘’\"'()·\-—]")


class ActivityFields:
    """Makes the record's fields of one activity after the other.

    ``period`` is the document's reporting period.
    """

    def __init__(self, document: Document, period: str | None) -> None:
        self._document = document
        self._located = Locator(document)
        self._period = period
        self._ids: set[str] = set()

    def __call__(self, activity: Activity) -> Fields:
        """Give the fields of the record's model."""
        start, end = _trimmed(self._document.text, activity.start, activity.end)
        place = self._document.block_at(start), None
        fields = self._located.fields("activity", start, end, place, (activity.frame, "pattern", False))
        trigger = self._document.offsets.span(*activity.trigger)
        if fields["id"] in self._ids:
            # A second activity of the same sentences is told by its verb.
            fields["id"] = f"{fields['id']}:{trigger[0]}"
        self._ids.add(fields["id"])
        amounts = [self._amount(one) for one in activity.amounts]
        fields |= {
            "action": str(activity.action),
            "participants": [self._participant(one) for one in activity.participants],
            "programme": activity.programme,
            "programme_key": activity.programme and programme_key(activity.programme),
            "money": _once(amount["amount"] for amount in amounts),
            "amounts": amounts,
            "purpose": self._words(activity.purpose),
            "trigger": trigger,
            "sector": activity.sector and _sector(activity.sector),
            "goals": _once(one.value.goal for one in activity.goals if isinstance(one.value, GoalValue)),
            "outputs": [self._output(one) for one in activity.outputs],
        }
        return fields | self._time(activity) | _based("modality", activity.modality)

    def _time(self, activity: Activity) -> Fields:
        dates = _once(one.value.edtf for one in activity.dates if isinstance(one.value, DateValue))
        basis = "stated" if dates else "reporting_period" if self._period else None
        return {"dates": dates, "date_basis": basis, **_based("realis", activity.realis)}

    def _participant(self, one: Participant) -> Fields:
        marker = one.marker and self._located.find(*one.marker)
        return {
            "name": one.party.name,
            "kind": one.party.kind,
            "role": str(one.role),
            "mention": self._id(one.party.mention),
            "marker": marker and marker[2],
            "marker_at": marker and marker[:2],
            "rule": one.rule,
        }

    def _amount(self, one: Quantified) -> Fields:
        return {
            "amount": _amount_text(one.mention),
            "mention": self._id(one.mention),
            "role": str(one.role),
            "role_basis": self._words(one.basis),
            "counts_twice": one.counts_twice,
        }

    def _output(self, one: Output) -> Fields:
        return {
            "text": self._words((one.quantity.start, one.what[1])),
            "what": self._words(one.what),
            "mention": self._id(one.quantity),
        }

    def _id(self, mention: Candidate) -> str:
        return self._located.id(str(mention.kind), mention.start, mention.end)

    def _words(self, span: Span | None) -> str | None:
        return None if span is None else self._located.find(*span)[2]


def programme_key(name: str) -> str:
    """Give a programme's name without spaces, marks and case: equal names have equal keys."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return _MARKS.sub("", _SPACES.sub("", folded))


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _once(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _amount_text(mention: Candidate) -> str:
    value = mention.value
    if not isinstance(value, MoneyValue):
        raise TypeError(f"an amount that is no money: {mention}")
    low, high = decimal_text(value.amount.low), decimal_text(value.amount.high)
    return f"{low}..{high} {value.currency}" if value.amount.is_range else f"{low} {value.currency}"


def _sector(sector: Sector) -> Fields:
    return {
        "code": sector.code, "name_zh": sector.name_zh, "name_en": sector.name_en, "words": sector.words
    }  # fmt: skip


def _based(name: str, based: Based | None) -> Fields:
    return {name: based and based.value, f"{name}_basis": based and based.basis}
