"""Which words of a table begin at a position of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

Entry = TypeVar("Entry")


class Beginnings(Generic[Entry]):
    """Entries by the words that they go by; several may share a word.

    Only the lengths that words with the character at hand have are tried, and what is found for
    the longest holds the entries of the words that begin it. ``heads`` are the first characters.
    """

    def __init__(self, entries: Iterable[tuple[str, Entry]]) -> None:
        of_word: dict[str, list[Entry]] = {}
        for word, entry in entries:
            of_word.setdefault(word, []).append(entry)
        self._found = {
            word: tuple(entry for end in range(len(word), 0, -1) for entry in of_word.get(word[:end], ()))
            for word in of_word
        }
        lengths: dict[str, set[int]] = {}
        for word in of_word:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {head: tuple(sorted(of_head, reverse=True)) for head, of_head in lengths.items()}
        self.heads = frozenset(lengths)

    def at(self, text: str, position: int) -> Sequence[Entry]:
        """Give the entries whose word begins at ``position`` of the text, those of the longest word first."""
        for length in self._lengths.get(text[position : position + 1], ()):
            found = self._found.get(text[position : position + length])
            if found is not None:
                return found
        return ()
