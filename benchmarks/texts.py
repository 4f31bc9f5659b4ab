"""Texts to measure with: varied reports written by a grammar from a fixed seed, and adversarial ones."""

from __future__ import annotations

import random
import re
from functools import cache

from benchmarks.grammar import FACTS, HEADINGS, NOTES, PROSE, SLOTS
from ssc_extract.lexicon.model import CountryEntry, EntityEntry, Strength
from ssc_extract.lexicon.vocabulary import builtin
from ssc_extract.segmentation.cache import dictionary_source

_SLOT = re.compile(r"\{(?:(\d+)-(\d+)|([a-z]+))\}")
_OWN = (
    "{place}{word}{word}研究所",
    "{word}{word}基金会",
    "{country}{word}{topic}中心",
    "{word}{word}{topic}公司",
)
_FACTS_IN_TEN = 6
"""So many sentences in ten state facts: mentions are as dense then as in reports of the United Nations."""
_NUMERALS = "一二三四五六七八九十"
ADVERSARIAL = {
    "digits": "7",
    "brackets": "(《“",
    "、-chains": "甲、",
    "unknown Han": "龘靐",
    "spaces": " ",
    "overlapping words": "国中",
    "numbers with commas": "1,000,",
    "ranges": "3-",
    "dates": "2021年",
    "Chinese numerals": "三十万",
    "country names": "中国",
    "names in names": "联合国",
    "references": "该组织",
    "percent signs": "%",
    "line breaks": "。\n",
    "heads of names": "委员会",
    "introduced names": "中心(甲)",
}
"""A unit of text that repeats; each tries what some rule of the pipeline might do too often."""


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Give the vocabulary's canonical names as fillers, and jieba's words of two characters and more."""
    entries = builtin().entries
    bodies = [entry.name for entry in entries if isinstance(entry, EntityEntry) and entry.type == "org"]
    others = [entry.name for entry in entries if isinstance(entry, EntityEntry) and entry.type == "document"]
    return {
        "org": tuple(bodies),
        "named": tuple(f"《{name.strip('《》')}》" for name in others),
        "country": tuple(entry.name for entry in entries if isinstance(entry, CountryEntry)),
    }


@cache
def _words() -> tuple[tuple[str, ...], tuple[float, ...]]:
    with open(dictionary_source(), encoding="utf-8") as file:
        rows = [line.split(" ") for line in file]
    kept = [(word, int(count)) for word, count, tag in rows if 2 <= len(word) <= 4 and tag[0] in "nva"]
    return tuple(word for word, _ in kept), tuple(count**0.7 for _, count in kept)


class Author:
    """Writes sentences: the same seed writes the same ones."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._drawn: list[str] = []

    def write(self, forms: tuple[str, ...]) -> str:
        """Give one of the forms with its slots filled."""
        form = self._chance.choice(forms)
        while "{" in form:
            form = _SLOT.sub(self._fill, form)
        return form

    def sentence(self) -> str:
        """Give a sentence of a report, full of facts or not."""
        return self.write(FACTS if self.chance(1, 10) <= _FACTS_IN_TEN else PROSE)

    def chance(self, low: int, high: int) -> int:
        """Give a number of ``low`` to ``high``."""
        return self._chance.randint(low, high)

    def _fill(self, slot: re.Match[str]) -> str:
        low, high, name = slot.groups()
        if name is None:
            return str(self._chance.randint(int(low), int(high)))
        if name == "word":
            return self._word()
        return self._chance.choice(SLOTS.get(name) or _names()[name])

    def _word(self) -> str:
        if not self._drawn:
            words, weights = _words()
            self._drawn = self._chance.choices(words, weights, k=5000)
        return self._drawn.pop()


def varied_text(characters: int, seed: int = 1) -> str:
    """Write a report of ``characters``: headings, numbered paragraphs, notes; no two paragraphs are the same."""
    author = Author(seed)
    pieces: list[str] = []
    size = number = heading = note = 0
    while size < characters:
        number += 1
        if number % 12 == 1:
            heading = heading % len(_NUMERALS) + 1
            pieces.append(f"{_NUMERALS[heading - 1]}. {author.write(HEADINGS)}\n\n")
        paragraph = "".join(author.sentence() for _ in range(author.chance(2, 6)))
        if number % 6 == 0:
            note += 1
            paragraph += f"\n\n[{note}] {author.write(NOTES)}"
        pieces.append(f"{number}. {paragraph}\n\n")
        size += len(pieces[-1])
    return "".join(pieces)[:characters]


def own_names(count: int) -> list[EntityEntry]:
    """Make a user's own lexicon: invented institutes, each with a name of its own."""
    author = Author(2)
    names = dict.fromkeys(author.write(_OWN) for _ in range(count + count // 10))
    entries = [EntityEntry(name, "org", ((name, Strength.STRONG),)) for name in names]
    if len(entries) < count:
        raise ValueError(f"{len(entries)} different names, not {count}")
    return entries[:count]


def adversarial_text(unit: str, characters: int) -> str:
    """Repeat a unit up to ``characters``."""
    return unit * (characters // len(unit))
