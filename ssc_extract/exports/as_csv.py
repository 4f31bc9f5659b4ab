"""CSV (RFC 4180): one row a mention, the same columns whatever was found."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import Any, BinaryIO

from pydantic import BaseModel

from ssc_extract.exports.rows import LABELS, OF_ACTIVITY, rows
from ssc_extract.exports.writer import RECORDS, Layout
from ssc_extract.records.activities import Activity, ParticipantRecord
from ssc_extract.records.mentions import MENTIONS
from ssc_extract.records.result import Result

_MODELS: tuple[type[BaseModel], ...] = (*MENTIONS, Activity)
COLUMNS = tuple(dict.fromkeys([*LABELS, *(name for model in _MODELS for name in model.model_fields)]))
"""The fields of every kind, common ones first; a row leaves those of other kinds empty."""

PARTICIPANT_COLUMNS = tuple(dict.fromkeys([*LABELS, *OF_ACTIVITY, *ParticipantRecord.model_fields]))
"""The columns of rows of participants."""

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?\Z", re.ASCII)
_FORMULA = frozenset("=+-@\t\r＝＋－＠")
_JSON = json.JSONEncoder(ensure_ascii=False)


class CsvWriter:
    """Writes UTF-8 CSV that a spreadsheet opens without running anything in it (CWE-1236)."""

    def __init__(self, stream: BinaryIO, layout: Layout) -> None:
        self._text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        self._each = layout.rows
        self._columns = COLUMNS if layout.rows == RECORDS else PARTICIPANT_COLUMNS
        self._known = frozenset(self._columns)
        self._rows = csv.writer(self._text)
        self._mark = "\ufeff" if layout.bom else ""
        self._begun = False

    def write(self, result: Result) -> None:
        """Write the mentions of one result."""
        self.write_rows(rows(result, self._each))

    def write_rows(self, mentions: Iterable[dict[str, Any]]) -> None:
        """Write mentions that are rows already."""
        self._begin()
        for row in mentions:
            cells = {name: cell(flat(name, value) if name in _FLAT else value) for name, value in row.items()}
            if not cells.keys() <= self._known:
                raise ValueError(f"no column for {', '.join(sorted(cells.keys() - self._known))}")
            self._rows.writerow(map(cells.get, self._columns))

    def write_body(self, table: str) -> None:
        """Write what stands below the header of a table that was written in this format."""
        self._begin()
        self._text.write(table.partition("\r\n")[2])

    def write_parts(self, parts: Iterable[bytes]) -> None:
        """Write rows that are in this format already."""
        self._begin()
        self._text.flush()
        for part in parts:
            self._text.buffer.write(part)

    def close(self) -> None:
        """Hand the stream back, with a header at least."""
        self._begin()
        self._text.detach()

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._text.write(self._mark)
            self._rows.writerow(self._columns)


_FLAT = {"participants": "{name} ({role})", "outputs": "{text}", "amounts": "{amount} ({role})"}
"""How the parts of an activity stand in one cell."""


def flat(name: str, value: Any) -> Any:
    """Give the parts of an activity as a list of strings, any other value as it is."""
    form = _FLAT.get(name)
    return value if form is None or value is None else [form.format(**part) for part in value]


def cell(value: Any) -> str:
    """Give a JSON value as the text of a cell.

    A list of strings is joined by ``; ``, any other list or object stays JSON. Text that a
    spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
    """
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value).lower()
    if not isinstance(value, str):
        words = isinstance(value, list) and all(isinstance(item, str) for item in value)
        value = "; ".join(value) if words else _JSON.encode(value)
    text: str = value
    return f"'{text}" if text[:1] in _FORMULA and not _NUMBER.match(text) else text
