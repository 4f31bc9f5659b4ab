"""The sector of an activity by the words of `data/sectors.csv`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ssc_extract.data_files import data_folder
from ssc_extract.lexicon.tables import rows

TABLE = "sectors.csv"


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector of the OECD DAC list and the words of the text that tell of it."""

    code: str
    name_zh: str
    name_en: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sectors:
    sectors: tuple[Sector, ...]
    words: tuple[tuple[str, int], ...]
    automaton: AhoCorasick


def sector_of(text: str) -> Sector | None:
    """Give the sector that most words of ``text`` tell of, ``None`` where none does."""
    table = _table()
    found = [table.words[number] for number, _, _ in table.automaton.find_matches_as_indexes(text)]
    if not found:
        return None
    # Of equal counts the sector that is named first comes first: a Counter keeps that order.
    chosen = Counter(number for _, number in found).most_common(1)[0][0]
    words = tuple(dict.fromkeys(word for word, number in found if number == chosen))
    sector = table.sectors[chosen]
    return Sector(sector.code, sector.name_zh, sector.name_en, words)


@cache
def _table() -> _Sectors:
    sectors: list[Sector] = []
    words: list[tuple[str, int]] = []
    for row in rows(data_folder() / TABLE):
        words += [(word, len(sectors)) for word in row["keywords"].split("|")]
        sectors.append(Sector(row["code"], row["name_zh"], row["name_en"]))
    automaton = AhoCorasick([word for word, _ in words], matchkind=MatchKind.LeftmostLongest)
    return _Sectors(tuple(sectors), tuple(words), automaton)
