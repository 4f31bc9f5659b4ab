"""A result as flat rows: one record each, or one participant of an activity, with its document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ssc_extract.exports.writer import RECORDS
from ssc_extract.records.arrays import ARRAYS
from ssc_extract.records.dumping import dump_plain

if TYPE_CHECKING:
    from ssc_extract.records.result import Result

LABELS = ("schema_version", "doc", "source")
"""What a row carries of its result: the schema's version, the document's id and its file name."""


OF_ACTIVITY = {
    "activity": "id",
    "action": "action",
    "programme": "programme",
    "programme_key": "programme_key",
    "money": "money",
    "dates": "dates",
    "paragraph": "paragraph",
    "start": "start",
    "end": "end",
    "context": "context",
}
"""What the row of a participant carries of its activity: the column and the activity's field."""

_OF_PARTICIPANTS = ARRAYS["activity"]


def rows(result: Result, each: str = RECORDS) -> Iterator[dict[str, Any]]:
    """Give every record as plain JSON values under the names of its fields, kind by kind.

    ``each`` is one of `ssc_extract.exports.writer.ROWS`.
    """
    plain = dump_plain(result)
    yield from plain_rows(plain) if each == RECORDS else participant_rows(plain)


def plain_rows(plain: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Do what `rows` does for a result that is plain JSON values already."""
    for array in dict.fromkeys(ARRAYS.values()):
        yield from rows_in(plain, array)


def rows_in(plain: Mapping[str, Any], array: str, each: str = RECORDS) -> Iterator[dict[str, Any]]:
    """Give the rows that come from one array of a result that is plain JSON values."""
    if each == RECORDS:
        labels = _labels(plain)
        yield from (labels | mention for mention in plain[array])
    elif array == _OF_PARTICIPANTS:
        yield from participant_rows(plain)


def participant_rows(plain: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give every participant of every activity, with its activity's action, programme, amounts and dates."""
    labels = _labels(plain)
    for activity in plain[_OF_PARTICIPANTS]:
        told = {column: activity[field] for column, field in OF_ACTIVITY.items()}
        for participant in activity["participants"]:
            yield labels | told | participant


def _labels(plain: Mapping[str, Any]) -> dict[str, str]:
    document = plain["document"]
    return dict(zip(LABELS, (plain["schema_version"], document["id"], document["source"]), strict=True))
