"""What holds for any text: no exception, honest offsets, the same result twice, linear time."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ssc_extract.documents.document import read_document
from ssc_extract.documents.fold import fold
from ssc_extract.documents.locate import locate
from ssc_extract.documents.marks import blank_marks
from ssc_extract.documents.model import Document
from ssc_extract.documents.read import read_string
from ssc_extract.documents.traditional import load_traditional

_SIGNS = "中国年月日亿，。：“”「」\"'*¹²# \t\n\r\f\v12340.()（）一二○、|-_０，ＡAa/第章"
_SIGNS += "\ud800\x00\u3000於國會;,:<>[]^\\sup"
TEXTS = st.text(max_size=200) | st.text(st.sampled_from(_SIGNS), max_size=120)


def read(text: str) -> Document:
    return read_document(read_string(text))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
@example("")
@example("\0")
@example("\n\n\r\n")
@example("\ud800\udc00")
@example("12.")
@example("¹")
@example("| a |\n|---|\n")
def test_every_character_is_the_one_the_source_has_there(text: str) -> None:
    document = read(text)
    plain, simple = blank_marks(fold(text))[0], load_traditional().simplified
    for block in document.blocks:
        assert block.start < block.end
        assert document.text[block.end] == "\n"
        for position in range(block.start, block.end):
            char = document.text[position]
            index = document.offsets.index(position)
            assert 0 <= index < len(text)
            same = char in (plain[index], plain[index].translate(simple))
            quoted = char in "“”" and plain[index] == '"'
            blank = char in " \t" and (plain[index].isspace() or plain[index] in "|\0")
            assert same or quoted or blank


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_blocks_cover_the_text_and_locate_honestly(text: str) -> None:
    document = read(text)
    assert "".join(document.text[block.start : block.end + 1] for block in document.blocks) == document.text
    for block in document.blocks:
        assert document.block_at(block.start) is document.block_at(block.end - 1) is block
        found = locate(document, block.start, block.end + 1)
        if found.fragments is None:
            assert found.text == text[found.start : found.end]
        else:
            assert all(start < end for start, end in found.fragments)
            assert (found.fragments[0][0], found.fragments[-1][1]) == (found.start, found.end)
    for section in document.sections:
        assert 0 <= section.start <= section.end <= len(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    assert read(text) == read(text)


UNITS = [
    "1",
    " ",
    "(",
    "\n",
    "中",
    "*",
    "\t",
    "¹",
    '"',
    "'中 ",
    "1，",
    "000，",
    "\\",
    "|",
    "\f",
    "12.\n",
    "# ",
    "\0",
]
UNITS += [
    "¹ a\n",
    "A. b\n\n",
    "x\n",
    "二○",
    "A/",
    "[^",
    "<sup>",
    "國",
    "中 ",
    "中，国\n\n",
    "中国  美国  ",
    "1. a\n",
    "1，\n",
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_text_only(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        best = 9.0
        for _ in range(3):
            begin = time.process_time()
            read(text)
            best = min(best, time.process_time() - begin)
        return best

    # Four times the text; a quadratic pass would take sixteen times as long.
    assert seconds(100_000) < 9 * seconds(25_000) + 0.02
