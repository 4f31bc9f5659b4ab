"""The formats: a new one is one module with a ``Writer`` and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import BinaryIO

from ssc_extract.exports.writer import Factory, Layout, Writer

FORMATS = {
    "json": "ssc_extract.exports.as_json:JsonWriter",
    "jsonl": "ssc_extract.exports.as_jsonl:JsonlWriter",
    "csv": "ssc_extract.exports.as_csv:CsvWriter",
    "table": "ssc_extract.exports.as_table:TableWriter",
}
"""Where each format's writer stands; it is imported when it is asked for, to start fast."""


def open_writer(name: str, stream: BinaryIO, layout: Layout) -> Writer:
    """Give the writer of a format for a stream; raises ``KeyError`` for an unknown format."""
    module, _, factory = FORMATS[name].partition(":")
    make: Factory = getattr(import_module(module), factory)
    return make(stream, layout)
