"""Reading a part of XML as a stream: no document types, no entities, nothing fetched."""

from __future__ import annotations

from typing import Any, Protocol

from ssc_extract.documents.errors import DamagedSourceError
from ssc_extract.documents.formats.packages import Package

Attributes = dict[str, str]


class Handler(Protocol):
    """Takes the tags and text of a part; names come without their namespaces."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take a start tag."""

    def end(self, tag: str) -> None:
        """Take an end tag."""

    def data(self, text: str) -> None:
        """Take text."""


class _Target:
    """What the parser calls; strips the namespaces (transitional and strict OOXML have different ones)."""

    def __init__(self, handler: Handler, name: str) -> None:
        self._handler = handler
        self._name = name
        self._local: dict[str, str] = {}
        self.data = handler.data

    def start(self, tag: str, attributes: Any) -> None:
        plain = {key.rpartition("}")[2]: value for key, value in attributes.items()} if attributes else {}
        self._handler.start(self._plain(tag), plain)

    def end(self, tag: str) -> None:
        self._handler.end(self._plain(tag))

    def doctype(self, *_: str | None) -> None:
        raise DamagedSourceError(self._name, "declares a document type, as no Word file does", "save it anew")

    def close(self) -> None:
        """Nothing is left to do; the parser asks for it."""

    def _plain(self, tag: str) -> str:
        plain = self._local.get(tag)
        if plain is None:
            plain = self._local[tag] = tag.rpartition("}")[2]
        return plain


def parse_part(package: Package, part: str, handler: Handler, name: str) -> None:
    """Feed a part of the package to the handler; raises a ``ReadError`` where it is no sound XML.

    The limits of libxml2 hold, on levels of nesting and on the length of one piece of text.
    """
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(
        target=_Target(handler, name),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for chunk in package.chunks(part):
            parser.feed(chunk)
        parser.close()
    except (etree.XMLSyntaxError, ValueError, AssertionError) as error:
        advice = "get it again or save it anew"
        raise DamagedSourceError(name, f"is a damaged Word file ({part} is no sound XML)", advice) from error
