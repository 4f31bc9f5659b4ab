"""Applying rules only around the signs without which none of them can match.

A calendar pattern tried at every character of a report costs more than all the rest;
numbers before 年, 月 or 天 are rare. One cheap pass finds these signs, and the rules run
over the stretches around them. The result is the same as that of the rules applied to the
whole text, which the tests assert.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import Span


@dataclass(frozen=True, slots=True)
class Group:
    """Rules that can match only within reach of the ``sign``.

    ``back`` is how many characters before its first sign an expression can begin, ``ahead``
    how many behind its last sign the patterns can look.
    """

    sign: re.Pattern[str]
    rules: tuple[Rule, ...]
    back: int
    ahead: int

    def apply(self, reading: Reading) -> Iterator[Candidate]:
        """Give what each of the rules finds, stretch by stretch."""
        text = reading.text
        for start, end in self.stretches(text):
            for rule in self.rules:
                for match in rule.pattern.finditer(text, start, end):
                    candidate = rule.build(match, reading)
                    if candidate is not None:
                        yield candidate

    def stretches(self, text: str) -> Iterator[Span]:
        """Give the stretches of text around the signs; those that touch are one."""
        start = end = -1
        for match in self.sign.finditer(text):
            position = match.start()
            if position - self.back > end:
                if end >= 0:
                    yield start, end
                start = max(0, position - self.back)
            end = min(len(text), position + self.ahead)
        if end >= 0:
            yield start, end
