"""Turning the bytes of a file into text, strictly."""

from __future__ import annotations

import codecs

from ssc_extract.documents.errors import EncodingError


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """Give the text and the name of its encoding: UTF-8 unless ``encoding`` names another.

    A byte order mark is no part of the text (``utf-8-sig``). Raises ``EncodingError`` with
    the offset of the first byte that is not text in the encoding, or for an unknown one.
    """
    used = _codec(name, encoding) if encoding else "utf-8"
    if used == "utf-8" and data.startswith(codecs.BOM_UTF8):
        used = "utf-8-sig"
    try:
        return data.decode(used), used
    except UnicodeDecodeError as error:
        bad = data[error.start] if error.start < len(data) else 0
        # The codec reads behind the mark, and counts from there.
        offset = error.start + (len(codecs.BOM_UTF8) if used == "utf-8-sig" else 0)
        bad = data[offset] if offset < len(data) else bad
        advice = "name its true encoding (gb18030, big5 ...)"
        raise EncodingError(
            name, f"is not {used}: byte 0x{bad:02x} at offset {offset}", advice, offset
        ) from error
    except (UnicodeError, LookupError) as error:
        raise EncodingError(name, f"cannot be read as {used}", "name another encoding") from error


def _codec(name: str, encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except (LookupError, ValueError, UnicodeError) as error:
        advice = "use a name such as utf-8, gb18030, big5, utf-16"
        raise EncodingError(name, f"unknown encoding {encoding!r}", advice) from error
