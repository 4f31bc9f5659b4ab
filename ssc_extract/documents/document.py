"""From a source to a document: fold, find the structure, put the normalised text together."""

from __future__ import annotations

import re

from ssc_extract.documents.fold import fold
from ssc_extract.documents.marks import blank_marks
from ssc_extract.documents.model import Block, BlockKind, Document, Source
from ssc_extract.documents.normalise import Assembly, stripped

_LINE = re.compile("[^\n\f]+")


def read_document(source: Source) -> Document:
    """Repair and normalise a source; any text gives a document."""
    folded, _ = blank_marks(fold(source.text))
    assembly = Assembly(folded)
    blocks = []
    for line in _LINE.finditer(folded):
        piece = stripped(folded, *line.span())
        if piece[0] < piece[1]:
            start, end = assembly.add_block([piece])
            blocks.append(Block(BlockKind.PARAGRAPH, start, end))
    text, offsets = assembly.finish()
    return Document(source, text, offsets, tuple(blocks), warnings=source.warnings)
