"""Opening a PDF file with PDFium, and why one cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ssc_extract.documents.errors import (
    DamagedSourceError,
    EmptySourceError,
    EncryptedSourceError,
    TooLargeError,
)
from ssc_extract.documents.formats.extracted import MAX_CHARS, Extracted, too_long
from ssc_extract.documents.formats.pdf.bounds import give_bounds
from ssc_extract.documents.formats.pdf.glyphs import fragments, read_glyphs
from ssc_extract.documents.formats.pdf.heads import without_heads
from ssc_extract.documents.formats.pdf.paragraphs import texts
from ssc_extract.documents.formats.pdf.rows import Row, read_rows

_MOST_PAGES = 10_000
_PASSWORD = 4
"""``FPDF_ERR_PASSWORD``: the document wants a password."""
_SECURITY = 5
"""``FPDF_ERR_SECURITY``: it is encrypted in a way that PDFium does not know."""
_OCR = "make one with OCR (for instance ocrmypdf -l chi_sim) first"


def read_pdf(data: bytes, name: str, max_chars: int = MAX_CHARS) -> Extracted:
    """Give the text layer of a PDF file, a paragraph a line and a form feed between pages.

    Raises ``EncryptedSourceError``, ``DamagedSourceError``, ``TooLargeError``, and
    ``EmptySourceError`` where there is no page, or no text on any (a scanned document).
    """
    # Loading the library takes longer than reading most files.
    from pypdfium2 import raw  # noqa: PLC0415

    with _opened(raw, data, name) as document:
        count = _page_count(raw, document, name)
        pages, left = [], max_chars
        for number in range(count):
            pages.append(_read_page(raw, document, number, left))
            left -= sum(len(row.text) for row in pages[-1][2])
            if left < 0:
                raise too_long(name, max_chars)
    blank = [number for number, page in enumerate(pages, 1) if not page[2]]
    if len(blank) == count:
        raise EmptySourceError(name, f"is a PDF without a text layer ({_pages(count)}, scanned?)", _OCR)
    warnings = (f"no text on {_pages(len(blank))}: {_listed(blank)}",) if blank else ()
    return _extracted(pages, warnings)


def _extracted(pages: list[tuple[float, float, list[Row]]], warnings: tuple[str, ...]) -> Extracted:
    starts: list[int] = []
    parts: list[str] = []
    position = 0
    for text in texts(without_heads(pages)):
        starts.append(position)
        parts.append(text)
        position += len(text) + 3
    whole = "\n\f\n".join(parts)
    lost = sum("\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in whole)
    if lost * 10 > len(whole):
        warnings += ("its fonts do not say which characters many of its letters are; OCR may read them",)
    return Extracted(f"{whole}\n", tuple(starts), warnings)


@contextmanager
def _opened(raw: Any, data: bytes, name: str) -> Iterator[Any]:
    """Open the document and close it again; ``data`` stays alive as PDFium reads from it."""
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        code = raw.FPDF_GetLastError()
        if code in (_PASSWORD, _SECURITY):
            raise EncryptedSourceError(name, "is an encrypted PDF file", "save it without a password first")
        raise DamagedSourceError(name, "is a damaged PDF file", "get it again or repair it (qpdf)")
    try:
        yield document
    finally:
        raw.FPDF_CloseDocument(document)


def _page_count(raw: Any, document: Any, name: str) -> int:
    count: int = raw.FPDF_GetPageCount(document)
    if count < 1:
        raise EmptySourceError(name, "is a PDF file without pages", "get it again")
    if count > _MOST_PAGES:
        raise TooLargeError(name, f"has {count} pages (limit: {_MOST_PAGES})", "split it")
    return count


def _read_page(raw: Any, document: Any, number: int, limit: int) -> tuple[float, float, list[Row]]:
    """Give the bottom and top of a page and its rows; a page that PDFium cannot load is an empty one."""
    page = raw.FPDF_LoadPage(document, number)
    if not page:
        return 0.0, 0.0, []
    try:
        give_bounds(raw, page)
        text_page = raw.FPDFText_LoadPage(page)
        if not text_page:
            return 0.0, 0.0, []
        try:
            rows = read_rows(list(fragments(read_glyphs(raw, text_page, limit + 1))))
        finally:
            raw.FPDFText_ClosePage(text_page)
        box = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, box)
    finally:
        raw.FPDF_ClosePage(page)
    low, high = min((row.bottom for row in rows), default=0.0), max((row.top for row in rows), default=0.0)
    # The lines of a page that was turned upright do not stand in its box.
    return (box.bottom, box.top, rows) if box.bottom <= low and high <= box.top else (low, high, rows)


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count} pages"


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:10]))
    return f"{shown} ..." if len(numbers) > 10 else shown
