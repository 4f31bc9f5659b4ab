"""The tables that say where a name begins and ends, as one matcher.

`data/heads.csv` has the head nouns of names, `data/name_borders.csv` the words at which a
name ends or that join two; both are found in one pass over the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from ssc_extract.lexicon.tables import data_folder, rows

PUNCTUATION = "，。；：！？“”‘’《》〈〉()[]…\n,;:!?|*<>="


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


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun, the type of what it names (empty for a class noun) and the evidence needed."""

    word: str
    type: str
    needs: Needs


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the tables at ``[start, end)``."""

    start: int
    end: int
    role: Role
    head: Head | None = None


class Grammar:
    """Heads and border words in one automaton; where words overlap, the leftmost longest counts."""

    def __init__(self) -> None:
        words: dict[str, tuple[Role, Head | None]] = {char: (Role.STOP, None) for char in PUNCTUATION}
        for row in rows(data_folder() / "name_borders.csv"):
            words[row["word"]] = (Role(row["role"]), None)
        for row in rows(data_folder() / "heads.csv"):
            head = Head(row["head"], row["type"], Needs(row["needs"]))
            words[head.word] = (Role.HEAD, head)
        self._words = list(words.values())
        self._automaton = AhoCorasick(
            list(words),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def tokens(self, text: str) -> Iterator[Token]:
        """Give the words of the tables in ``text``, without those that are only kept whole."""
        for number, start, end in self._automaton.find_matches_as_indexes(text):
            role, head = self._words[number]
            if role is not Role.KEEP:
                yield Token(start, end, role, head)


@cache
def grammar() -> Grammar:
    """Load the tables once, on first use."""
    return Grammar()
