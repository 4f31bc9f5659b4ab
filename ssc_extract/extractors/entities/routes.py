"""Railways and roads named by their two ends: 黄桶至百色铁路."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.grammar import grammar
from ssc_extract.extractors.entities.scan import Scan
from ssc_extract.extractors.values import EntityType, EntityValue

RULE = "route"
_HEADS = frozenset(("铁路", "公路", "高速公路", "高速铁路", "高铁", "城际铁路", "高速", "运河"))
_ENDS = re.compile(r"([一-鿿]{2,8})[至-]((?:(?!的)[一-鿿]){2,6}?)(?:高速)?\Z")
LONGEST = 5
"""A place at the beginning of a route has at most so many characters."""


def find(scan: Scan) -> Iterator[Candidate]:
    """Give the lines whose name states both ends; the first begins where a name may."""
    lines = _lines()
    for number, at, behind, _ in scan.heads:
        if number not in lines:
            continue
        ends = _ENDS.search(scan.text, max(0, at - 16), at)
        if ends is None:
            continue
        start = _beginning(scan, ends.end(1))
        if start is not None:
            name = EntityValue(EntityType.PLACE, scan.text[start:behind])
            yield Candidate(Kind.ENTITY, start, behind, name, RULE)


@cache
def _lines() -> frozenset[int]:
    return grammar().numbers(_HEADS)


def _beginning(scan: Scan, end: int) -> int | None:
    """Give where the place begins that ends at ``end``: a known one, or what a border stands before."""
    known = scan.anchor_ending(end)
    if known is not None:
        return known.start
    start = scan.barrier_before(end)[2]
    return start if 2 <= end - start <= LONGEST else None
