from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ssc_extract.documents.normalise import normalise_inline
from ssc_extract.evaluation.marked import unmark

Names = set[tuple[str, str]]
HERE = Path(__file__).parent


def cases() -> Iterator[tuple[str, str]]:
    """Give the head and the marked-up body of every case of the files beside this one."""
    for path in sorted(HERE.glob("*.marked")):
        for part in re.split(r"(?m)^## ", path.read_text(encoding="utf-8"))[1:]:
            head, _, body = part.partition("\n")
            yield f"{path.stem}: {head}", body.strip()


@pytest.mark.parametrize(("head", "body"), list(cases()), ids=[head for head, _ in cases()])
def test_names_and_their_types(head: str, body: str, names_in: Callable[[str], Names]) -> None:
    text, mentions = unmark(body)
    expected = {
        (normalise_inline(str(mention["text"])), str(mention["type"]))
        for mention in mentions
        if mention["kind"] == "entity" and not mention["nested"]
    }
    assert names_in(text) == expected
