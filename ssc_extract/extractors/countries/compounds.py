"""Compounds of one-character forms: 中赞关系, 中日韩, 俄乌冲突, 中非合作, 粤港澳."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.countries.central_africa import SURFACE, CentralAfrica, read_central_africa
from ssc_extract.extractors.countries.context import Context
from ssc_extract.extractors.countries.cues import BOND, TIE
from ssc_extract.extractors.countries.readings import DOUBLE, MAJOR, Readings
from ssc_extract.lexicon.country_forms import Compound, lookalikes, single_forms
from ssc_extract.lexicon.model import EntityEntry, Strength

_CHINA = "CHN"
_LONGEST = 6
_SHORT_NAME = 3
# So many forms of great states in one list need nothing behind it.
_MANY = 4
_PAIR = 2
# Forms that are common words themselves, so that they need a bond behind the compound.
_COMMON = frozenset("以西南老新加")
_TIED = re.compile(f"{TIE.pattern}|{BOND.pattern}")


def find_compounds(context: Context, readings: Readings) -> Iterator[Candidate]:
    """Give one candidate for every form of every compound, the longest compound at each place."""
    yield from _find_lists(context, readings)
    yield from _find_before_names(context, readings)
    text = context.reading.text
    for match in _run().finditer(text):
        start = _first_place(text, *match.span())
        while start < match.end() - 1:
            found = _longest(context, readings, start, min(match.end(), start + _LONGEST))
            if found is None:
                start += 1
                continue
            end, members = found
            yield from _spread(readings, text[start:end], start, members)
            start = end


def _find_lists(context: Context, readings: Readings) -> Iterator[Candidate]:
    """Give the forms of a compound whose members 、 parts: 中、俄、法三国."""
    text, segments = context.reading.text, context.reading.segments
    for match in _list().finditer(text):
        begin = match.start() - 1
        end = match.end() if segments.is_border(match.end()) else match.end() - 2  # 、欧盟
        listed = text[begin:end:2]
        bound = BOND.match(text, end) is not None
        keys = [readings.key(form, begin) for form in listed]
        if sum(form in MAJOR for form in listed) >= _MANY or (bound and len(listed) > _PAIR):
            keys = [key or readings.forms.strong.get(form) for form, key in zip(listed, keys, strict=True)]
        elif not bound or not segments.is_border(begin):
            continue
        if None in keys:
            continue
        for at, key in enumerate(keys):
            if key is not None:
                start = begin + 2 * at
                yield readings.candidate(start, start + 1, key)


def _find_before_names(context: Context, readings: Readings) -> Iterator[Candidate]:
    """Give the 中 of a compound whose other member has no form and keeps its short name: 中埃塞合作."""
    text, segments = context.reading.text, context.reading.segments
    for start, end, _ in context.hits:
        if (
            text[start - 1 : start] == "中"
            and end - start <= _SHORT_NAME
            and text[start:end] != DOUBLE
            and BOND.match(text, end)
            and segments.word(start - 1) == (start - 1, start)
        ):
            yield readings.candidate(start - 1, start, _CHINA)


@cache
def _list() -> re.Pattern[str]:
    """A list from its first 、 on, which is rarer than the forms."""
    forms = single_forms()
    characters = "".join(sorted(form for form in {*forms.strong, *forms.regions} if len(form) == 1))
    return re.compile(f"、(?<=[{characters}]、)[{characters}](?:、[{characters}])*+")


@cache
def _run() -> re.Pattern[str]:
    """Two or more characters that stand in compounds: forms of states, regions, partners in a listed one."""
    forms = single_forms()
    characters = {*forms.strong, *forms.weak, *forms.regions, *forms.compounds}
    one = f"[{''.join(sorted(set(''.join(characters))))}]"
    return re.compile(f"{one}{one}++")


@cache
def _pairs() -> frozenset[str]:
    """The first two characters of every listed compound."""
    return frozenset(form[:2] for form in single_forms().compounds)


def _first_place(text: str, start: int, end: int) -> int:
    """Give the first place in a run at which a compound may begin, ``end`` where there is none.

    Where no tie follows one and China is in none, a compound is a listed one; most runs are pieces of
    long names and end here.
    """
    if "中" in text[start:end]:
        return start
    listed, pairs = end, _pairs()
    for at in range(end - 2, start - 1, -1):
        if _TIED.match(text, at + 2):
            return start
        if text[at : at + 2] in pairs:
            listed = at
    return listed


def _longest(context: Context, readings: Readings, start: int, limit: int) -> tuple[int, list[str]] | None:
    text = context.reading.text
    for end in range(limit, start + 1, -1):
        members = _members(context, readings, text[start:end], start)
        if members and _stands_whole(context, readings, start, end):
            return end, members
    return None


def _members(context: Context, readings: Readings, surface: str, start: int) -> list[str] | None:
    """Give what the forms of ``surface`` stand for, or ``None`` where nothing speaks for a compound."""
    listed = readings.forms.compounds.get(surface)
    tie = TIE if _COMMON.isdisjoint(surface) else BOND
    tied = tie.match(context.reading.text, start + len(surface)) is not None
    if listed is None:
        return _unlisted(readings, surface, start, tied) if tied or "中" in surface else None
    if surface == SURFACE and read_central_africa(context, start) is not CentralAfrica.COMPOUND:
        return None
    others = [member for member in listed.members if member != _CHINA]
    # That the text names the states outweighs another word of the same characters (中老).
    is_reasoned = tied or all(member in context.named for member in others)
    if listed.strength is Strength.WEAK and not is_reasoned:
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


def _is_place(readings: Readings, surface: str) -> bool:
    """Whether the forms together are the name of a region or city: 拉美, 西欧, 巴中."""
    bearers = readings.context.reading.vocabulary.bearers(surface)
    return any(isinstance(entry, EntityEntry) and entry.type == "place" for entry, _ in bearers)


def _unlisted(readings: Readings, surface: str, start: int, tied: bool) -> list[str] | None:
    """Read a compound that no table holds: every form major or named, and a tie behind it or China in it."""
    units = readings.units(surface)
    if len(units) < 2 or len(set(units)) < len(units) or "华" in units or _is_place(readings, surface):
        return None
    if surface[0] in _COMMON and surface[1:] in readings.forms.compounds:
        return None
    members = [key for unit in units if (key := readings.key(unit, start)) is not None]
    if len(members) < len(units):
        return None
    states = [unit for unit in units if unit not in readings.forms.regions]
    minor = [unit for unit in states if unit not in MAJOR]
    with_region = len(states) < len(units)
    if with_region and minor == states:
        return None
    return members if tied or (minor and "中" in units and _COMMON.isdisjoint(units)) else None


def _stands_whole(context: Context, readings: Readings, start: int, end: int) -> bool:
    """Whether no other word takes a character of the compound; a tie outweighs a word (中美|元首)."""
    text, segments = context.reading.text, context.reading.segments
    full_name = end - len(DOUBLE) if text.endswith(DOUBLE, start, end) else end
    if readings.overlaps_name(start, full_name):
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
