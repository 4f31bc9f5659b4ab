"""Where the results of a run go that ends in one stream."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, Protocol

from ssc_extract.batch.inputs import Input
from ssc_extract.exports.registry import open_writer
from ssc_extract.exports.writer import Layout, Parted, PartsWriter, Writer

if TYPE_CHECKING:
    from ssc_extract.records.result import Result


class Sink(Protocol):
    """Takes the results of a run, in the order of its inputs."""

    def put(self, source: Input, result: Result | Parted) -> None:
        """Write the result of one input."""


class StreamSink:
    """Puts every result into one writer."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def put(self, source: Input, result: Result | Parted) -> None:
        """Write the result behind those before it."""
        if not isinstance(result, Parted):
            self._writer.write(result)
        elif isinstance(self._writer, PartsWriter):
            self._writer.write_parts(result.parts)
        else:
            raise TypeError(f"{type(self._writer).__name__} writes no parts")


@contextmanager
def writing(stream: BinaryIO, format_name: str, layout: Layout) -> Iterator[StreamSink]:
    """Give a sink for a stream; its format's last bytes are written and flushed at the end."""
    writer = open_writer(format_name, stream, layout)
    yield StreamSink(writer)
    writer.close()
    stream.flush()
