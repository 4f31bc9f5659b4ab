"""Assembling a document (first form)."""

from __future__ import annotations

from ssc_extract.documents.model import Block, BlockKind, Document, Source
from ssc_extract.documents.offsets import OffsetMap


def read_document(source: Source) -> Document:
    """Read a source as one block of plain text."""
    text = source.text
    return Document(source, text, OffsetMap.of(range(len(text))), (Block(BlockKind.PARAGRAPH, 0, len(text)),))
