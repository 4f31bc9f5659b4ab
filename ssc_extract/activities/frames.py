"""The frames of `data/frames.csv` and the one automaton that finds their verbs."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ssc_extract.activities.model import Action, Frame, Need, Role
from ssc_extract.data_files import data_folder
from ssc_extract.frozen import frozen
from ssc_extract.lexicon.tables import rows

TABLE = "frames.csv"
NOUNS = "verb_nouns.csv"


@frozen
class Verb:
    """A verb with its frames in the table's order; whether it is a noun too, whether it needs nothing behind it."""

    word: str
    frames: tuple[Frame, ...]
    noun: bool
    ends: bool


@frozen
class Frames:
    """The verbs of the table, the frames of each, and the matcher of all (the longest wins)."""

    by_verb: dict[str, tuple[Frame, ...]]
    verbs: tuple[Verb, ...]
    automaton: AhoCorasick

    def occurrences(self, text: str) -> list[tuple[int, int, int]]:
        """Give the number of the verb, start and end wherever a verb's characters stand in ``text``."""
        return self.automaton.find_matches_as_indexes(text)


@cache
def builtin_frames() -> Frames:
    """Load the tables once, on first use."""
    frames: dict[str, list[Frame]] = {}
    for row in rows(data_folder() / TABLE):
        for verb in row["verb"].split("|"):
            frames.setdefault(verb, []).append(_frame(verb, row))
    kinds = verbs_and_nouns()
    by_verb = {verb: tuple(found) for verb, found in frames.items()}
    verbs = tuple(
        Verb(verb, found, verb in kinds.nouns, verb in kinds.ends) for verb, found in by_verb.items()
    )
    return Frames(by_verb, verbs, AhoCorasick(list(by_verb), matchkind=MatchKind.LeftmostLongest))


def _frame(verb: str, row: dict[str, str]) -> Frame:
    return Frame(
        name=f"{verb}-{row['action'] or 'none'}",
        verb=verb,
        objects=tuple(filter(None, row["object"].split("|"))),
        action=Action(row["action"]) if row["action"] else None,
        subject=Role(row["subject"] or Role.IMPLEMENTER),
        needs=tuple(map(Need, filter(None, row["need"].split("|")))),
        weak=row["weak"] == "yes",
        example=row["example"],
    )


@frozen
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
