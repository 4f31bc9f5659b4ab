"""The result of a large document, whose records are written piece by piece and put together from disk.

A result tells of its document first and then has its records array by array, while the pieces of a
text have some of each. So every array is written to a temporary file of its own, in the bytes of the
format. The files have no name: nothing of them stays, however the program ends.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, cast

from ssc_extract.exports.registry import open_writer
from ssc_extract.exports.rows import rows_in
from ssc_extract.exports.writer import Layout, Writer
from ssc_extract.records.arrays import ARRAYS
from ssc_extract.records.dumping import dump_items, dump_json, dump_plain

if TYPE_CHECKING:
    from ssc_extract.records.result import Result

_CHUNK = 1 << 20


@contextmanager
def temporary() -> Iterator[BinaryIO]:
    """Give an empty file for the time of the block; an error of its disk is told with its folder."""
    try:
        with tempfile.TemporaryFile() as file:
            yield file
    except OSError as error:
        error.filename = error.filename or tempfile.gettempdir()
        raise


class Body(Protocol):
    """The records of a result as a format writes them, kept in a file an array until all are there."""

    def add(self, result: Result) -> None:
        """Take in the records of one piece."""

    def parts(self, head: Result) -> Iterator[bytes]:
        """Give the bytes of the whole result; ``head`` is the one without records."""


def open_body(format_name: str, files: Mapping[str, BinaryIO], layout: Layout) -> Body:
    """Begin a result in one of `PARTED`; ``files`` are empty ones by array."""
    return JsonBody(files, layout) if format_name == "json" else RowsBody(format_name, files, layout)


class JsonBody:
    """The arrays of a JSON object."""

    def __init__(self, files: Mapping[str, BinaryIO], layout: Layout) -> None:
        self._files = files
        self._indent = 2 if layout.indent else None

    def add(self, result: Result) -> None:
        """Take in the records of one piece."""
        for array, file in self._files.items():
            if getattr(result, array):
                if file.tell():
                    file.write(b"," if self._indent is None else b",\n")
                file.write(dump_items(result, array, indent=self._indent))

    def parts(self, head: Result) -> Iterator[bytes]:
        """Give the object: ``head``, whose arrays are all there and empty, with the arrays filled."""
        rest = dump_json(head, indent=self._indent)
        space, opening, closing = ("", b"[", b"]") if self._indent is None else (" ", b"[\n", b"\n  ]")
        for array, file in self._files.items():
            # A quote inside a string is escaped, so this is the key.
            before, key, rest = rest.partition(f'"{array}":{space}'.encode())
            yield before + key
            if file.tell():
                yield opening
                yield from _chunks(file)
                yield closing
                rest = rest.removeprefix(b"[]")
        yield rest


class _RowWriter(Writer, Protocol):
    def write_rows(self, mentions: Iterable[dict[str, Any]]) -> None: ...


class RowsBody:
    """The rows of JSON Lines or CSV; of CSV without the header."""

    def __init__(self, format_name: str, files: Mapping[str, BinaryIO], layout: Layout) -> None:
        self._files = files
        self._each = layout.rows
        self._writers = {
            array: cast("_RowWriter", open_writer(format_name, file, layout)) for array, file in files.items()
        }
        for writer in self._writers.values():
            writer.write_rows(())
        self._begin = {array: file.tell() for array, file in files.items()}

    def add(self, result: Result) -> None:
        """Take in the records of one piece."""
        plain = dump_plain(result)
        for array, writer in self._writers.items():
            writer.write_rows(rows_in(plain, array, self._each))

    def parts(self, head: Result) -> Iterator[bytes]:
        """Give the rows, array by array."""
        for array, file in self._files.items():
            self._writers[array].close()
            yield from _chunks(file, self._begin[array])


def arrays() -> tuple[str, ...]:
    """Give the arrays of a result, in their order."""
    return tuple(dict.fromkeys(ARRAYS.values()))


def _chunks(file: BinaryIO, begin: int = 0) -> Iterator[bytes]:
    file.seek(begin)
    while chunk := file.read(_CHUNK):
        yield chunk
