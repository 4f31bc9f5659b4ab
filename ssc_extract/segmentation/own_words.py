"""Words of one's own laid over jieba's dictionary, as ``jieba.add_word`` lays them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import log

from ssc_extract.segmentation.borders import Borders
from ssc_extract.segmentation.building import BLOCK
from ssc_extract.segmentation.dictionary import Dictionary
from ssc_extract.segmentation.words import Group, Words

# What jieba gives as one piece though it may be no word: its beginnings are counted as known.
_PIECE = re.compile(r"[a-zA-Z0-9]++|\r\n|.", re.DOTALL)


class OwnWords(Words):
    """A vocabulary with words of one's own, which no other vocabulary sees.

    ``extra`` gives words and their frequencies; None computes one that makes the word stand as
    ``jieba.add_word`` does, 0 takes the word out. Raises ValueError for an empty word or a
    frequency below 0. ``dictionary`` is jieba's where it is not given.
    """

    def __init__(self, extra: Mapping[str, int | None], dictionary: Dictionary | None = None) -> None:
        super().__init__(dictionary)
        self._own: dict[str, int] = {}
        self._beginnings: set[str] = set()
        self._total = self._dictionary.total
        for word, count in extra.items():
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
