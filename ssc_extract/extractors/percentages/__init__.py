"""Shares of a hundred: `55%`, `百分之三十五点六`, `14%至28%`."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.numbers.reading import read_numbers
from ssc_extract.extractors.numbers.rule import Scene
from ssc_extract.extractors.percentages.rules import RULES
from ssc_extract.extractors.reading import Reading

_SIGN_OR_SPACE = frozenset("% ")


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the candidates of this kind in the document."""
    scene = Scene.of(reading)
    text = scene.text
    concerned = [
        index
        for index, (start, end) in enumerate(scene.spans)
        if text[end : end + 1] in _SIGN_OR_SPACE or text[start - 1 : start] == "之"
    ]
    return read_numbers(scene, RULES, concerned)
