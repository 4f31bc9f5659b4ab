"""Reading a source: a path, bytes or a string become text with its hash and encoding."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from ssc_extract.digest import sha256
from ssc_extract.documents.errors import (
    EmptySourceError,
    FolderSourceError,
    MissingSourceError,
    ReadError,
    TooLargeError,
    UnreadableSourceError,
)
from ssc_extract.documents.formats.registry import ReadOptions, extract_text
from ssc_extract.documents.model import Source

__all__ = ["ReadError", "ReadOptions", "read_bytes", "read_path", "read_string"]

_DEFAULT = ReadOptions()
_LARGEST = 512 * 1024 * 1024
"""The largest file that is loaded, in bytes."""


def read_path(
    path: str | os.PathLike[str], encoding: str | None = None, options: ReadOptions = _DEFAULT
) -> Source:
    """Read a text, Markdown, HTML, Word or PDF file, or one of these packed with gzip.

    ``encoding`` names the encoding of a text where it is not to be found out. Raises a
    ``ReadError`` for a file that is missing, a folder, not readable, empty, of no format that
    is read, damaged, encrypted, too large, or not in the encoding.
    """
    name = os.fspath(path)
    return read_bytes(_load(name), name, encoding, options)


def read_bytes(
    data: bytes, name: str = "<bytes>", encoding: str | None = None, options: ReadOptions = _DEFAULT
) -> Source:
    """Read the bytes of a file that is called ``name``; raises a ``ReadError`` as ``read_path``.

    The text of a text file is what stands in it, line ends included; of the other formats, what was
    taken out of them in reading order.
    """
    if not data:
        raise EmptySourceError(name, "is empty", "give a file with text in it")
    if encoding is not None:
        options = ReadOptions(encoding, options.media_type, options.replace_errors, options.max_chars)
    kind, extracted = extract_text(data, name, options)
    return Source(
        text=extracted.text,
        name=name,
        sha256=sha256(data).hexdigest(),
        media_type=kind.value,
        encoding=extracted.encoding,
        encoding_confidence=extracted.confidence,
        pages=extracted.pages,
        warnings=(*extracted.warnings, *(() if extracted.warnings else _warnings(extracted.text))),
    )


def read_string(text: str, name: str = "<string>") -> Source:
    """Take a string as a source; any string will do, an empty one too."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(text=text, name=name, sha256=digest, warnings=_warnings(text))


def _load(name: str) -> bytes:
    try:
        path = Path(name)
        if path.is_dir():
            raise FolderSourceError(name, "is a folder", "give the files in it")
        if path.exists() and not path.is_file():
            raise UnreadableSourceError(name, "is no regular file", "pipe its content into the tool")
        if path.stat().st_size > _LARGEST:
            raise TooLargeError(name, f"is larger than {_LARGEST >> 20} MB", "split it")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingSourceError(name, "no such file", "check the path") from error
    except PermissionError as error:
        raise UnreadableSourceError(name, "may not be read", "check its permissions") from error
    except (OSError, ValueError) as error:
        code = error.errno if isinstance(error, OSError) else errno.EINVAL
        reason = os.strerror(code or errno.EIO).lower()
        raise UnreadableSourceError(name, f"cannot be read ({reason})", "check the path") from error


def _warnings(text: str) -> tuple[str, ...]:
    lost = text.count("\ufffd")
    return (f"{lost} characters were lost before the text came here (U+FFFD)",) if lost else ()
