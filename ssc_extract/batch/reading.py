"""Reading one input of a run."""

from __future__ import annotations

from ssc_extract.batch.inputs import Input
from ssc_extract.documents.errors import UnreadableSourceError
from ssc_extract.documents.model import Source
from ssc_extract.documents.read import ReadOptions, read_bytes, read_path


def read_input(source: Input, data: bytes | None = None, options: ReadOptions | None = None) -> Source:
    """Read an input from its file, or from ``data`` where it has none.

    Raises a `ssc_extract.documents.errors.ReadError`.
    """
    if source.trouble is not None:
        raise UnreadableSourceError(source.name, source.trouble, "check its permissions")
    options = options or ReadOptions()
    if data is not None:
        return read_bytes(data, source.name, options=options)
    return read_path(source.name, options=options)


def text_bytes(source: Source) -> bytes:
    """Give the text that offsets point into as a file holds it.

    A lone surrogate, which no file can hold, counts one character like what stands for it.
    """
    return source.text.encode("utf-8", "replace")
