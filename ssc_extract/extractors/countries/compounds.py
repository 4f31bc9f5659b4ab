"""Compounds of one-character forms: 中赞关系, 中日韩, 俄乌冲突, 中非合作, 粤港澳."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.countries.central_africa import SURFACE, CentralAfrica, read_central_africa
from ssc_extract.extractors.countries.context import Context
from ssc_extract.extractors.countries.cues import TIE
from ssc_extract.extractors.countries.readings import DOUBLE, MAJOR, Readings
from ssc_extract.lexicon.country_forms import Compound, lookalikes, single_forms
from ssc_extract.lexicon.model import Strength

_CHINA = "CHN"
_LONGEST = 6


def find_compounds(context: Context, readings: Readings) -> Iterator[Candidate]:
    """Give one candidate for every form of every compound, the longest compound at each place."""
    text = context.reading.text
    for match in _run().finditer(text):
        start = match.start()
        while start < match.end() - 1:
            found = _longest(context, readings, start, min(match.end(), start + _LONGEST))
            if found is None:
                start += 1
                continue
            end, members = found
            yield from _spread(readings, text[start:end], start, members)
            start = end


@cache
def _run() -> re.Pattern[str]:
    """Two or more characters that stand in compounds: forms of states, regions, partners in a listed one."""
    forms = single_forms()
    characters = {*forms.strong, *forms.weak, *forms.regions, *forms.compounds}
    return re.compile(f"[{''.join(sorted(set(''.join(characters))))}]{{2,}}")


def _longest(context: Context, readings: Readings, start: int, limit: int) -> tuple[int, list[str]] | None:
    text = context.reading.text
    for end in range(limit, start + 1, -1):
        members = _members(context, readings, text[start:end], start)
        if members and _stands_whole(context, start, end):
            return end, members
    return None


def _members(context: Context, readings: Readings, surface: str, start: int) -> list[str] | None:
    """Give what the forms of ``surface`` stand for, or ``None`` where nothing speaks for a compound."""
    listed = readings.forms.compounds.get(surface)
    tied = TIE.match(context.reading.text, start + len(surface)) is not None
    if listed is None:
        return _unlisted(readings, readings.units(surface), start, tied)
    if surface == SURFACE and read_central_africa(context, start) is not CentralAfrica.COMPOUND:
        return None
    others = [member for member in listed.members if member != _CHINA]
    if listed.strength is Strength.WEAK and not tied and not all(m in context.named for m in others):
        return None
    return _listed(readings, listed, surface, start)


def _listed(readings: Readings, listed: Compound, surface: str, start: int) -> list[str]:
    """Give the listed members; beside China the state that the text names goes before the usual one."""
    members = list(listed.members)
    if len(members) == 2 and _CHINA in members:
        at = 1 - members.index(_CHINA)
        form = readings.units(surface)[at]
        if form not in MAJOR and form not in readings.forms.regions:
            rivals = tuple(dict.fromkeys((members[at], *readings.bearers(form))))
            members[at] = readings.context.nearest(rivals, start) or members[at]
    return members


def _unlisted(readings: Readings, units: list[str], start: int, tied: bool) -> list[str] | None:
    """Read a compound that no table holds: every form major or named, and a tie behind it or China in it."""
    if len(units) < 2 or len(set(units)) < len(units):
        return None
    members = [readings.key(unit, start) for unit in units]
    if None in members or "华" in units:
        return None
    minor = [unit for unit in units if unit not in MAJOR and unit not in readings.forms.regions]
    if tied or (minor and "中" in units):
        return [member for member in members if member]
    return None


def _stands_whole(context: Context, start: int, end: int) -> bool:
    """Whether no other word takes a character of the compound; a tie outweighs a word (中美|元首)."""
    text, segments = context.reading.text, context.reading.segments
    full_name = end - len(DOUBLE) if text.endswith(DOUBLE, start, end) else end
    if context.overlaps_name(start, full_name):
        return False
    if any(text.startswith(form, start) for form in lookalikes().compounds):
        return False
    return segments.is_border(start) and (segments.is_border(end) or TIE.match(text, end) is not None)


def _spread(readings: Readings, surface: str, start: int, members: list[str]) -> Iterator[Candidate]:
    """Give the candidates of the forms; the form that is a name too is the name rule's."""
    for unit, member in zip(readings.units(surface), members, strict=True):
        if unit != DOUBLE:
            yield readings.candidate(start, start + len(unit), member)
        start += len(unit)
