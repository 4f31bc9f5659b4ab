"""Web pages: their text as a browser sets it, without what only surrounds the document."""

from __future__ import annotations

import re

from ssc_extract.documents.encodings import Decoded, decode
from ssc_extract.documents.errors import EmptySourceError, EncodingError
from ssc_extract.documents.formats.extracted import MAX_CHARS, Extracted, too_long
from ssc_extract.documents.formats.html.page import Page

_CHARSET = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_:-]{2,30})", re.IGNORECASE)
_CHINESE = dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb18030"), "gb18030") | {"big5": "cp950"}
_HEAD = 4_096
_SURE = 0.9


def read_html(
    data: bytes, name: str, encoding: str | None, *, replace: bool = False, max_chars: int = MAX_CHARS
) -> Extracted:
    """Give the text of a web page: a line a block or table row.

    ``encoding`` goes before what the bytes and the page say. Where most of the text stands in
    ``main`` or ``article``, only that is given. Nothing is fetched or run. Raises a ``ReadError``.
    """
    from lxml import etree  # noqa: PLC0415

    decoded = _decode(data, name, encoding, replace=replace)
    if len(decoded.text) > 8 * max_chars:
        raise too_long(name, 8 * max_chars)
    page = Page()
    parser = etree.HTMLParser(target=page, encoding="utf-8", no_network=True, huge_tree=False)
    try:
        parser.feed(decoded.text.replace("\0", "\ufffd").encode("utf-8", "replace"))
        parser.close()
    except (etree.LxmlError, AssertionError):
        # A page that is not HTML at all; what was read of it counts.
        page.close()
    text = page.text()
    if len(text) > max_chars:
        raise too_long(name, max_chars)
    if not text.strip():
        raise EmptySourceError(name, "is a web page without text", "save the page as the browser shows it")
    lost = (f"{decoded.lost} undecodable places replaced (U+FFFD)",) if decoded.lost else ()
    return Extracted(text, (), lost, decoded.encoding, decoded.confidence)


def _decode(data: bytes, name: str, encoding: str | None, *, replace: bool) -> Decoded:
    """Decode by the bytes where they are sure, else as the page says, where it names a Chinese encoding."""
    found = _CHARSET.search(data[:_HEAD])
    said = found[1].decode("ascii").lower() if found else ""
    said = _CHINESE.get(said, said)
    try:
        decoded = decode(data, name, encoding, replace=replace)
    except EncodingError:
        if encoding is not None or not said or said in ("utf-8", "utf8"):
            raise
        return decode(data, name, said, replace=replace)
    if encoding is None and decoded.confidence < _SURE and said in _CHINESE.values():
        return decode(data, name, said, replace=replace)
    return decoded
