"""The phrase that ends in a head noun: where it begins and what it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ssc_extract.extractors.entities.borders import WORLD, chunk_start, compound_end
from ssc_extract.extractors.entities.grammar import Head, Token
from ssc_extract.extractors.entities.place_wording import STATE_PARTS
from ssc_extract.extractors.entities.scan import Scan, is_place
from ssc_extract.extractors.entities.wording import FULL_DATE, ORDINAL, OWNER_BEFORE, PAIR, YEAR_RANGE, YEARS
from ssc_extract.lexicon.model import Hit

_KEEPS_YEAR = frozenset(("event", "document"))
PARTNER = 8
"""A partner that no table holds has at most so many characters before its hyphen."""

_QUARTER = re.compile("(?:[东西南北中]|东北|东南|西北|西南)部")
"""The part of a country that a town's name stands behind: 利比亚东部|德尔纳市."""
_JOINED = frozenset(("-", "—", "、", "和", "及"))


@dataclass(frozen=True, slots=True)
class Phrase:
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


def read_phrase(scan: Scan, token: Token, head: Head) -> Phrase | None:
    """Read the phrase of a head; its start moves to the first anchor where other words precede it."""
    start = chunk_start(scan, token)
    date = FULL_DATE.match(scan.text, start, token.start)
    start = start if date is None else date.end()
    numbered = _numbered_start(scan, start, token) if head.type == "event" else None
    start = start if numbered is None else numbered
    year = YEARS.match(scan.text, start, token.start) if numbered is None else None
    if year is None and head.type == "programme":
        year = YEAR_RANGE.search(scan.text, start, token.start)
        if year is not None and not scan.anchors_in(start, year.start()):
            start = year.start()
        else:
            year = None
    ordinal = ORDINAL.search(scan.text, start, token.start) if numbered is not None else None
    inner = start
    if ordinal is not None or year is not None:
        inner = (ordinal or year).end()  # type: ignore[union-attr]
    anchors = scan.anchors_in(start, token.start)
    if anchors and anchors[0].start != inner and inner == start and not WORLD.match(scan.text, start):
        hyphen = anchors[0].start - start <= PARTNER and scan.text[anchors[0].start - 1] in "-—"
        start = start if hyphen else anchors[0].start
        inner = anchors[0].start
    if year is not None and head.type not in _KEEPS_YEAR and anchors:
        start = inner
    lead: list[Hit] = []
    if head.word in STATE_PARTS and anchors and anchors[0].start == start and is_place(anchors[0]):
        start = inner = anchors[0].end
        part = _QUARTER.match(scan.text, start, token.start)
        start = inner = start if part is None else part.end()
    for anchor in anchors:
        if anchor.start == inner or scan.text[inner : anchor.start] in _JOINED:
            lead.append(anchor)
            inner = anchor.end
    pair = inner if lead else _pair_end(scan, inner, token.start)
    is_pair, inner = pair > inner, pair
    if inner > token.start or start >= token.start:
        return None
    modifier = scan.text[inner : token.start]
    flags = (ordinal is not None, year is not None)
    return Phrase(start, token.end, head, *flags, tuple(lead), is_pair, modifier)


def _pair_end(scan: Scan, start: int, end: int) -> int:
    """Give where the compound of states' forms ends that the phrase begins with, else ``start``."""
    listed = compound_end(scan.text, start, end)
    if listed > start:
        return listed
    pair = PAIR.match(scan.text, start, end)
    return start if pair is None else pair.end()


def _numbered_start(scan: Scan, start: int, token: Token) -> int | None:
    """Give where the name of a session begins that its number begins, or ``None``.

    The year and the bare body before the number belong to it: 执行局2023年第二届常会.
    """
    ordinal = ORDINAL.search(scan.text, start, token.start)
    if ordinal is None or scan.anchors_in(start, ordinal.start()):
        return None
    owner = OWNER_BEFORE.search(scan.text, max(0, ordinal.start() - 12), ordinal.start())
    return owner.start() if owner is not None else ordinal.start()
