"""The frames of `data/frames.csv` and the one automaton that finds their verbs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ssc_extract.activities.model import Action, Frame, Need, Role
from ssc_extract.data_files import data_folder
from ssc_extract.lexicon.tables import rows

TABLE = "frames.csv"
NOUNS = "verb_nouns.csv"


@dataclass(frozen=True, slots=True)
class Frames:
    """Frames by verb, in the table's order, and the matcher of all verbs (the longest wins)."""

    by_verb: dict[str, tuple[Frame, ...]]
    verbs: tuple[str, ...]
    automaton: AhoCorasick

    def occurrences(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Give (start, end, verb) wherever a verb's characters stand in ``text``."""
        for number, start, end in self.automaton.find_matches_as_indexes(text):
            yield start, end, self.verbs[number]


def fitting(frames: tuple[Frame, ...], governed: str) -> Frame | None:
    """Give the first frame one of whose objects stands in the words that the verb governs."""
    for frame in frames:
        if not frame.objects or any(word in governed for word in frame.objects):
            return frame
    return None


@cache
def builtin_frames() -> Frames:
    """Load the table once, on first use."""
    by_verb: dict[str, list[Frame]] = {}
    for row in rows(data_folder() / TABLE):
        for verb in row["verb"].split("|"):
            by_verb.setdefault(verb, []).append(_frame(verb, row))
    verbs = tuple(by_verb)
    automaton = AhoCorasick(verbs, matchkind=MatchKind.LeftmostLongest)
    return Frames({verb: tuple(found) for verb, found in by_verb.items()}, verbs, automaton)


def _frame(verb: str, row: dict[str, str]) -> Frame:
    return Frame(
        verb=verb,
        objects=tuple(filter(None, row["object"].split("|"))),
        action=Action(row["action"]) if row["action"] else None,
        subject=Role(row["subject"] or Role.IMPLEMENTER),
        needs=tuple(map(Need, filter(None, row["need"].split("|")))),
        weak=row["weak"] == "yes",
        example=row["example"],
    )


@dataclass(frozen=True, slots=True)
class VerbsAndNouns:
    """Verbs that are nouns too, and verbs that need nothing behind them."""

    nouns: frozenset[str]
    ends: frozenset[str]


@cache
def verbs_and_nouns() -> VerbsAndNouns:
    """Load `data/verb_nouns.csv` once, on first use."""
    table = list(rows(data_folder() / NOUNS))
    return VerbsAndNouns(
        frozenset(row["verb"] for row in table if row["noun"]),
        frozenset(row["verb"] for row in table if row["end"]),
    )
