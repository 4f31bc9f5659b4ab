"""Embassies and consulates by where they are, with their sections: 驻泰使馆, 中国驻乍得大使馆经商处."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.scan import Scan, is_place
from ssc_extract.extractors.values import EntityType, EntityValue

RULE = "embassy"
_MISSION = re.compile(
    r"驻(?![外各在该当地军守点])([一-鿿()]{1,16}?)(?:大使馆|使馆|总领事馆|总领馆|领事馆)"
    r"(?:经济商务(?:参赞)?处|经商(?:参)?处|文化处|教育处|科技处|领事部|武官处)?(?!区|工|商|官员们)"
)
_SHORT = 3
"""A state that no table holds has at most so many characters: 驻圣普使馆."""


def find(scan: Scan) -> Iterator[Candidate]:
    """Give the missions, with the state that sends them where it stands before them."""
    text = scan.text
    for match in _MISSION.finditer(text):
        start, end = match.span()
        begin, close = match.span(1)
        seat = scan.anchors_in(begin, close)
        known = bool(seat) and seat[0].start == begin and seat[-1].end == close and is_place(seat[0])
        if not known and (close - begin > _SHORT or scan.barrier_before(close)[2] > begin):
            continue
        sender = scan.anchor_ending(start)
        if sender is not None and is_place(sender):
            start = sender.start
        yield Candidate(Kind.ENTITY, start, end, EntityValue(EntityType.ORG, text[start:end]), RULE)
