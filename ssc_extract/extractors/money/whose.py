"""Whose 卢比, 法郎 or 先令 it is: a name that several currencies share, settled by the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ssc_extract.extractors.numbers.rule import Scene
from ssc_extract.lexicon.currencies import CurrencyName
from ssc_extract.lexicon.model import CountryEntry, Hit, Strength

_NEAR = 64


def settle(scene: Scene, name: CurrencyName, position: int) -> str | None:
    """Give the ISO 4217 code of what ``name`` means at ``position``, or ``None`` where nothing tells.

    A name of one currency is that one. A shared one is told by the nearest country of the
    sentence that has such a currency, else by the paragraph's, else by what it was before
    in the document, else by the only such country of the document.
    """
    if len(name.currencies) == 1:
        return name.currencies[0].code
    of_country = {
        alpha3: currency.code
        for currency in reversed(name.currencies)
        for alpha3 in currency.countries
        if currency.use == "current" or alpha3 not in _current(name)
    }
    reading = scene.reading
    block = reading.document.block_at(position)
    for start, end in (reading.segments.sentence(position), (block.start, block.end)):
        code = _nearest(scene, of_country, (start, end), position)
        if code is not None:
            scene.settled[name.surface] = code
            return code
    if name.surface not in scene.settled:
        around = reading.around
        named = countries(reading.hits) if around is None else around.survey.countries
        scene.settled[name.surface] = _only(named, of_country)
    return scene.settled[name.surface]


def _current(name: CurrencyName) -> set[str]:
    return {
        alpha3 for currency in name.currencies if currency.use == "current" for alpha3 in currency.countries
    }


def _nearest(scene: Scene, of_country: dict[str, str], within: tuple[int, int], position: int) -> str | None:
    """Give the currency of the nearest country before ``position``, else after it, among the hits near by."""
    hits = scene.reading.hits
    here = bisect_left(hits, position, key=lambda hit: hit.start)
    for hit in reversed(_outer(hits[max(0, here - _NEAR) : here])):
        if hit.start < within[0]:
            break
        for code in _codes(hit, of_country):
            return code
    for hit in _outer(hits[here : here + _NEAR]):
        if hit.end > within[1]:
            break
        for code in _codes(hit, of_country):
            return code
    return None


def countries(hits: Sequence[Hit]) -> frozenset[str]:
    """Give the alpha-3 codes of the states that strong names of a text name."""
    return frozenset(
        entry.alpha3
        for hit in _outer(hits)
        for entry, strength in hit.entries
        if isinstance(entry, CountryEntry) and strength is Strength.STRONG
    )


def _only(named: frozenset[str], of_country: dict[str, str]) -> str | None:
    """Give the currency of the document's countries if it is one."""
    found = {of_country[alpha3] for alpha3 in named if alpha3 in of_country}
    return found.pop() if len(found) == 1 else None


def _outer(hits: Sequence[Hit]) -> list[Hit]:
    """Give the hits of countries that stand in no other country's name (印度 in 印度尼西亚)."""
    kept: list[Hit] = []
    for hit in hits:
        names_country = any(isinstance(entry, CountryEntry) for entry, _ in hit.entries)
        if names_country and (not kept or hit.end > kept[-1].end):
            kept.append(hit)
    return kept


def _codes(hit: Hit, of_country: dict[str, str]) -> Iterator[str]:
    for entry, strength in hit.entries:
        if isinstance(entry, CountryEntry) and strength is Strength.STRONG and entry.alpha3 in of_country:
            yield of_country[entry.alpha3]
