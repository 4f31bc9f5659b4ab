"""The fields of an activity's record, spans in the source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from ssc_extract.activities.model import Activity, Based, Participant, Quantified
from ssc_extract.documents.locate import locate
from ssc_extract.documents.model import Document
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.values import DateValue, GoalValue, MoneyValue
from ssc_extract.records.fields import Fields, decimal_text

_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"[《》“”‘’\"'()·\-—]")


class ActivityFields:
    """Makes the record's fields of one activity after the other.

    ``mention_id`` gives the id of a mention's record, ``period`` is the document's reporting period.
    """

    def __init__(
        self, document: Document, mention_id: Callable[[Candidate], str], period: str | None
    ) -> None:
        self._document = document
        self._mention_id = mention_id
        self._period = period
        self._ids: set[str] = set()

    def __call__(self, activity: Activity) -> Fields:
        """Give the fields of the record's model."""
        start, end = _trimmed(self._document.text, activity.start, activity.end)
        located = locate(self._document, start, end)
        block = self._document.block_at(start)
        trigger = self._document.offsets.span(*activity.trigger)
        dates = list(dict.fromkeys(d.value.edtf for d in activity.dates if isinstance(d.value, DateValue)))
        basis = "stated" if dates else "reporting_period" if self._period else None
        fields: Fields = {
            "id": self._id(located.start, located.end, trigger[0]),
            "kind": "activity",
            "text": located.text,
            "start": located.start,
            "end": located.end,
            "paragraph": block.number,
            "section": block.section,
            "footnote": block.footnote,
            "nested": False,
            "rule": activity.frame,
            "via": "pattern",
            "context": located.text,
            "action": activity.action.value,
            "participants": [self._participant(one) for one in activity.participants],
            "programme": activity.programme,
            "programme_key": None if activity.programme is None else programme_key(activity.programme),
            "money": list(dict.fromkeys(_amount(one.mention) for one in activity.amounts)),
            "amounts": [self._money(one) for one in activity.amounts],
            "dates": dates,
            "date_basis": basis,
            "purpose": self._words(activity.purpose),
            "trigger": trigger,
            "goals": list(
                dict.fromkeys(g.value.goal for g in activity.goals if isinstance(g.value, GoalValue))
            ),
            "outputs": [
                {
                    "text": self._words((one.quantity.start, one.what[1])),
                    "what": self._words(one.what),
                    "mention": self._mention_id(one.quantity),
                }
                for one in activity.outputs
            ],
        }
        fields |= _based("realis", activity.realis) | _based("modality", activity.modality)
        sector = activity.sector
        fields["sector"] = sector and {
            "code": sector.code, "name_zh": sector.name_zh, "name_en": sector.name_en, "words": sector.words
        }  # fmt: skip
        if located.fragments:
            fields["fragments"] = located.fragments
        if self._document.source.pages:
            fields["page"] = self._document.source.page_at(located.start)
        return fields

    def _id(self, start: int, end: int, trigger: int) -> str:
        """Give the id of a stretch; a second activity of the same sentences is told by its verb."""
        plain = f"{self._document.source.sha256[:16]}:activity:{start}-{end}"
        chosen = f"{plain}:{trigger}" if plain in self._ids else plain
        self._ids.add(chosen)
        return chosen

    def _participant(self, one: Participant) -> Fields:
        return {
            "name": one.party.name,
            "kind": one.party.kind,
            "role": one.role.value,
            "mention": self._mention_id(one.party.mention),
            "marker": self._words(one.marker),
            "marker_at": None if one.marker is None else self._document.offsets.span(*one.marker),
            "rule": one.rule,
        }

    def _money(self, one: Quantified) -> Fields:
        return {
            "amount": _amount(one.mention),
            "mention": self._mention_id(one.mention),
            "role": one.role.value,
            "role_basis": self._words(one.basis),
            "counts_twice": one.counts_twice,
        }

    def _words(self, span: Span | None) -> str | None:
        return None if span is None else locate(self._document, *span).text


def programme_key(name: str) -> str:
    """Give a programme's name without spaces, marks and case: equal names have equal keys."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return _MARKS.sub("", _SPACES.sub("", folded))


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _amount(mention: Candidate) -> str:
    value = mention.value
    if not isinstance(value, MoneyValue):
        raise TypeError(f"an amount that is no money: {mention}")
    low, high = decimal_text(value.amount.low), decimal_text(value.amount.high)
    return f"{low}..{high} {value.currency}" if value.amount.is_range else f"{low} {value.currency}"


def _based(name: str, based: Based | None) -> Fields:
    return {name: based and based.value, f"{name}_basis": based and based.basis}
