"""JSON: one object for one document, an array for several, written as the results come."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from ssc_extract.exports.writer import Layout
from ssc_extract.records.dumping import dump_json

if TYPE_CHECKING:
    from ssc_extract.records.result import Result


class JsonWriter:
    """Writes results as UTF-8 JSON."""

    def __init__(self, stream: BinaryIO, layout: Layout) -> None:
        self._stream = stream
        self._layout = layout
        self._written = 0

    def write(self, result: Result) -> None:
        """Write one result, as an item of the array where there may be several."""
        data = dump_json(result, indent=2 if self._layout.indent else None)
        if self._layout.many:
            if self._layout.indent:
                # A string of JSON holds no raw line break, so every one in the data is layout.
                data = b"  " + data.replace(b"\n", b"\n  ")
            self._stream.write(b",\n" if self._written else b"[\n")
        self._stream.write(data)
        if not self._layout.many:
            self._stream.write(b"\n")
        self._written += 1

    def close(self) -> None:
        """End the array."""
        if self._layout.many:
            self._stream.write(b"\n]\n" if self._written else b"[]\n")
