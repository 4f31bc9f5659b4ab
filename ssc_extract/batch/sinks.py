"""Where results go: one stream for all of them, or a folder with a file for each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from ssc_extract.batch.atomic import replacing
from ssc_extract.batch.inputs import Input
from ssc_extract.exports.registry import open_writer
from ssc_extract.exports.writer import Layout, Writer
from ssc_extract.records.result import Result


class Sink(Protocol):
    """Takes the results of a run, in the order of its inputs."""

    def put(self, source: Input, result: Result) -> None:
        """Write the result of one input."""


class StreamSink:
    """Puts every result into one writer."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def put(self, source: Input, result: Result) -> None:
        """Write the result behind those before it."""
        self._writer.write(result)


class FolderSink:
    """Puts every result into a file of its own, under the relative path of its input."""

    def __init__(self, folder: Path, format_name: str, layout: Layout) -> None:
        self._folder = folder
        self._format = format_name
        self._layout = layout

    def put(self, source: Input, result: Result) -> None:
        """Write the result whole or not at all; raises ``OSError``."""
        path = self._folder / source.place.with_name(f"{source.place.name}.{self._format}")
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as stream, writing(stream, self._format, self._layout) as sink:
            sink.put(source, result)


@contextmanager
def writing(stream: BinaryIO, format_name: str, layout: Layout) -> Iterator[StreamSink]:
    """Give a sink for a stream; its format's last bytes are written and flushed at the end."""
    writer = open_writer(format_name, stream, layout)
    yield StreamSink(writer)
    writer.close()
    stream.flush()
