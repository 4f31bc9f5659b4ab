"""The sector of an activity by the words of `data/sectors.csv`."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ssc_extract.data_files import data_folder
from ssc_extract.frozen import frozen
from ssc_extract.lexicon.tables import rows

TABLE = "sectors.csv"


@frozen
class Sector:
    """A sector of the OECD DAC list and the words of the text that tell of it."""

    code: str
    name_zh: str
    name_en: str
    words: tuple[str, ...] = ()


@frozen
class _Sectors:
    sectors: tuple[Sector, ...]
    words: tuple[tuple[str, int], ...]
    automaton: AhoCorasick


def sector_of(text: str) -> Sector | None:
    """Give the sector that most words of ``text`` tell of, ``None`` where none does."""
    table = _table()
    told: dict[int, list[str]] = {}
    for number, _, _ in table.automaton.find_matches_as_indexes(text):
        word, place = table.words[number]
        told.setdefault(place, []).append(word)
    if not told:
        return None
    # Of equal counts the sector that is named first is taken: a dictionary and max keep that order.
    chosen = max(told, key=lambda place: len(told[place]))
    sector = table.sectors[chosen]
    words = tuple(dict.fromkeys(told[chosen]))
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
