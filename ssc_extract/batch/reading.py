"""Reading one input of a run."""

from __future__ import annotations

from ssc_extract.batch.inputs import Input
from ssc_extract.documents.errors import ReadError, UnreadableSourceError
from ssc_extract.documents.model import Source
from ssc_extract.documents.read import read_bytes, read_path


def read_input(
    source: Input, data: bytes | None = None, encoding: str | None = None, max_chars: int | None = None
) -> Source:
    """Read an input from its file, or from ``data`` where it has none.

    ``encoding`` names the encoding where it is not to be told from the content; a text of more than
    ``max_chars`` characters is refused. Raises `ReadError`.
    """
    if source.trouble is not None:
        raise UnreadableSourceError(source.name, source.trouble, "check its permissions")
    read = read_path(source.name, encoding) if data is None else read_bytes(data, source.name, encoding)
    if max_chars is not None and len(read.text) > max_chars:
        what = f"has {len(read.text)} characters, more than the {max_chars} allowed"
        raise ReadError(source.name, what, "raise --max-chars")
    return read


def text_bytes(source: Source) -> bytes:
    """Give the text that offsets point into as a file holds it.

    A lone surrogate, which no file can hold, counts one character like what stands for it.
    """
    return source.text.encode("utf-8", "replace")
