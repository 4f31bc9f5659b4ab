"""What the text says around a country's name: which states it names, what stands beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ssc_extract.extractors.reading import Reading
from ssc_extract.lexicon.model import Hit, Strength

# What joins the members of a list; the longest joint is four characters.
JOINT = re.compile(r"、|以及|[和与及跟同]")
_JOINT_BEFORE = re.compile(r"(?:、|以及|[和与及跟同])\Z")
# What follows a state's name and no other word that is written like it.
OFFICE = re.compile(r"政府|总统|总理|首相|国王|外长|外交|人民|首都|议会|国会|当局|军方|大使|籍|境内")
_CARRIERS = frozenset(
    ("纳粹", "和", "赴", "于", "从", "向", "与", "及", "在", "对", "驻", "符合", "德裔", "法裔")
)
_LONG_WORD = 6


@dataclass(frozen=True, slots=True)
class Context:
    """Where a document names states and regions.

    ``hits`` are the country names in Chinese characters, ``latin`` those in Latin letters, both in
    the order of the reading; ``named`` gives by alpha-3 code or place name where strong names stand;
    ``starts`` and ``ends`` are the borders of all strong country names.
    """

    reading: Reading
    hits: tuple[Hit, ...]
    latin: tuple[Hit, ...]
    named: dict[str, list[int]]
    starts: frozenset[int]
    ends: frozenset[int]

    @classmethod
    def of(cls, reading: Reading) -> Context:
        """Collect the country and place names of a reading."""
        text = reading.text
        named = places(reading.hits)
        countries = [hit for hit in reading.hits if hit.entries.country is not None]
        hits = [hit for hit in countries if not text[hit.start].isascii()]
        strong = Strength.STRONG
        certain = [hit for hit in hits if hit.entries[0][1] is strong]
        return cls(
            reading,
            tuple(hits),
            tuple(hit for hit in countries if text[hit.start].isascii()),
            named if reading.around is None else reading.around.places(named),
            frozenset(hit.start for hit in certain),
            frozenset(hit.end for hit in certain),
        )

    def in_list(self, start: int, end: int) -> bool:
        """Whether a list joins ``[start, end)`` to a strong country name."""
        text = self.reading.text
        after = JOINT.match(text, end)
        if after is not None and after.end() in self.starts:
            return True
        before = _JOINT_BEFORE.search(text[max(0, start - 2) : start])
        return before is not None and start - len(before.group()) in self.ends

    def nearest(self, keys: tuple[str, ...], position: int) -> str | None:
        """Give the state or place of ``keys`` named last before ``position``, else first behind it."""
        best: tuple[int, int, str] | None = None
        for key in keys:
            places = self.named.get(key)
            if places is None:
                continue
            found = bisect_right(places, position)
            rank = (0, position - places[found - 1], key) if found else (1, places[0] - position, key)
            best = rank if best is None else min(best, rank)
        return None if best is None else best[2]


def crossing(reading: Reading, start: int, end: int) -> str:
    """Say how jieba's words contradict the borders of ``[start, end)``; empty where they do not.

    A word that runs over one border contradicts it. A word that holds the whole span does
    so only where it begins before it and is neither long (the name of a body) nor a mere
    preposition and the name.
    """
    segments, text = reading.segments, reading.text
    if not segments.is_border(start):
        word = segments.word(start)
        inside = word[1] >= end
        if not inside:
            return f"the word {text[word[0] : word[1]]} runs over its beginning"
        if word[1] - word[0] < _LONG_WORD and text[word[0] : start] not in _CARRIERS:
            return f"part of the word {text[word[0] : word[1]]}"
    if not segments.is_border(end):
        word = segments.word(end)
        if word[0] > start and not _names_country(reading, text[word[0] : end]):
            return f"the word {text[word[0] : word[1]]} runs over its end"
    return ""


def _names_country(reading: Reading, surface: str) -> bool:
    """Whether a word that runs on begins with a country's name itself: 南|苏丹政府."""
    return reading.vocabulary.bearers(surface).country is not None


def places(hits: Iterable[Hit]) -> dict[str, list[int]]:
    """Give where strong names of states and places begin, by alpha-3 code or name, in the order of ``hits``."""
    named: dict[str, list[int]] = {}
    for start, _, bearers in hits:
        for key in bearers.located:
            named.setdefault(key, []).append(start)
    return named
