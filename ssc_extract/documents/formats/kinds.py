"""The formats that are read, and telling by a document's content, then by its name, which one it is."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from ssc_extract.documents.errors import BinarySourceError, EncryptedSourceError, MediaTypeError


class Kind(StrEnum):
    """A format, by its media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


SUFFIXES: dict[str, Kind] = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
}
"""What is read in a folder; each of them also with ``.gz`` behind it (see ``is_readable``)."""

_ALIASES = {"application/xhtml+xml": Kind.HTML, "text/x-markdown": Kind.MARKDOWN, "docx": Kind.DOCX}
_ALIASES |= {"txt": Kind.TEXT, "md": Kind.MARKDOWN, "html": Kind.HTML, "pdf": Kind.PDF}
_HTML = re.compile(
    rb"\s{0,99}+(?:<\?xml[^>]{0,200}>\s{0,99}+)?(?:<!--.{0,999}?-->\s{0,99}+)?<(?:!doctype\s++html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARK = re.compile(rb"\xef\xbb\xbf|\xff\xfe|\xfe\xff")
_PDF = b"%PDF-"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The head of a compound file (MS-CFB 2.2): old Office formats, and new ones under a password."""
_PROBE = 2_048


def is_readable(name: str) -> bool:
    """Whether a file's name says that it is in a format that is read."""
    return _suffix(name) in SUFFIXES


def parse_media_type(written: str, name: str) -> tuple[Kind, str | None]:
    """Give the format and the charset of a media type such as ``text/html; charset=gbk``.

    Short names (``pdf``, ``docx``, ``html``, ``md``, ``txt``) will do. Raises ``MediaTypeError``.
    """
    plain, _, parameters = written.partition(";")
    plain = plain.strip().lower()
    charset = re.search(r"charset\s{0,4}=\s{0,4}\"?([\w:.+-]{1,40})", parameters, re.IGNORECASE)
    kind = _ALIASES.get(plain) or next((kind for kind in Kind if kind.value == plain), None)
    if kind is None:
        raise MediaTypeError(name, f"media type {written!r} is not read", "use text/plain, html, pdf ...")
    return kind, charset[1] if charset else None


def kind_of(data: bytes, name: str) -> Kind:
    """Tell the format of a document.

    Raises ``EncryptedSourceError`` and ``BinarySourceError`` for Office's compound files, which say
    by their streams what they are.
    """
    suffix = SUFFIXES.get(_suffix(name))
    head = data[:_PROBE]
    if head.startswith(_PDF) or (suffix is Kind.PDF and _PDF in head):
        return Kind.PDF
    if head.startswith(_ZIP):
        return Kind.DOCX
    if head.startswith(_OLE):
        raise _compound(data, name)
    if suffix is Kind.HTML or _looks_like_html(head):
        return Kind.HTML
    return suffix if suffix is Kind.MARKDOWN else Kind.TEXT


def _looks_like_html(head: bytes) -> bool:
    mark = _MARK.match(head)
    if mark and mark[0] != b"\xef\xbb\xbf":
        head = head.replace(b"\0", b"")
    return _HTML.match(head, mark.end() if mark else 0) is not None


def _compound(data: bytes, name: str) -> EncryptedSourceError | BinarySourceError:
    """Say what a compound file is: names of streams are UTF-16 in its directory."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return EncryptedSourceError(name, "is an encrypted Office file", "save it without a password first")
    if "WordDocument".encode("utf-16-le") in data:
        advice = "save it as .docx first (soffice --headless --convert-to docx)"
        return BinarySourceError(name, "is an old Word file (.doc)", advice)
    return BinarySourceError(
        name, "is an old Office file, not a document of text", "save it as .docx or text"
    )


def _suffix(name: str) -> str:
    path = PurePath(name)
    return (PurePath(path.stem).suffix if path.suffix.lower() == ".gz" else path.suffix).lower()
