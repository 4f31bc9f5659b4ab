"""JSON Lines: one mention a line."""

from __future__ import annotations

import json
from typing import BinaryIO

from ssc_extract.exports.rows import rows
from ssc_extract.exports.writer import Layout
from ssc_extract.records.result import Result


class JsonlWriter:
    """Writes one UTF-8 JSON object a line, each with the document's id and the schema's version."""

    def __init__(self, stream: BinaryIO, layout: Layout) -> None:
        self._stream = stream

    def write(self, result: Result) -> None:
        """Write the mentions of one result."""
        encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
        for row in rows(result):
            self._stream.write(encode(row).encode() + b"\n")

    def close(self) -> None:
        """Write nothing: every line stands alone."""
