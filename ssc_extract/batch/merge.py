"""The results of a run in one file as well."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ssc_extract.batch.atomic import replacing
from ssc_extract.batch.journal import Entry
from ssc_extract.batch.making import Making
from ssc_extract.exports.as_csv import CsvWriter
from ssc_extract.exports.as_jsonl import JsonlWriter
from ssc_extract.exports.rows import plain_rows

MERGED = ("jsonl", "csv")
"""The formats of which one file can hold the mentions of many documents, a line each."""


def can_merge(stored: str, merged: str) -> bool:
    """Whether results of one format can become one file of another: CSV tells less than JSON."""
    return merged in MERGED and (stored != "csv" or merged == "csv")


def merge(entries: Iterable[Entry], folder: Path, making: Making, target: Path) -> None:
    """Write the mentions of all documents that are done into ``target``, in the order given.

    The suffix of ``target`` names the format. Raises ``OSError``; then an old file stays as it is.
    """
    stored = [folder / making.files(entry.place)[0] for entry in entries if entry.cause is None]
    with replacing(target) as stream:
        if target.suffix == ".jsonl":
            lines = JsonlWriter(stream, making.layout)
            for path in stored:
                lines.write_rows(_rows(path, making.format))
            return
        table = CsvWriter(stream, making.layout)
        for path in stored:
            if making.format == "csv":
                table.write_body(path.read_bytes().decode("utf-8-sig"))
            else:
                table.write_rows(_rows(path, making.format))
        table.close()


def _rows(path: Path, stored: str) -> Iterator[dict[str, Any]]:
    """Give the mentions of a stored result."""
    if stored == "json":
        yield from plain_rows(json.loads(path.read_bytes()))
    else:
        with path.open("rb") as file:
            yield from map(json.loads, file)
