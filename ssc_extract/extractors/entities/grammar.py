"""The tables that say where a name begins and ends, as one matcher.

`data/heads.csv` has the head nouns of names, `data/name_borders.csv` the words at which a
name ends or that join two; both are found in one pass over the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from ssc_extract.lexicon.tables import data_folder, rows

PUNCTUATION = "\t，。；：！？“”‘’《》〈〉()[]…\n,;:!?|*<>="


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


Found = tuple[int, int, int]
"""The number of a word in the tables and its span; whole texts are kept as these, for speed."""


class Grammar:
    """Heads and border words in one automaton; where words overlap, the leftmost longest counts.

    ``heads`` are the numbers of the head nouns, ``closing`` of those that are always the last
    word of their name: no name goes on behind 公司.
    """

    def __init__(self) -> None:
        words: dict[str, tuple[Role, Head | None]] = dict.fromkeys(PUNCTUATION, (Role.STOP, None))
        for row in rows(data_folder() / "name_borders.csv"):
            words[row["word"]] = (Role(row["role"]), None)
        for row in rows(data_folder() / "heads.csv"):
            head = Head(row["head"], row["type"], Needs(row["needs"]))
            words[head.word] = (Role.HEAD, head)
        self._words = list(words.values())
        self._kept = frozenset(number for number, word in enumerate(self._words) if word[0] is Role.KEEP)
        self.heads = frozenset(number for number, word in enumerate(self._words) if word[0] is Role.HEAD)
        self.closing = frozenset(
            number for number, (_, head) in enumerate(self._words) if head and head.word.endswith("公司")
        )
        self._automaton = AhoCorasick(
            list(words),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def find(self, text: str) -> list[Found]:
        """Give the words of the tables in ``text``, without those that are only kept whole."""
        kept = self._kept
        return [found for found in self._automaton.find_matches_as_indexes(text) if found[0] not in kept]

    def token(self, found: Found) -> Token:
        """Give a found word with what it does."""
        number, start, end = found
        return Token(start, end, *self._words[number])


@cache
def grammar() -> Grammar:
    """Load the tables once, on first use."""
    return Grammar()
