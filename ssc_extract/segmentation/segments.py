"""What extractors ask of a text: the sentence, the clause and the words at a position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from math import log

from ssc_extract.documents.offsets import Span
from ssc_extract.segmentation.borders import Borders
from ssc_extract.segmentation.sentences import clause_starts, sentence_starts
from ssc_extract.segmentation.words import Words, default_words

RARE = log(20)
"""Words that jieba's dictionary has met fewer times than this are names or nonce words; as a logarithm."""


class Segments:
    """Sentences, clauses and words of one text, each kind found when it is first asked for.

    ``text`` is normalised text, ``block_starts`` are positions at which a sentence begins in any
    case (a line break ends one too), ``words`` is the vocabulary, jieba's where it is not given.
    All spans are ``[start, end)`` in characters of ``text``. Sentences and clauses lie side by side:
    each takes its end marks, the closing quotes and the line break along.
    """

    def __init__(self, text: str, block_starts: tuple[int, ...] = (), words: Words | None = None) -> None:
        self.text = text
        self._block_starts = block_starts
        self._vocabulary = words
        self._sentences: list[int] | None = None
        self._clauses: list[int] | None = None
        self._found: Borders | None = None
        self._last = (0, 0)

    def sentence(self, position: int) -> Span:
        """Give the sentence around ``position``."""
        return self._around(self._sentences or self._all_sentences(), position)

    def sentences(self, start: int, end: int) -> list[Span]:
        """Give the sentences that share a character with ``[start, end)``, in order."""
        if start >= end:
            return []
        starts = self._sentences or self._all_sentences()
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end)
        following = starts[last] if last < len(starts) else len(self.text)
        return list(pairwise((*starts[max(first, 0) : last], following)))

    def clause(self, position: int) -> Span:
        """Give the clause around ``position``."""
        if self._clauses is None:
            self._clauses = clause_starts(self.text, self._block_starts)
        return self._around(self._clauses, position)

    def is_border(self, position: int) -> bool:
        """Whether a word begins (or the text ends) at ``position``, as jieba without HMM cuts it."""
        found = self._found or self._borders
        return found[position]

    def word(self, position: int) -> Span:
        """Give the word around ``position``; of a position past the end, the last word."""
        size = len(self.text)
        position = min(max(position, 0), max(size - 1, 0))
        start, end = self._last
        # Neighbouring questions about one long number are answered by the same word.
        if not start <= position < end:
            borders = self._borders
            start, end = position, min(position + 1, size)
            while not borders[start]:
                start -= 1
            while not borders[end]:
                end += 1
            self._last = start, end
        return start, end

    def words(self, start: int, end: int) -> list[Span]:
        """Give the words that share a character with ``[start, end)``, in order."""
        end = min(end, len(self.text))
        if start >= end:
            return []
        first, last = self.word(start)[0], self.word(end - 1)[1]
        edges = [first, *self._borders.within(first, last), last]
        return list(pairwise(edges))

    def is_rare(self, word: str) -> bool:
        """Whether the dictionary has not met this word of two and more characters, or hardly ever."""
        counts = (self._vocabulary or default_words()).groups[word[:2]].logs
        return word not in counts or counts[word] < RARE

    @property
    def _borders(self) -> Borders:
        if self._found is None:
            self._found = Borders(self.text, self._vocabulary or default_words())
        return self._found

    def _around(self, starts: list[int], position: int) -> Span:
        found = bisect_right(starts, position) or 1
        return starts[found - 1], starts[found] if found < len(starts) else len(self.text)

    def _all_sentences(self) -> list[int]:
        self._sentences = sentence_starts(self.text, self._block_starts)
        return self._sentences
