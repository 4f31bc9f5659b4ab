"""JSON Lines: one mention a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO

from pydantic_core import to_json

from ssc_extract.exports.rows import rows
from ssc_extract.exports.writer import Layout

if TYPE_CHECKING:
    from ssc_extract.records.result import Result


class JsonlWriter:
    """Writes one UTF-8 JSON object a line, each with the document's id and the schema's version."""

    def __init__(self, stream: BinaryIO, layout: Layout) -> None:
        self._stream = stream
        self._each = layout.rows

    def write(self, result: Result) -> None:
        """Write the mentions of one result."""
        self.write_rows(rows(result, self._each))

    def write_rows(self, mentions: Iterable[dict[str, Any]]) -> None:
        """Write mentions that are rows already."""
        self._stream.writelines(to_json(row) + b"\n" for row in mentions)

    def write_parts(self, parts: Iterable[bytes]) -> None:
        """Write lines that are in this format already."""
        for part in parts:
            self._stream.write(part)

    def close(self) -> None:
        """Write nothing: every line stands alone."""
