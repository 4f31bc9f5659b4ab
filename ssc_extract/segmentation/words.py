"""Which words there are: jieba's dictionary, asked for a pair of characters at a time.

What has been asked for is kept in dictionaries that fill themselves (``__missing__``), so that a
second question about the same characters costs one look-up. They stop to fill at ``REMEMBERED``
entries, so that a process that reads for days stays as large as it is.
"""

from __future__ import annotations

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
REMEMBERED = 500_000  # entries a table; the pairs inside of jieba's words are 299,309


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
        group = Group.of({word: log(count) for word, count in words if count}) if words else _NO_GROUP
        if len(self) < REMEMBERED:
            self[pair] = group
        return group


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
        if len(self) < REMEMBERED:
            self[pair] = reach
        return reach

    def add(self, word: str) -> None:
        """Take in a word of one's own, or one whose frequency has changed."""
        for left in range(1, len(word)):
            pair = word[left - 1 : left + 1]
            self._own[pair] = max(self._own.get(pair, 0), left)
            self.pop(pair, None)


class Words:
    """A vocabulary for ``Segments``: the words of a dictionary, jieba's where none is given."""

    def __init__(self, dictionary: Dictionary | None = None) -> None:
        self._dictionary = dictionary or load_dictionary()
        self.groups = Groups(self._dictionary)
        self.singles = Singles(self._dictionary)
        self.reaches = Reaches(self._dictionary, self.groups)
        self.paths: dict[str, Path] = {}
        self.log_total = log(self._dictionary.total)


@cache
def default_words() -> Words:
    """Give jieba's own vocabulary, mapped once for the process at the first question."""
    return Words()
