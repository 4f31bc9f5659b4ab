"""A piece of a document as a document of its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from ssc_extract.documents.model import Block, Document
from ssc_extract.documents.offsets import OffsetMap


@dataclass(frozen=True, slots=True)
class WindowOffsets(OffsetMap):
    """The offsets of a piece; positions before it (below 0) are looked up in the ``whole`` document's."""

    whole: OffsetMap
    begin: int

    def index(self, position: int) -> int:
        """Give the source index of a character of the piece or of the document before it."""
        if position < 0:
            return self.whole.index(position + self.begin)
        return OffsetMap.index(self, position)


def window(document: Document, first: int, last: int) -> tuple[Document, int]:
    """Give the blocks ``[first, last)`` of a document as one, and where in the whole text its text begins.

    The text begins with the line feed that closes the block before, if there is one, so that what looks
    back from the first character sees what it sees in the whole. Sections, footnotes and warnings are
    the whole document's and not given.
    """
    blocks = document.blocks[first:last]
    begin = max(0, blocks[0].start - 1)
    end = blocks[-1].end + 1
    return (
        Document(
            source=document.source,
            text=document.text[begin:end],
            offsets=_offsets(document.offsets, begin, end),
            blocks=tuple(_moved(block, begin) for block in blocks),
            front=replace(
                document.front,
                spans=tuple((start - begin, stop - begin) for start, stop in document.front.spans),
            ),
        ),
        begin,
    )


def _offsets(whole: OffsetMap, begin: int, end: int) -> WindowOffsets:
    first = max(0, bisect_right(whole.normal, begin) - 1)
    last = bisect_left(whole.normal, end)
    normal = [position - begin for position in whole.normal[first:last]]
    return WindowOffsets(normal, whole.source[first:last], whole, begin)


def _moved(block: Block, distance: int) -> Block:
    return Block(
        block.kind,
        block.start - distance,
        block.end - distance,
        block.number,
        block.section,
        block.footnote,
    )
