"""The tables that say where a name begins and ends, as one matcher.

`data/heads.csv` has the head nouns of names, `data/name_borders.csv` the words at which a
name ends or that join two; both are found in one pass over the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from ssc_extract.lexicon.tables import data_folder, rows

PUNCTUATION = "\t，。；：！？“”‘’《》〈〉【】「」『』()[]…\n,;:!?|*<>="


class Role(StrEnum):
    """What a word does to a name that is read from its head to the left."""

    STOP = "stop"
    CONJUNCTION = "conjunction"
    KEEP = "keep"
    HEAD = "head"


class Needs(StrEnum):
    """The evidence that a phrase with this head is a name, the weakest that will do."""

    WORDS = "words"
    WORLD = "world"
    ANCHOR = "anchor"
    NEVER = "never"


class Head(NamedTuple):
    """A head noun, the type of what it names (empty for a class noun) and the evidence needed."""

    word: str
    type: str
    needs: Needs

    @property
    def is_last(self) -> bool:
        """Whether it is always the last word of its name: no name goes on behind 公司."""
        return self.word.endswith("公司")


Found = tuple[int, int, int]
"""The number of a word in the tables and its span; whole texts are kept as these, for speed."""


class Grammar:
    """Heads and border words in one automaton; where words overlap, the leftmost longest counts.

    The words are numbered by what they do, so that one comparison says it of a word of a text: the
    stops, from ``joins`` on the conjunctions, from ``heads`` on the head nouns; of these, those from
    ``open`` on do not close their names, and class nouns stand before ``names`` and from ``classes`` on.
    From ``kept`` on are the words that are only kept whole. ``bracket`` is the number of a closing one.
    """

    def __init__(self) -> None:
        table: dict[str, Role | Head] = dict.fromkeys(PUNCTUATION, Role.STOP)
        for row in rows(data_folder() / "name_borders.csv"):
            table[row["word"]] = Role(row["role"])
        for row in rows(data_folder() / "heads.csv"):
            table[row["head"]] = Head(row["head"], row["type"], Needs(row["needs"]))
        ranks = {word: _rank(meaning) for word, meaning in table.items()}
        words = sorted(table, key=ranks.__getitem__)
        firsts = (bisect_left(words, rank, key=ranks.__getitem__) for rank in range(1, 7))
        self.joins, self.heads, self.names, self.open, self.classes, self.kept = firsts
        self.bracket = words.index(")")
        self._numbers = {word: number for number, word in enumerate(words)}
        self._roles = [table[word] for word in words]
        self._heads = {number: head for number, head in enumerate(self._roles) if isinstance(head, Head)}
        self._automaton = AhoCorasick(
            words,
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def find(self, text: str) -> list[Found]:
        """Give the words of the tables in ``text``, in order; they do not overlap."""
        found: list[Found] = self._automaton.find_matches_as_indexes(text)
        return found

    def is_head(self, number: int) -> bool:
        """Whether a word is a head noun, of no name too."""
        return self.heads <= number < self.kept

    def numbers(self, words: Collection[str]) -> frozenset[int]:
        """Give the numbers of some words of the tables; those that no table has are left out."""
        return frozenset(self._numbers[word] for word in words if word in self._numbers)

    def role(self, number: int) -> Role:
        """Say what a word does."""
        role = self._roles[number]
        return role if isinstance(role, Role) else Role.HEAD

    def head(self, number: int) -> Head:
        """Give a head noun by its number; raises ``KeyError`` for another word."""
        return self._heads[number]

    def head_of(self, word: str) -> Head:
        """Give the head noun of this word; raises ``KeyError`` for another word."""
        return self.head(self._numbers[word])


def _rank(meaning: Role | Head) -> int:
    """Give the place of a word among the others by what it does."""
    match meaning:
        case Role.STOP:
            return 0
        case Role.CONJUNCTION:
            return 1
        case Head():
            named = meaning.needs is not Needs.NEVER
            return 2 + named if meaning.is_last else 5 - named
        case _:
            return 6


@cache
def grammar() -> Grammar:
    """Load the tables once, on first use."""
    return Grammar()
