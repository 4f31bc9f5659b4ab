"""Which parts of a Word file are read, in what order."""

from __future__ import annotations

import posixpath

from ssc_extract.documents.errors import DamagedSourceError, EmptySourceError
from ssc_extract.documents.formats.docx.numbering import Numbering
from ssc_extract.documents.formats.docx.story import Story
from ssc_extract.documents.formats.docx.styles import Styles
from ssc_extract.documents.formats.docx.xml_parts import Attributes, Handler, parse_part
from ssc_extract.documents.formats.extracted import MAX_CHARS, Extracted
from ssc_extract.documents.formats.packages import Package

_MAIN = "/officeDocument"
"""How the type of the relationship to the main part ends (ECMA-376 part 1, 15.2.1)."""


class _Relationships:
    """Finds the main part of the package."""

    def __init__(self) -> None:
        self.main = "word/document.xml"

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith(_MAIN):
            self.main = posixpath.normpath(attributes.get("Target", "").lstrip("/"))

    def end(self, tag: str) -> None:
        """Nothing hangs on where a relationship ends."""

    def data(self, text: str) -> None:
        """Relationships hold no text."""


def read_docx(data: bytes, name: str, max_chars: int = MAX_CHARS) -> Extracted:
    """Give the text of a Word file: a line a paragraph or table row, notes behind the place that cites them.

    Labels that Word sets by itself are written out; headers and footers, comments, deleted and hidden
    text are left out. Raises a ``ReadError``.
    """
    package = Package(data, name)
    relationships = _Relationships()
    _parse_if_there(package, "_rels/.rels", relationships, name)
    main = relationships.main
    if main not in package:
        raise DamagedSourceError(name, "is a zip container without a Word document", "give a .docx file")
    folder = posixpath.dirname(main)
    styles, numbering = Styles(), Numbering()
    _parse_if_there(package, posixpath.join(folder, "styles.xml"), styles, name)
    _parse_if_there(package, posixpath.join(folder, "numbering.xml"), numbering, name)
    cited: dict[tuple[str, str], list[str]] = {}
    for part in ("footnotes.xml", "endnotes.xml"):
        notes = Story(name, max_chars, styles, Numbering())
        _parse_if_there(package, posixpath.join(folder, part), notes, name)
        cited |= notes.notes
    story = Story(name, max_chars, styles, numbering, cited)
    parse_part(package, main, story, name)
    if not any(line.strip() for line in story.lines):
        raise EmptySourceError(name, "is a Word file without text", "if it shows pictures, use OCR")
    return Extracted("\n".join(story.lines) + "\n")


def _parse_if_there(package: Package, part: str, handler: Handler, name: str) -> None:
    if part in package:
        parse_part(package, part, handler, name)
