"""One-character forms that stand alone: before 方 and after 对, 在, 驻, 访, 亲."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.countries.context import Context
from ssc_extract.extractors.countries.cues import DEALING
from ssc_extract.extractors.countries.readings import MAJOR, Readings
from ssc_extract.lexicon.country_forms import single_forms

# Forms that are hardly any other word behind 对 or 在.
_ONLY_STATES = frozenset("华俄韩")
# 西方, 南方, 比方 and 对方 are other words; after 对 and 在 China is 华, and 西, 比, 新, 老 are common words.
_NEVER_PARTY = frozenset("西南比华")
_NEVER_AFTER = frozenset("中西南比新老以加")
# 对老关系, 对比关系 are said of a state; 对新关系 and 对加关系 may be of anything.
_COMMON_OBJECTS = frozenset("老比")
_FOREIGN_TIES = re.compile("关系|政策|[出进]口|援助|贸易|直接投资")
# 在华为, 在华东, 对日元, 对台戏
_OTHER_WORD = re.compile(
    r"华(?:[为东南西北中夏润]|盛顿|尔街)|日元|台戏|[美港日]元|[英法德俄日韩]语|[英法德俄日]文"
)
# Relations that are never 'in' or 'towards' anything else but a state.
_MISSION = frozenset("驻访亲")
_RELATIONS = "对在驻访亲"


def find_alone(context: Context, readings: Readings) -> Iterator[Candidate]:
    """Give a candidate for every form that stands alone and that nothing speaks against."""
    text = context.reading.text
    for match in _pattern().finditer(text):
        start, end = match.span()
        form = match.group()
        before = text[start - 1 : start]
        party = text.startswith("方", end) and _is_party(context, form, start)
        western = form == "美" and text.startswith("西方", end)
        if not (party or western) and not (
            before in _RELATIONS and before and _is_object(context, form, before, start)
        ):
            continue
        key = readings.party(form, start) if party else readings.key(form, start)
        if key is not None and not readings.overlaps_name(start, end):
            yield readings.candidate(start, end, key)


@cache
def _pattern() -> re.Pattern[str]:
    forms = single_forms()
    characters = "".join(
        sorted(form for form in {*forms.strong, *forms.weak, *forms.regions} if len(form) == 1)
    )
    return re.compile(f"[{characters}](?:(?<=[{_RELATIONS}].)|(?=方)|(?<=美)(?=西方))")


def _is_party(context: Context, form: str, start: int) -> bool:
    segments = context.reading.segments
    return form not in _NEVER_PARTY and segments.is_border(start) and segments.is_border(start + 2)


def _is_object(context: Context, form: str, before: str, start: int) -> bool:
    text, segments = context.reading.text, context.reading.segments
    if _OTHER_WORD.match(text, start):
        return False
    if form in _NEVER_AFTER:
        return form in _COMMON_OBJECTS and _FOREIGN_TIES.match(text, start + 1) is not None
    word = segments.word(start)
    if word[0] == start and word[1] != start + 1:
        return False
    if word[0] < start and not (form in MAJOR and word[0] == start - 1):
        return False
    return before in _MISSION or form in _ONLY_STATES or DEALING.match(text, start + 1) is not None
