"""From the bytes of a document to its text: the one place that knows all formats."""

from __future__ import annotations

from dataclasses import dataclass

from ssc_extract.documents.binary import refuse_binary
from ssc_extract.documents.encodings import decode
from ssc_extract.documents.errors import EmptySourceError
from ssc_extract.documents.formats.extracted import MAX_CHARS, Extracted, too_long
from ssc_extract.documents.formats.gzipped import MAGIC, inflate
from ssc_extract.documents.formats.kinds import Kind, kind_of, parse_media_type


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How documents are to be read.

    ``encoding`` and ``media_type`` go before what the content says (the latter may carry a charset).
    With ``replace_errors`` U+FFFD stands for undecodable bytes, and a warning says so. ``max_chars``
    bounds the text, in characters.
    """

    encoding: str | None = None
    media_type: str | None = None
    replace_errors: bool = False
    max_chars: int = MAX_CHARS


def extract_text(data: bytes, name: str, options: ReadOptions) -> tuple[Kind, Extracted]:
    """Give the format of a document and its text; raises a ``ReadError``.

    What reads a format is imported when the first document of it comes: a run over text files
    loads no other library.
    """
    named = parse_media_type(options.media_type, name) if options.media_type else None
    if data.startswith(MAGIC):
        data = inflate(data, name)
    kind = named[0] if named else kind_of(data, name)
    encoding = options.encoding or (named[1] if named else None)
    if kind is Kind.PDF:
        from ssc_extract.documents.formats.pdf.reader import read_pdf  # noqa: PLC0415

        return kind, read_pdf(data, name, options.max_chars)
    if kind is Kind.DOCX:
        from ssc_extract.documents.formats.docx.reader import read_docx  # noqa: PLC0415

        return kind, read_docx(data, name, options.max_chars)
    if kind is Kind.HTML:
        from ssc_extract.documents.formats.html.reader import read_html  # noqa: PLC0415

        replace = options.replace_errors
        return kind, read_html(data, name, encoding, replace=replace, max_chars=options.max_chars)
    return kind, _read_text(data, name, encoding, options)


def _read_text(data: bytes, name: str, encoding: str | None, options: ReadOptions) -> Extracted:
    refuse_binary(data, name, nul_is_text=encoding is not None)
    decoded = decode(data, name, encoding, replace=options.replace_errors)
    if not decoded.text or decoded.text.isspace():
        raise EmptySourceError(name, "holds nothing but white space", "give a file with text in it")
    if len(decoded.text) > options.max_chars:
        raise too_long(name, options.max_chars)
    replaced = f"{decoded.lost} places that are not {decoded.encoding} were replaced (U+FFFD)"
    warnings = (replaced,) if decoded.lost else ()
    return Extracted(
        decoded.text, warnings=warnings, encoding=decoded.encoding, confidence=decoded.confidence
    )
