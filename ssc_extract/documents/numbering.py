"""Which of the numbers at the head of lines number the paragraphs of the document."""

from __future__ import annotations

from collections.abc import Sequence

_LEAST = 3
_LARGEST_HOLE = 5


def main_sequence(numbers: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Give the longest run of numbers that count up, as ``{key: number}``.

    ``numbers`` are (key, number) in text order. A few numbers may be missing between two; of
    several places with the same number the last before its successor counts, so that a
    list which counts from one again is no part of the run. Fewer than three are none.
    """
    best: dict[int, tuple[int, int]] = {}
    length: list[int] = []
    before: list[int] = []
    for index, (_, number) in enumerate(numbers):
        size, previous = 0, -1
        for earlier in range(number - 1, number - _LARGEST_HOLE - 2, -1):
            known = best.get(earlier)
            if known is not None and known[0] > size:
                size, previous = known
        length.append(size + 1)
        before.append(previous)
        if number not in best or size + 1 >= best[number][0]:
            best[number] = size + 1, index
    if not length or max(length) < _LEAST:
        return {}
    index = length.index(max(length))
    found: dict[int, int] = {}
    while index >= 0:
        key, number = numbers[index]
        found[key] = number
        index = before[index]
    return found
