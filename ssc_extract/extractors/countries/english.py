"""Countries by their short names in Latin letters, where those stand in a Chinese sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.countries.context import Context
from ssc_extract.extractors.values import CountryValue
from ssc_extract.lexicon.model import CountryEntry

ENGLISH_RULE = "country.english"
# How far a run of Latin text is read to either side; a title or citation shows itself within it.
_REACH = 80
_HAN = "\u3400-\u9fff"
_LATIN_AFTER = re.compile(r"[^\u2e80-\uffef\n]{0,80}+")
_LATIN_BEFORE = re.compile(r"[^\u2e80-\uffef\n]{0,80}\Z")
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_WORD = re.compile(r"[^\W_]+")
_JOINING = frozenset(("and", "the"))


def find_english(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every country name in Latin letters; one in foreign text carries a veto."""
    text = context.reading.text
    taken = 0
    names: list[tuple[int, int, str]] = []
    for hit in context.latin:
        entry = hit.entries[0][0]
        if hit.start >= taken and isinstance(entry, CountryEntry) and not _is_cut(text, hit.start, hit.end):
            names.append((hit.start, hit.end, entry.alpha3))
            taken = hit.end
    spans = {start: end for start, end, _ in names}
    for start, end, alpha3 in names:
        veto = "" if _in_chinese(text, start, end, spans) else "stands in foreign text"
        yield Candidate(Kind.COUNTRY, start, end, CountryValue(alpha3), ENGLISH_RULE, Via.LEXICON, veto=veto)


def _is_cut(text: str, start: int, end: int) -> bool:
    return any(
        char.isascii() and char.isalnum() for char in (text[max(0, start - 1) : start], text[end : end + 1])
    )


def _in_chinese(text: str, start: int, end: int, spans: dict[int, int]) -> bool:
    """Whether the Latin text around a name has Han beside it and nothing but names in it."""
    after = _LATIN_AFTER.match(text, end)
    before = _LATIN_BEFORE.search(text[max(0, start - _REACH) : start])
    run_start = start - len(before.group()) if before else start
    run_end = after.end() if after else end
    beside = text[max(0, run_start - 1) : run_start] + text[run_end : run_end + 1]
    if _HAN_CHARACTER.search(beside) is None:
        return False
    position = run_start
    while position < run_end:
        if position in spans:
            position = spans[position]
            continue
        word = _WORD.match(text, position)
        if word is not None and word.group() not in _JOINING:
            return False
        position = word.end() if word else position + 1
    return True
