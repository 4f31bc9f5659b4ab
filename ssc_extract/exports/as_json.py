"""JSON: one object for one document, an array for several, written as the results come."""

from __future__ import annotations

from collections.abc import Iterable
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
        self.write_parts((dump_json(result, indent=2 if self._layout.indent else None),))

    def write_parts(self, parts: Iterable[bytes]) -> None:
        """Write one result that is JSON already, in parts."""
        indented = self._layout.many and self._layout.indent
        if self._layout.many:
            self._stream.write(b",\n" if self._written else b"[\n")
        if indented:
            self._stream.write(b"  ")
        for part in parts:
            # A string of JSON holds no raw line break, so every one in the data is layout.
            self._stream.write(part.replace(b"\n", b"\n  ") if indented else part)
        if not self._layout.many:
            self._stream.write(b"\n")
        self._written += 1

    def close(self) -> None:
        """End the array."""
        if self._layout.many:
            self._stream.write(b"\n]\n" if self._written else b"[]\n")
