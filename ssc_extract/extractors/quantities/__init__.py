"""Counts and measures: a number with a classifier or unit, or with the noun that it counts."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.numbers.reading import read_numbers
from ssc_extract.extractors.numbers.rule import Scene
from ssc_extract.extractors.quantities.build import LARGE
from ssc_extract.extractors.quantities.rules import RULES
from ssc_extract.extractors.reading import Reading
from ssc_extract.lexicon.classifiers import count_units


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the candidates of this kind in the document."""
    heads = count_units().heads | {" ", "["}
    scene = Scene.of(reading)
    text = scene.text
    concerned = [
        index
        for index, (_, end) in enumerate(scene.spans)
        if text[end : end + 1] in heads or text[end - 1] in LARGE
    ]
    return read_numbers(scene, RULES, concerned)
