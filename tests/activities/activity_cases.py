"""Cases of activities as text: sentences with their gold under them, and how to score a result against it.

A file holds cases. Each begins with a line ``## name`` and goes on with its text; then come its
activities, one line each, or ``> none``::

    ## wp-01
    中国向老挝提供了贷款3亿元。
    > fund | CHN provider, LAO beneficiary | money 300000000 CNY | dates 2015 | programme X | s 1

Participants are canonical names or alpha-3 codes with their roles; ``s`` says which sentence an
activity is read from where it is not all of the text. Lines that begin with ``# `` are remarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "corpus" / "activities"
SENTENCE = re.compile(r"[^。！？]+[。！？]?")


@dataclass(frozen=True)
class Gold:
    """One expected activity; ``start`` and ``end`` are offsets of the case's text."""

    start: int
    end: int
    action: str
    participants: frozenset[tuple[str, str]]
    money: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    gold: tuple[Gold, ...]


def read_cases(folder: Path = FOLDER) -> Iterator[Case]:
    """Give the cases of every ``.cases`` file, in the order of their names."""
    for path in sorted(folder.glob("*.cases")):
        for part in path.read_text(encoding="utf-8").split("\n## ")[1:]:
            name, *lines = part.strip().split("\n")
            text = "".join(line for line in lines if line and not line.startswith(("> ", "# ")))
            gold = tuple(
                _gold(line[2:], text) for line in lines if line.startswith("> ") and line != "> none"
            )
            yield Case(name, text, gold)


def _gold(line: str, text: str) -> Gold:
    action, participants, *more = (cell.strip() for cell in line.split("|"))
    fields: dict[str, str] = {}
    for cell in more:
        key, _, value = cell.partition(" ")
        fields[key] = value
    start, end = 0, len(text)
    if "s" in fields:
        start, end = [m.span() for m in SENTENCE.finditer(text)][int(fields["s"]) - 1]
    pairs = (pair.strip().rpartition(" ") for pair in participants.split(","))
    money = tuple(filter(None, fields.get("money", "").split("; ")))
    return Gold(start, end, action, frozenset((name, role) for name, _, role in pairs), money)


@dataclass
class Tally:
    gold: int = 0
    found: int = 0
    hit: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (self.gold + self.found) if self.gold + self.found else 1.0


def compare(case: Case, found: list[Gold]) -> tuple[Tally, Tally, Tally]:
    """Count activities that overlap, participants, and participants with their roles."""
    activities = Tally(len(case.gold), len(found))
    free = list(found)
    for gold in case.gold:
        match = next((f for f in free if f.start < gold.end and gold.start < f.end), None)
        if match is not None:
            free.remove(match)
            activities.hit += 1
    return activities, _participants(case.gold, found, 0), _participants(case.gold, found, 1)


def _participants(gold: tuple[Gold, ...], found: list[Gold], with_role: int) -> Tally:
    tally = Tally(sum(len(g.participants) for g in gold), sum(len(f.participants) for f in found))
    taken: set[tuple[int, tuple[str, ...]]] = set()
    for f in found:
        for pair in f.participants:
            key = pair[: 1 + with_role]
            for number, g in enumerate(gold):
                meets = f.start < g.end and g.start < f.end and (number, key) not in taken
                if meets and any(other[: 1 + with_role] == key for other in g.participants):
                    taken.add((number, key))
                    tally.hit += 1
                    break
    return tally


def found_in(text: str) -> list[Gold]:
    """Give the activities that the tool finds in a text."""
    from ssc_extract import extract

    return [
        Gold(
            activity.start,
            activity.end,
            activity.action,
            frozenset((one.name, one.role) for one in activity.participants),
            activity.money,
        )
        for activity in extract(text).activities
    ]
