"""Numbered Sustainable Development Goals and their targets: `可持续发展目标17`, `具体目标17.9`."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.goals.numbering import read_numbers_behind
from ssc_extract.extractors.goals.rules import RULES
from ssc_extract.extractors.reading import Reading


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the candidates of this kind in the document, rule by rule.

    In a list the first mention includes the head, later ones are the number alone.
    """
    text = reading.text
    for rule in RULES:
        for head in rule.head.finditer(text):
            start = head.start()
            if rule.targets_only and text.startswith("具体", start - 2):
                start -= 2
            if rule.holds(reading, start):
                yield from read_numbers_behind(
                    text, start, head.end(), rule.name, targets_only=rule.targets_only
                )
