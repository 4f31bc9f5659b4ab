"""How jieba (0.42.1, HMM off) cuts a stretch of text by the words that there are.

Of all ways to cut it takes the one with the greatest sum of logarithms of relative frequencies,
added from right to left; of equal sums the one with the longer word first.
"""

from __future__ import annotations

from math import inf

from ssc_extract.segmentation.words import Path, Words

_SHORT = 8  # most stretches that words overlap in are words: worth remembering how they are cut
_REMEMBERED = 100_000


def cut_stretch(words: Words, text: str, start: int, end: int) -> Path:
    """Cut ``text[start:end]`` as ``best_path`` does, with borders counted from ``start``."""
    if end - start > _SHORT:
        return best_path(words, text, start, end)
    stretch = text[start:end]
    path = words.paths.get(stretch)
    if path is None:
        if len(words.paths) >= _REMEMBERED:
            words.paths.clear()
        path = words.paths[stretch] = best_path(words, stretch, 0, end - start)
    return path


def best_path(words: Words, text: str, start: int, end: int) -> Path:
    """Cut ``text[start:end]``, by jieba's floating-point operations in jieba's order.

    The stretch must be one that no word leaves; borders are counted from ``start``.
    """
    size = end - start
    sums = [0.0] * (size + 1)
    steps = [1] * size
    margins = [inf] * size
    log_total, groups, singles = words.log_total, words.groups, words.singles
    for at in range(size - 1, -1, -1):
        place = start + at
        lengths, logs = groups[text[place : place + 2]]
        single = singles[text[place]]
        best = second = -inf
        if single is not None:
            best = single - log_total + sums[at + 1]
        for length in lengths:
            if at + length <= size and (found := logs.get(text[place : place + length])) is not None:
                value = found - log_total + sums[at + length]
                if value >= best:
                    best, second, steps[at] = value, best, length
                elif value > second:
                    second = value
        if best == -inf:
            # A character that is no word of its own stands alone only where no word begins with it.
            best = 0.0 - log_total + sums[at + 1]
        sums[at] = best
        margins[at] = best - second
    return _walk(steps, margins)


def _walk(steps: list[int], margins: list[float]) -> Path:
    """Follow the steps from the left; only choices on the way taken count for the margin."""
    borders: list[int] = []
    margin = inf
    at = 0
    while at < len(steps):
        margin = min(margin, margins[at])
        at += steps[at]
        borders.append(at)
    return tuple(borders[:-1]), margin
