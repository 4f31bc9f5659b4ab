"""Amounts of money: a number with the name, sign or code of a currency."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.money.rules import RULES
from ssc_extract.extractors.numbers.reading import read_numbers
from ssc_extract.extractors.numbers.rule import Scene
from ssc_extract.extractors.reading import Reading
from ssc_extract.lexicon.currencies import currency_names


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the candidates of this kind in the document."""
    names = currency_names()
    # Behind: a name, a space before a code or million. Before: a sign, or a space behind one.
    behind, before = names.heads | {" "}, names.tails | {" ", "币", "元"}

    scene = Scene.of(reading)
    text = scene.text
    concerned = [
        index
        for index, (start, end) in enumerate(scene.spans)
        if text[end : end + 1] in behind or text[start - 1 : start] in before
    ]
    return read_numbers(scene, RULES, concerned)
