"""The lists that styles put their paragraphs in."""

from __future__ import annotations

from dataclasses import dataclass, field

from ssc_extract.documents.formats.docx.numbering import NumPr, number
from ssc_extract.documents.formats.docx.xml_parts import Attributes

_MOST_ANCESTORS = 12


@dataclass(slots=True)
class Styles:
    """Reads ``word/styles.xml``: the list and level of each style, its own or its ancestor's."""

    _own: dict[str, NumPr] = field(default_factory=dict)
    _parents: dict[str, str] = field(default_factory=dict)
    _style: str | None = None
    _level: int = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take a start tag of the part."""
        value = attributes.get("val", "")
        if tag == "style":
            self._style, self._level = attributes.get("styleId"), 0
        elif self._style is None:
            return
        elif tag == "basedOn":
            self._parents[self._style] = value
        elif tag == "ilvl":
            self._level = number(value)
        elif tag == "numId":
            self._own[self._style] = value, self._level

    def end(self, tag: str) -> None:
        """Take an end tag of the part."""
        if tag == "style":
            self._style = None

    def data(self, text: str) -> None:
        """Text between tags means nothing in this part."""

    def numbered(self, style: str) -> NumPr | None:
        """Give the list and level that a style numbers its paragraphs in."""
        for _ in range(_MOST_ANCESTORS):
            if style in self._own:
                return self._own[style]
            style = self._parents.get(style, "")
        return None
