"""The phrase that ends in a head noun: where it begins and what it is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ssc_extract.extractors.entities.borders import WORLD, chunk_start, compound_end
from ssc_extract.extractors.entities.grammar import Found, Head
from ssc_extract.extractors.entities.place_wording import COUNTIES, STATE_PARTS
from ssc_extract.extractors.entities.scan import Scan, is_named, is_place
from ssc_extract.extractors.entities.wording import (
    FULL_DATE,
    ORDINAL,
    OWNER_BEFORE,
    PAIR,
    PAIR_BEGINNINGS,
    YEAR_RANGE,
    YEARS,
)
from ssc_extract.lexicon.country_forms import single_forms
from ssc_extract.lexicon.model import Hit

_HOLD = "组织"
"""The one head noun that is a verb of holding at the beginning of a phrase: 组织|世界电子媒体论坛."""
_KEEPS_YEAR = frozenset(("event", "document"))
PARTNER = 8
"""A partner that no table holds has at most so many characters before its hyphen."""

_QUARTER = re.compile("(?:[东西南北中]|东北|东南|西北|西南)部")
"""The part of a country that a town's name stands behind: 利比亚东部|德尔纳市."""
_JOINED = frozenset(("-", "—", "、", "和", "及"))


class Phrase(NamedTuple):
    """A phrase ``[start, end)`` that ends in a head.

    ``lead`` are the names of the lexicon that it begins with, ``pair`` says that two
    partners in one character each do; ``modifier`` is what stands between and the head.
    """

    start: int
    end: int
    head: Head
    ordinal: bool
    year: bool
    lead: tuple[Hit, ...]
    pair: bool
    modifier: str


_Opening = tuple[int, int, bool, bool]
"""Where a phrase begins, where what stands behind its number or year does, and whether it has one of each."""


def read_phrase(scan: Scan, head: Head, end: int, barrier: Found) -> Phrase | None:
    """Read the phrase of a head that ends at ``end``; other words before its first anchor are left out.

    ``barrier`` is the last one before the head.
    """
    at = end - len(head.word)
    start = chunk_start(scan, head, at, barrier)
    if scan.text.startswith(_HOLD, start) and start + len(_HOLD) < at:
        start += len(_HOLD)
    if start >= at:
        return None
    start, inner, ordinal, year = _opening(scan, head, start, at)
    anchors = scan.anchors_in(start, at)
    if not anchors and at - start == 1 and head.word not in COUNTIES:
        # One character tells counties apart and nothing else.
        return None
    lead: tuple[Hit, ...] = ()
    if anchors:
        start, inner = _at_anchor(scan.text, head, at, anchors, (start, inner, ordinal, year))
        lead, inner = _lead(scan.text, anchors, inner)
        if lead and "·" in scan.text[inner:at] and not any(map(is_named, lead)):
            # What bears a person's name has it without the country before it.
            start, lead = inner, ()
    if head.word in STATE_PARTS and (part := _part_end(scan, start, at)):
        start, inner, lead = part, part, ()
    behind = inner if lead else _pair_end(scan.text, inner, at)
    if behind > at or start >= at:
        return None
    return Phrase(start, end, head, ordinal, year, lead, behind > inner, scan.text[behind:at])


def _opening(scan: Scan, head: Head, start: int, at: int) -> _Opening:
    """Read the date, number or year that stands between ``start`` and the head: a date belongs to no name."""
    text = scan.text
    if text[start].isdecimal() or text[start] == "新":
        date = FULL_DATE.match(text, start, at)
        start = start if date is None else date.end()
    numbered = _numbered(scan, start, at) if head.type == "event" else None
    if numbered is not None:
        return *numbered, True, False
    if text[start].isdecimal() and (year := YEARS.match(text, start, at)):
        return start, year.end(), False, True
    year = YEAR_RANGE.search(text, start, at) if head.type == "programme" else None
    if year is not None and not scan.anchors_in(start, year.start()):
        return year.start(), year.end(), False, True
    return start, start, False, False


def _numbered(scan: Scan, start: int, at: int) -> tuple[int, int] | None:
    """Give where the name of a session begins that its number begins, and where the number ends.

    The year and the bare body before the number belong to it: 执行局2023年第二届常会.
    """
    if scan.text.find("第", start, at) < 0:
        return None
    ordinal = ORDINAL.search(scan.text, start, at)
    if ordinal is None or scan.anchors_in(start, ordinal.start()):
        return None
    owner = OWNER_BEFORE.search(scan.text, max(0, ordinal.start() - 14), ordinal.start())
    if owner is None:
        return ordinal.span()
    first = ORDINAL.search(scan.text, owner.start(), at) or ordinal
    return owner.start(), first.end()


def _at_anchor(text: str, head: Head, at: int, anchors: Sequence[Hit], opening: _Opening) -> tuple[int, int]:
    """Give where a phrase with anchors begins, and where what it is made of does: mostly at the first.

    A part of a state begins behind the places that it is a part of; ``at`` is where its head does.
    """
    first = anchors[0]
    start, inner, _, year = opening
    if first.start != inner and inner == start and not WORLD.match(text, start):
        hyphen = first.start - start <= PARTNER and text[first.start - 1] in "-—"
        start, inner = start if hyphen else first.start, first.start
    if year and head.type not in _KEEPS_YEAR:
        start = inner
    if head.word in STATE_PARTS and first.start == start:
        for place in anchors:
            if place.start != start or place.end == at or not is_place(place):
                break
            part = _QUARTER.match(text, place.end)
            start = inner = place.end if part is None else part.end()
    return start, inner


def _part_end(scan: Scan, start: int, at: int) -> int:
    """Give where the part of a state ends that a smaller one stands directly behind, else 0: 茶胶省|巴提县."""
    noun = scan.noun_before(at)
    if noun is None or noun[1] <= start or at - noun[2] <= 1:
        return 0
    return noun[2] if scan.text[noun[1] : noun[2]] in STATE_PARTS else 0


def _lead(text: str, anchors: Sequence[Hit], inner: int) -> tuple[tuple[Hit, ...], int]:
    """Give the anchors that a phrase begins with, side by side or joined, and where the last one ends."""
    lead = []
    for anchor in anchors:
        if anchor.start == inner or text[inner : anchor.start] in _JOINED:
            lead.append(anchor)
            inner = anchor.end
    return tuple(lead), inner


def _pair_end(text: str, start: int, end: int) -> int:
    """Give where the compound of states' forms ends that the phrase begins with, else ``start``."""
    if text[start] not in _pair_beginnings():
        return start
    listed = compound_end(text, start, end)
    if listed > start:
        return listed
    pair = PAIR.match(text, start, end)
    return start if pair is None else pair.end()


@cache
def _pair_beginnings() -> frozenset[str]:
    return PAIR_BEGINNINGS.union(form[0] for form in single_forms().compounds)
