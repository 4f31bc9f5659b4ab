"""A cursor finds what asking anew each time finds, in whatever order it is asked."""

import random
from pathlib import Path

import pytest

from ssc_extract.documents.document import read_document
from ssc_extract.documents.locate import locate
from ssc_extract.documents.read import read_string
from ssc_extract.records.locating import Locator

SAMPLES = sorted(Path(__file__).parents[2].joinpath("data/samples").glob("*.txt"))


def wrapped(text: str, width: int = 23) -> str:
    """Break every line as a converter does, within names and numbers too."""
    return "\n".join(
        line[at : at + width] for line in text.split("\n") for at in range(0, len(line) + 1, width)
    )


@pytest.mark.parametrize("lay_out", [str, wrapped], ids=["as it is", "wrapped"])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_any_stretch_in_any_order(path, lay_out):
    document = read_document(read_string(lay_out(path.read_text(encoding="utf-8"))))
    locator = Locator(document)
    chance = random.Random(path.name)
    broken = 0
    for _ in range(3_000):
        block = chance.choice([block for block in document.blocks if block.start < block.end])
        for _ in range(3):
            start = chance.randrange(block.start, block.end)
            end = chance.randrange(start + 1, min(block.end, start + 400) + 1)
            expected = locate(document, start, end)
            assert locator.find(start, end) == (
                expected.start, expected.end, expected.text, expected.fragments
            )  # fmt: skip
            broken += expected.fragments is not None
    assert broken or lay_out is str
