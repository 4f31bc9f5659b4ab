"""What a document is to every later stage: normalised text, its blocks, the way back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from ssc_extract.documents.offsets import OffsetMap, Span


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it came: ``text`` is what every offset of the output points into.

    ``encoding_confidence`` says how sure its encoding is (0 to 1). ``pages`` are the indices
    in ``text`` at which its pages begin, where it has pages.
    """

    text: str
    name: str = "<string>"
    sha256: str = ""
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()
    encoding_confidence: float = 1.0
    pages: tuple[int, ...] = ()

    def page_at(self, index: int) -> int | None:
        """Give the number (from 1) of the page that a source index stands on, ``None`` without pages."""
        return max(1, bisect_right(self.pages, index)) if self.pages else None


class BlockKind(StrEnum):
    """What part of a document a block of text is."""

    FRONT = "front"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    FOOTNOTE = "footnote"


class Block(NamedTuple):
    """A stretch ``[start, end)`` of the normalised text that is read on its own (a tuple: there are many).

    The line feed that closes it stands at ``end``. In the row of a table the cells are kept
    apart by tabs. ``number`` is the number of the paragraph it belongs to, ``section`` the path of
    headings above it, ``footnote`` the mark of the note that it is.
    """

    kind: BlockKind
    start: int
    end: int
    number: int | None = None
    section: tuple[str, ...] = ()
    footnote: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading's path and the source span from its heading to the next of its rank."""

    path: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: its mark and its source span."""

    mark: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the document's first lines state of it.

    ``spans`` are the normalised spans of its own symbol, agenda item with its subject, and
    title, none of which is a mention.
    """

    title: str | None = None
    symbol: str | None = None
    session: str | None = None
    agenda_item: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A source that has been repaired and normalised; see docs/design.md for the conventions."""

    source: Source
    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    front: FrontMatter = field(default_factory=FrontMatter)
    warnings: tuple[str, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(block.start for block in self.blocks))

    def block_at(self, position: int) -> Block:
        """Give the block that the normalised ``position`` stands in (or the one before it)."""
        return self.blocks[(bisect_right(self._starts, position) or 1) - 1]
