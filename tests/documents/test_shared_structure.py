"""The real report beside the repository, where it is there."""

from pathlib import Path

import pytest

from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import BlockKind, Document
from ssc_extract.documents.read import read_path

REPORT = Path(__file__).parents[3] / "shared" / "gold" / "ssc-report-76.txt"

pytestmark = pytest.mark.skipif(not REPORT.exists(), reason="the shared report is not here")


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(read_path(REPORT))


def test_front_matter(document: Document) -> None:
    front = document.front
    assert (front.title, front.session, front.agenda_item) == ("南南合作情况", "第七十六届会议", "25(b)")


def test_every_paragraph_is_one_block(document: Document) -> None:
    numbered = [
        block.number for block in document.blocks if block.kind is BlockKind.PARAGRAPH and block.number
    ]
    assert numbered == list(range(1, 87))
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            assert document.text[block.end - 1] == "。"
    assert document.warnings == ()


def test_names_that_page_breaks_cut_are_whole(document: Document) -> None:
    for name in ("加速器实验室网络", "“南南合作在行动中”"):
        assert name in document.text


def test_notes_belong_to_the_paragraphs_that_cite_them(document: Document) -> None:
    assert [note.mark for note in document.footnotes] == ["*", "1", "2", "3"]
    numbers = [block.number for block in document.blocks if block.kind is BlockKind.FOOTNOTE]
    assert numbers == [None, 2, 2, 33]


def test_sections(document: Document) -> None:
    depths = [len(section.path) for section in document.sections]
    assert depths == [1, 1, 1, 2, 2, 1, 2, 2, 2, 2, 2, 1, 1]
