"""Where a document may be cut: between two blocks, where nothing of the source crosses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ssc_extract.documents.model import Block, Document


class Piece(NamedTuple):
    """The blocks ``[first, last)`` of a document."""

    first: int
    last: int


def pieces(document: Document, size: int) -> Iterator[Piece]:
    """Cut a document into pieces of about ``size`` characters of normalised text, in text order.

    A piece ends with the first block behind that size (and with the last block) where all that was read
    before stands before all that follows in the source too: a footnote stays with the paragraph that it
    interrupts, because records are given in the order of the source.
    """
    blocks = document.blocks
    first = reached = 0
    for number, block in enumerate(blocks):
        reached = max(reached, *(stop for _, stop in _of_source(document, block)))
        full = block.end - blocks[first].start >= size
        following = number + 1
        if following == len(blocks) or (full and _begin(document, blocks[following]) >= reached):
            yield Piece(first, following)
            first = following


def _of_source(document: Document, block: Block) -> list[tuple[int, int]]:
    return document.offsets.pieces(block.start, max(block.end, block.start + 1))


def _begin(document: Document, block: Block) -> int:
    return _of_source(document, block)[0][0]
