"""Reading a source: a path, bytes or a string become text with its hash and encoding."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

from ssc_extract.documents.binary import refuse_binary
from ssc_extract.documents.decode import decode
from ssc_extract.documents.errors import (
    EmptySourceError,
    FolderSourceError,
    MissingSourceError,
    ReadError,
    UnreadableSourceError,
)
from ssc_extract.documents.model import Source

__all__ = ["ReadError", "read_bytes", "read_path", "read_string"]

MEDIA_TYPES = {".md": "text/markdown", ".markdown": "text/markdown"}


def read_path(path: str | os.PathLike[str], encoding: str | None = None) -> Source:
    """Read a text file; its line ends stay as they are on disk.

    ``encoding`` names the encoding where it is not UTF-8. Raises a ``ReadError`` for a
    file that is missing, a folder, not readable, empty, binary, or not in the encoding.
    """
    name = os.fspath(path)
    return read_bytes(_load(name), name, encoding)


def read_bytes(data: bytes, name: str = "<bytes>", encoding: str | None = None) -> Source:
    """Read the bytes of a text file that is called ``name``; raises a ``ReadError`` as ``read_path``."""
    if not data:
        raise EmptySourceError(name, "is empty", "give a file with text in it")
    refuse_binary(data, name, nul_is_text=encoding is not None)
    text, used = decode(data, name, encoding)
    if not text or text.isspace():
        raise EmptySourceError(name, "holds nothing but white space", "give a file with text in it")
    return Source(
        text=text,
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPES.get(Path(name).suffix.lower(), "text/plain"),
        encoding=used,
        warnings=_warnings(text),
    )


def read_string(text: str, name: str = "<string>") -> Source:
    """Take a string as a source; any string will do, an empty one too."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(text=text, name=name, sha256=digest, warnings=_warnings(text))


def _load(name: str) -> bytes:
    try:
        path = Path(name)
        if path.is_dir():
            raise FolderSourceError(name, "is a folder", "give the files in it")
        if path.exists() and not path.is_file():
            raise UnreadableSourceError(name, "is no regular file", "pipe its content into the tool")
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
