"""Sentences, clauses and words of the normalised text (first form; see docs/design.md)."""

from __future__ import annotations

import re
from bisect import bisect_right

Span = tuple[int, int]

_SENTENCE_END = re.compile(r"[。！？；]+[”’》)]*|\n")
_CLAUSE_END = re.compile(r"[。！？；，：]+[”’》)]*|\n")


class Segments:
    """What extractors ask of a text: the sentence, clause and words at a position."""

    def __init__(self, text: str, block_starts: tuple[int, ...] = ()) -> None:
        self.text = text
        ends = {match.end() for match in _SENTENCE_END.finditer(text)}
        self._sentences = sorted({0, *block_starts, *(end for end in ends if end < len(text))})
        clauses = {match.end() for match in _CLAUSE_END.finditer(text)}
        self._clauses = sorted({0, *block_starts, *(end for end in clauses if end < len(text))})
        self._words: list[int] | None = None

    def sentence(self, position: int) -> Span:
        """Give the sentence around ``position``."""
        return self._around(self._sentences, position)

    def clause(self, position: int) -> Span:
        """Give the clause around ``position``."""
        return self._around(self._clauses, position)

    def is_border(self, position: int) -> bool:
        """Whether a word begins (or the text ends) at ``position``."""
        starts = self._word_starts()
        found = bisect_right(starts, position)
        return position >= len(self.text) or (found > 0 and starts[found - 1] == position)

    def word(self, position: int) -> Span:
        """Give the word around ``position``."""
        return self._around(self._word_starts(), position)

    def words(self, start: int, end: int) -> list[Span]:
        """Give the words that begin in ``[start, end)``."""
        found = []
        while start < end:
            word = self.word(start)
            found.append(word)
            start = word[1]
        return found

    def _around(self, starts: list[int], position: int) -> Span:
        found = bisect_right(starts, position)
        return starts[found - 1], starts[found] if found < len(starts) else len(self.text)

    def _word_starts(self) -> list[int]:
        if self._words is None:
            import jieba

            position = 0
            self._words = []
            for word in jieba.Tokenizer().cut(self.text, HMM=False):
                self._words.append(position)
                position += len(word)
        return self._words
