"""Telling what is not text by its first bytes."""

from __future__ import annotations

from ssc_extract.documents.errors import BinarySourceError

#: First bytes and what they announce, as the formats' own specifications give them.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip container (.docx, .xlsx, .odt, .zip)"),
    (b"PK\x05\x06", "an empty zip container"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
"""The byte order marks of UTF-16 and UTF-32, in which NUL bytes are text."""
_PROBE = 65_536
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\v\f\r\x1b")


def refuse_binary(data: bytes, name: str, *, nul_is_text: bool = False) -> None:
    """Raise ``BinarySourceError`` where ``data`` is not text.

    ``nul_is_text`` says that the user named the encoding, so that NUL bytes may be text
    (UTF-16), as they are behind a byte order mark; known file formats are refused all the same.
    """
    for signature, format_name in SIGNATURES:
        if data.startswith(signature):
            raise BinarySourceError(name, f"is {format_name}, not text", "save it as plain text first")
    if nul_is_text or data.startswith(_WIDE_MARKS):
        return
    probe = data[:_PROBE]
    if b"\0" in probe:
        raise BinarySourceError(
            name, f"is not text (NUL byte at offset {probe.index(0)})", "name its encoding if it is text"
        )
    if len(probe.translate(None, _CONTROLS)) * 10 < len(probe) * 7:
        raise BinarySourceError(name, "is not text (mostly control characters)", "give a text file")
