"""Which words there are, and how jieba (0.42.1, HMM off) cuts a stretch of text into them.

The rules here are those of ``jieba.Tokenizer`` with ``HMM=False``: of all ways to cut, the one with
the greatest sum of logarithms of relative frequencies, added from right to left; of equal sums the
one with the longer word first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from math import inf, log
from typing import NamedTuple

from ssc_extract.segmentation.building import BLOCK
from ssc_extract.segmentation.cache import load_dictionary
from ssc_extract.segmentation.dictionary import Dictionary


class Group(NamedTuple):
    """The words that begin with one pair: their lengths, longest first, and log frequencies."""

    lengths: tuple[int, ...]
    logs: dict[str, float]


class Path(NamedTuple):
    """How a stretch is cut: the borders inside it, and by how much the nearest other way loses."""

    borders: tuple[int, ...]
    margin: float


_NO_GROUP = Group((), {})
_BREAK = "\r\n"  # jieba never cuts it, outside of its dictionary; to us it is a word
_SEGMENTS_WITH_PREFIXES = re.compile(r"[a-zA-Z0-9]++|\r\n|.", re.DOTALL)


class _Lefts(dict[str, int]):
    """For each pair asked for: the most characters any word has up to its middle, 0 for none."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __missing__(self, pair: str) -> int:
        if pair == _BREAK:
            self[pair] = 1
        else:
            self[pair] = self._dictionary.left(pair) if BLOCK.fullmatch(pair) else 0
        return self[pair]


class _Groups(dict[str, Group]):
    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __missing__(self, pair: str) -> Group:
        words = [(_BREAK, 1)] if pair == _BREAK else self._dictionary.words(pair) if len(pair) == 2 else []
        self[pair] = _group({word: log(count) for word, count in words if count}) if words else _NO_GROUP
        return self[pair]


class _Singles(dict[str, float | None]):
    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __missing__(self, character: str) -> float | None:
        count = self._dictionary.single(character)
        self[character] = log(count) if count else None
        return self[character]


def _group(logs: dict[str, float]) -> Group:
    return Group(tuple(sorted({len(word) for word in logs}, reverse=True)), logs)


class Words:
    """A vocabulary of words: jieba's dictionary, and words of one's own laid over it.

    ``extra`` gives words and their frequencies; None computes one that makes the word stand as
    ``jieba.add_word`` does, 0 takes the word out. Raises ValueError for an empty word or a
    frequency below 0. ``dictionary`` is jieba's where it is not given.
    """

    def __init__(
        self, extra: Mapping[str, int | None] | None = None, dictionary: Dictionary | None = None
    ) -> None:
        self._dictionary = dictionary or load_dictionary()
        self.lefts = _Lefts(self._dictionary)
        self.groups = _Groups(self._dictionary)
        self._singles = _Singles(self._dictionary)
        self._paths: dict[str, Path] = {}
        self._own: dict[str, int] = {}
        self._prefixes: set[str] = set()
        self._total = self._dictionary.total
        self.log_total = log(self._total)
        for word, count in (extra or {}).items():
            self._add(word, count)

    def path(self, text: str, start: int, end: int) -> Path:
        """Cut the stretch ``text[start:end]`` that no word leaves; short ones are remembered."""
        if end - start > 8:
            return self._best(text, start, end)
        stretch = text[start:end]
        known = self._paths.get(stretch)
        if known is None:
            if len(self._paths) > 100_000:
                self._paths.clear()
            known = self._paths[stretch] = self._best(stretch, 0, end - start)
        if not start:
            return known
        return Path(tuple([start + border for border in known.borders]), known.margin)

    def _best(self, text: str, start: int, end: int) -> Path:
        """Find jieba's way to cut, by the same floating-point operations in the same order."""
        size = end - start
        sums = [0.0] * (size + 1)
        steps = [1] * size
        margins = [inf] * size
        log_total = self.log_total
        for at in range(size - 1, -1, -1):
            best = second = -inf
            place = start + at
            lengths, logs = self.groups[text[place : place + 2]]
            for length in lengths:
                if at + length <= size and (found := logs.get(text[place : place + length])) is not None:
                    value = found - log_total + sums[at + length]
                    if value > best:
                        best, second, steps[at] = value, best, length
                    elif value > second:
                        second = value
            single = self._singles[text[place]]
            # A character that is no word of its own stands alone only where no word begins with it.
            if single is not None or best == -inf:
                value = (single or 0.0) - log_total + sums[at + 1]
                if value > best:
                    best, second, steps[at] = value, best, 1
                elif value > second:
                    second = value
            sums[at] = best
            margins[at] = best - second
        return _walk(start, steps, margins)

    def _add(self, word: str, count: int | None) -> None:
        """Lay a word over the dictionary as ``jieba.Tokenizer.add_word`` does."""
        if not word or (count is not None and count < 0):
            raise ValueError(f"word {word!r} with frequency {count}: needs a character, and 0 or more")
        count = self._suggest(word) if count is None else count
        self._own[word] = count
        self._total += count
        self.log_total = log(self._total)
        self._paths.clear()
        if segment := _SEGMENTS_WITH_PREFIXES.match(word):
            self._prefixes.update(word[:end] for end in range(1, segment.end() + 1))
        if len(word) == 1:
            self._singles[word] = log(count) if count else None
        elif BLOCK.fullmatch(word):
            logs = {**self.groups[word[:2]].logs, word: log(count or 1)}
            if not count:
                del logs[word]
            self.groups[word[:2]] = _group(logs)
            for left in range(1, len(word)):
                pair = word[left - 1 : left + 1]
                self.lefts[pair] = max(self.lefts[pair], left)

    def _suggest(self, word: str) -> int:
        """Compute the frequency with which a word outweighs its parts (jieba's ``suggest_freq``)."""
        from ssc_extract.segmentation.borders import Borders  # noqa: PLC0415 - borders ask words

        borders = Borders(word, self)
        ends = [*borders.within(0, len(word)), len(word)]
        share: float = 1
        start = 0
        for end in ends:
            share *= self._count(word[start:end], 1) / float(self._total)
            start = end
        return max(int(share * self._total) + 1, self._count(word, 1))

    def _count(self, word: str, unknown: int) -> int:
        """Give a frequency: 0 for what only begins words, ``unknown`` for what does not even that."""
        if word in self._own:
            return self._own[word]
        if len(word) == 1:
            single = self._dictionary.single(word)
            known = 0 if single is None and word in self._prefixes else single
        else:
            group = dict(self._dictionary.words(word[:2]))
            begins = word in self._prefixes or any(other.startswith(word) for other in group)
            known = group.get(word, 0 if begins else None)
        return unknown if known is None else known


def _walk(start: int, steps: list[int], margins: list[float]) -> Path:
    """Follow the steps from the left; only choices on the way taken count for the margin."""
    borders: list[int] = []
    margin = inf
    at = 0
    while at < len(steps):
        margin = min(margin, margins[at])
        at += steps[at]
        borders.append(start + at)
    return Path(tuple(borders[:-1]), margin)


@cache
def default_words() -> Words:
    """Give jieba's own vocabulary, mapped once for the process at the first question."""
    return Words()
