"""Ten thousand damaged texts: each gives a result or one typed error."""

import random
from pathlib import Path

import pytest

from ssc_extract.api import result_of
from ssc_extract.documents.errors import ReadError
from ssc_extract.documents.read import ReadOptions, read_bytes
from tests.fuzz.mutations import mixed_text

TEXT = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[2] / "data" / "samples").glob("*.txt"))
)
NAMES = ("f", "f.txt", "f.md", "f.html", "f.txt.gz", "f.pdf", "f.docx")
ROUNDS, EACH = 20, 500


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_damaged_texts(round_: int) -> None:
    rng = random.Random(round_)
    read = refused = 0
    for _ in range(EACH):
        data = mixed_text(TEXT, rng)
        options = ReadOptions(replace_errors=rng.random() < 0.3)
        try:
            source = read_bytes(data, rng.choice(NAMES), options=options)
        except ReadError as error:
            refused += "\n" not in str(error)
            continue
        try:
            result = result_of(source)
        except Exception as error:
            raise AssertionError(f"{data!r}") from error
        result.to_json().encode()
        read += 1
    assert refused + read == EACH
    # Both ways are gone: the damage is neither none nor total.
    assert read > EACH // 4
    assert refused > EACH // 20
