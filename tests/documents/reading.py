"""Small documents read for a test, and their blocks shown as short lines."""

from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import Document
from ssc_extract.documents.read import read_string


def read(text: str) -> Document:
    return read_document(read_string(text))


def shown(document: Document) -> list[str]:
    """Give each block as ``kind number/mark: text``."""
    lines = []
    for block in document.blocks:
        mark = block.footnote or block.number
        head = block.kind.value if mark is None else f"{block.kind.value} {mark}"
        lines.append(f"{head}: {document.text[block.start : block.end]}")
    return lines
