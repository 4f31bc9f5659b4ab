"""Which words there are: jieba's dictionary, and words of one's own laid over it.

What has been asked for is kept in dictionaries that fill themselves (``__missing__``), so that a
second question about the same characters costs one look-up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from math import log
from typing import NamedTuple

from ssc_extract.segmentation.building import BLOCK
from ssc_extract.segmentation.cache import load_dictionary
from ssc_extract.segmentation.dictionary import Dictionary

# How a stretch is cut: the borders inside it, counted from its start, and by how much (in log
# frequency) the nearest other way to cut it loses.
Path = tuple[tuple[int, ...], float]

BREAK = "\r\n"  # jieba never cuts it, outside of its dictionary; to us it is a word
# What jieba gives as one piece though it may be no word: its beginnings are counted as known.
_PIECE = re.compile(r"[a-zA-Z0-9]++|\r\n|.", re.DOTALL)


class Group(NamedTuple):
    """The words that begin with one pair: their lengths, ascending, and the logs of frequencies."""

    lengths: tuple[int, ...]
    logs: dict[str, float]

    @classmethod
    def of(cls, logs: dict[str, float]) -> Group:
        """Make the group of some words."""
        return cls(tuple(sorted({len(word) for word in logs})), logs)


_NO_GROUP = Group((), {})


class Groups(dict[str, Group]):
    """For each pair asked for, the words of two and more characters that begin with it."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __missing__(self, pair: str) -> Group:
        words = [(BREAK, 1)] if pair == BREAK else self._dictionary.words(pair) if len(pair) == 2 else ()
        self[pair] = Group.of({word: log(count) for word, count in words if count}) if words else _NO_GROUP
        return self[pair]


class Singles(dict[str, float | None]):
    """For each character asked for, the log of its frequency, None where it is no word."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __missing__(self, character: str) -> float | None:
        count = self._dictionary.single(character)
        self[character] = log(count) if count else None
        return self[character]


class Reaches(dict[str, int]):
    """For each pair asked for, how far back a word may begin that holds the pair.

    0 where no word holds it, -1 where it is a word itself, else the most characters that a word
    has up to the middle of the pair.
    """

    def __init__(self, dictionary: Dictionary, groups: Groups) -> None:
        self._dictionary = dictionary
        self._groups = groups
        self._own: dict[str, int] = {}

    def __missing__(self, pair: str) -> int:
        reach = self._own.get(pair, 0)
        if pair == BREAK or BLOCK.fullmatch(pair):
            reach = max(reach, self._dictionary.left(pair))
            reach = -1 if (reach or pair == BREAK) and pair in self._groups[pair].logs else reach
        self[pair] = reach
        return reach

    def add(self, word: str) -> None:
        """Take in a word of one's own, or one whose frequency has changed."""
        for left in range(1, len(word)):
            pair = word[left - 1 : left + 1]
            self._own[pair] = max(self._own.get(pair, 0), left)
            self.pop(pair, None)


class Words:
    """A vocabulary for ``Segments``: jieba's dictionary with words of one's own.

    ``extra`` gives words and their frequencies; None computes one that makes the word stand as
    ``jieba.add_word`` does, 0 takes the word out. Raises ValueError for an empty word or a
    frequency below 0. ``dictionary`` is jieba's where it is not given.
    """

    def __init__(
        self, extra: Mapping[str, int | None] | None = None, dictionary: Dictionary | None = None
    ) -> None:
        self._dictionary = dictionary or load_dictionary()
        self.groups = Groups(self._dictionary)
        self.singles = Singles(self._dictionary)
        self.reaches = Reaches(self._dictionary, self.groups)
        self.paths: dict[str, Path] = {}
        self._own: dict[str, int] = {}
        self._beginnings: set[str] = set()
        self._total = self._dictionary.total
        self.log_total = log(self._total)
        for word, count in (extra or {}).items():
            self._add(word, count)

    def _add(self, word: str, count: int | None) -> None:
        """Lay a word over the dictionary as ``jieba.Tokenizer.add_word`` does."""
        if not word or (count is not None and count < 0):
            raise ValueError(f"word {word!r} with frequency {count}: needs a character, and 0 or more")
        count = self._suggest(word) if count is None else count
        self._own[word] = count
        self._total += count
        self.log_total = log(self._total)
        self.paths.clear()
        if piece := _PIECE.match(word):
            self._beginnings.update(word[:end] for end in range(1, piece.end() + 1))
        if len(word) == 1:
            self.singles[word] = log(count) if count else None
        elif BLOCK.fullmatch(word):
            logs = {**self.groups[word[:2]].logs, word: log(count or 1)}
            if not count:
                del logs[word]
            self.groups[word[:2]] = Group.of(logs)
            self.reaches.add(word)

    def _suggest(self, word: str) -> int:
        """Compute the frequency with which a word outweighs its parts (jieba's ``suggest_freq``)."""
        from ssc_extract.segmentation.borders import Borders  # noqa: PLC0415 - borders ask words

        share: float = 1
        start = 0
        for end in [*Borders(word, self).within(0, len(word)), len(word)]:
            share *= self._count(word[start:end], 1) / float(self._total)
            start = end
        return max(int(share * self._total) + 1, self._count(word, 1))

    def _count(self, word: str, unknown: int) -> int:
        """Give a frequency: 0 for what only begins words, ``unknown`` for what does not even that."""
        if word in self._own:
            return self._own[word]
        if len(word) == 1:
            known = self._dictionary.single(word)
        else:
            group = dict(self._dictionary.words(word[:2]))
            known = group.get(word, 0 if any(other.startswith(word) for other in group) else None)
        if known is None and word in self._beginnings:
            return 0
        return unknown if known is None else known


@cache
def default_words() -> Words:
    """Give jieba's own vocabulary, mapped once for the process at the first question."""
    return Words()
