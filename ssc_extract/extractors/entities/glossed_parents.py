"""Units behind the bracketed acronym of a body that no table holds: 明川大学(MCU)|国际关系学院."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.grammar import grammar
from ssc_extract.extractors.entities.phrases import Phrase, read_phrase
from ssc_extract.extractors.entities.policy import evidence_for
from ssc_extract.extractors.entities.scan import Headed, Scan, is_body
from ssc_extract.extractors.values import EntityType, EntityValue

RULE = "unit-of-glossed"
_ACRONYM = re.compile(r"\([A-Z][A-Za-z-]{1,9}\)(?=[一-鿿]{2})")
_UNIT = re.compile(r"(?:学院|研究院|研究所|研究中心|中心|实验室|委员会|办公室|秘书处|[司局处科])\Z")
_LONGEST_UNIT = 16


def find(scan: Scan) -> Iterator[Candidate]:
    """Give the units that stand behind a body and its acronym, with the body as a part of their name."""
    for gloss in _ACRONYM.finditer(scan.text):
        end = _unit_end(scan, gloss.end())
        parent = _parent(scan, gloss.start()) if end is not None else None
        if end is None or parent is None:
            continue
        name = scan.text[parent.start : parent.end] + scan.text[gloss.end() : end]
        yield Candidate(Kind.ENTITY, parent.start, end, EntityValue(EntityType.ORG, name), RULE)


def _parent(scan: Scan, end: int) -> Phrase | None:
    """Give the body that ends at ``end`` where it is a name by what its head shows."""
    headed = _headed(scan, bisect_left(scan.heads, end, key=itemgetter(2)))
    if headed is None or headed[2] != end:
        return None
    phrase = read_phrase(scan, grammar().head(headed[0]), end, headed[3])
    named = phrase is not None and phrase.head.type == "org" and evidence_for(scan, phrase) is not None
    return phrase if named else None


def _unit_end(scan: Scan, start: int) -> int | None:
    """Give where the unit ends that begins at ``start``: a known one, or the words up to the next head."""
    known = scan.anchor_starting(start)
    if known is not None:
        return known.end if is_body(known) and _UNIT.search(scan.text, start, known.end) else None
    headed = _headed(scan, bisect_left(scan.heads, start, key=itemgetter(1)))
    if headed is None or headed[3][2] != start or not 1 < headed[1] - start < _LONGEST_UNIT:
        return None
    return headed[2] if _UNIT.search(scan.text, start, headed[2]) else None


def _headed(scan: Scan, place: int) -> Headed | None:
    return scan.heads[place] if place < len(scan.heads) else None
