"""Shares of a hundred: `55%`, `百分之三十五点六`, `14%至28%`."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.numbers.reading import read_numbers
from ssc_extract.extractors.numbers.rule import Scene
from ssc_extract.extractors.percentages.rules import RULES
from ssc_extract.extractors.reading import Reading


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the candidates of this kind in the document."""
    return read_numbers(Scene.of(reading), RULES, _concerns)


def _concerns(text: str, start: int, end: int) -> bool:
    return text[end : end + 1] == "%" or text[end : end + 2] == " %" or text[start - 1 : start] == "之"
