"""A story of a Word file (its body, its notes): the tags of WordprocessingML read as lines of text."""

from __future__ import annotations

from dataclasses import dataclass, field

from ssc_extract.documents.errors import TooLargeError
from ssc_extract.documents.formats.docx.numbering import Numbering, NumPr, number
from ssc_extract.documents.formats.docx.styles import Styles
from ssc_extract.documents.formats.docx.xml_parts import Attributes
from ssc_extract.documents.formats.extracted import too_long
from ssc_extract.documents.formats.tables import MOST_NESTED, joined, row_lines
from ssc_extract.documents.marks import raised

#: What is no text of the document: what was deleted or moved away, the older twin of a drawing,
#: the reading aid of a ruby, former properties.
_LEFT_OUT = frozenset(("del", "moveFrom", "Fallback", "rt", "pPrChange", "rPrChange", "sectPr", "tblPr"))
_NOTES = frozenset(("footnote", "endnote"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = frozenset(("0", "false", "off"))
_MOST_TAGS = 4_000_000


@dataclass(slots=True)
class _Paragraph:
    parts: list[str] = field(default_factory=list)
    style: str = ""
    list: str = ""
    level: int = 0


@dataclass(slots=True)
class _Table:
    cells: list[list[str]] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    """Reads a part; afterwards ``lines`` are its paragraphs and rows, ``notes`` those of each note by its id.

    The text of the notes that the story cites is taken from ``cited``, by the kind and id of each, and
    stands behind the paragraph or table that cites it, under its number. ``max_chars`` bounds the text.
    """

    name: str
    max_chars: int
    styles: Styles
    numbering: Numbering
    cited: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    notes: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    _paragraphs: list[_Paragraph] = field(default_factory=list)
    _tables: list[_Table] = field(default_factory=list)
    _behind: list[str] = field(default_factory=list)
    _note_count: int = 0
    _skipped: int = 0
    _in_run: bool = False
    _in_text: bool = False
    _raised: bool = False
    _hidden: bool = False
    _chars: int = 0
    _tags: int = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take a start tag."""
        self._tags += 1
        if self._tags > _MOST_TAGS:
            raise TooLargeError(self.name, f"has more than {_MOST_TAGS} tags", "save it as text")
        if self._skipped or tag in _LEFT_OUT:
            self._skipped += 1
        elif tag == "t":
            self._in_text = True
        elif tag == "r":
            self._in_run, self._raised, self._hidden = True, False, False
        elif tag == "p":
            self._paragraphs.append(_Paragraph())
        elif tag == "tbl":
            if len(self._tables) >= MOST_NESTED:
                raise TooLargeError(
                    self.name, f"nests tables more than {MOST_NESTED} deep", "save it as text"
                )
            self._tables.append(_Table())
        elif tag == "tc" and self._tables:
            self._tables[-1].cells.append([])
        elif tag in _NOTES:
            self.lines = self.notes.setdefault((tag, attributes.get("id", "")), [])
        elif attributes or self._in_run:
            self._property(tag, attributes)

    def _property(self, tag: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        if self._in_run and tag in _SIGNS:
            self._add(_SIGNS[tag])
        elif tag == "vertAlign":
            self._raised = value == "superscript"
        elif tag == "vanish":
            self._hidden = value not in _OFF
        elif tag in ("footnoteReference", "endnoteReference"):
            self._cite(tag.removesuffix("Reference"), attributes)
        elif self._paragraphs and not self._in_run:
            paragraph = self._paragraphs[-1]
            if tag == "pStyle":
                paragraph.style = value
            elif tag == "numId":
                paragraph.list = value
            elif tag == "ilvl":
                paragraph.level = number(value)

    def end(self, tag: str) -> None:
        """Take an end tag."""
        if self._skipped:
            self._skipped -= 1
        elif tag == "t":
            self._in_text = False
        elif tag == "r":
            self._in_run = self._raised = self._hidden = False
        elif tag == "p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif tag == "tr" and self._tables:
            table = self._tables[-1]
            rows, table.cells = row_lines(table.cells), []
            self._put(rows, self._tables[:-1])
        elif tag == "tbl" and self._tables:
            self._tables.pop()
            self._put_notes()

    def data(self, text: str) -> None:
        """Take text; only that of ``w:t`` is the document's."""
        if self._in_text and not self._skipped and not self._hidden:
            self._add(raised(text) if self._raised else text)

    def _add(self, text: str) -> None:
        self._chars += len(text)
        if self._chars > self.max_chars:
            raise too_long(self.name, self.max_chars)
        if self._paragraphs:
            self._paragraphs[-1].parts.append(text)

    def _cite(self, kind: str, attributes: Attributes) -> None:
        text = joined(self.cited.get((kind, attributes.get("id", "")), ()))
        if attributes.get("customMarkFollows", "0") not in _OFF:
            self._behind.append(text)
            return
        self._note_count += 1
        mark = raised(str(self._note_count))
        self._add(mark)
        self._behind.append(f"{mark} {text}")

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        text = "".join(paragraph.parts)
        place: NumPr | None = None
        if paragraph.list:
            place = (paragraph.list, paragraph.level) if paragraph.list != "0" else None
        elif paragraph.style:
            place = self.styles.numbered(paragraph.style)
        if place is not None and text.strip():
            text = self.numbering.label(place) + text.lstrip()
        self._put(text.strip("\t\n ").split("\n"), self._tables)
        if not self._tables:
            self._put_notes()

    def _put(self, lines: list[str], tables: list[_Table]) -> None:
        """Put lines into the cell that is open, or among those of the story."""
        if not tables:
            self.lines += lines
        elif tables[-1].cells:
            tables[-1].cells[-1] += lines

    def _put_notes(self) -> None:
        if not self._tables:
            self.lines += filter(None, self._behind)
            self._behind.clear()
