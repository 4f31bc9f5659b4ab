"""The numbers of goals and targets, alone and in lists (`1、2和5`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.numerals import parse
from ssc_extract.extractors.values import GoalValue

# How many numbered targets each of the 17 goals has: General Assembly resolution 71/313, annex.
_TARGETS = (5, 8, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19)

# No part of a longer number, and no count of something.
_NUMBER = re.compile(
    r"(?:(\d{1,2})(?:\.(\d{1,2}|[a-d]))?+(?![\dA-Za-z%‰°℃]|\.\d|人(?!人)|[个名位项种篇年月日多余万亿千百倍天周岁届摄度])"
    r"|(十[一二三四五六七]?|[一二三四五六七八九])(?![一-鿿])|(十[一二三四五六七]?|[一二三四五六七八九])(?=[的和及与至]))"
)
_GLOSS = re.compile(r"\([^()\n]{1,20}\)")
_MARK = re.compile(r"以及|[、和及与或至到,~-]|, ")


def read_numbers_behind(
    text: str, start: int, position: int, rule: str, *, targets_only: bool
) -> Iterator[Candidate]:
    """Give a candidate for each number of the list that begins at ``position``.

    ``start`` is where the head before it begins. The list ends where a number is none of
    a goal; with ``targets_only`` at one without a target's part.
    """
    while True:
        number = _NUMBER.match(text, position)
        goal = None if number is None else _goal(number[1] or number[3] or number[4], number[2])
        if number is None or goal is None or (targets_only and not number[2]):
            return
        yield Candidate(Kind.GOAL, start, number.end(), GoalValue(goal), rule)
        gloss = _GLOSS.match(text, number.end())
        mark = _MARK.match(text, gloss.end() if gloss else number.end())
        if mark is None:
            return
        start = position = mark.end()


def _goal(goal: str, target: str | None) -> str | None:
    """Give ``SDG-17`` or ``SDG-17.9``, or ``None`` where there is no such goal or target."""
    number = parse(goal)
    if number is None or not 1 <= number <= len(_TARGETS):
        return None
    if target is None:
        return f"SDG-{number}"
    if target.isdigit() and not 1 <= int(target) <= _TARGETS[int(number) - 1]:
        return None
    return f"SDG-{number}.{target}"
