"""Which markers can stand around a group at all, by the characters beside it: found before any pattern is tried."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ssc_extract.activities.markers import MARKERS
from ssc_extract.activities.marking import Marker


def _by_sign(sides: Iterable[str]) -> tuple[dict[str, int], int, re.Pattern[str]]:
    """Give the markers of each sign as bits of a number, those without a sign, and the pattern of all signs."""
    signs: dict[str, int] = {}
    free = 0
    for number, characters in enumerate(sides):
        free |= 0 if characters else 1 << number
        for character in characters:
            signs[character] = signs.get(character, 0) | 1 << number
    return signs, free, re.compile("[" + "".join(signs) + "]")


_LEFT, _FREE_LEFT, _LEFT_SIGN = _by_sign(marker.sign for marker in MARKERS)
_RIGHT, _FREE_RIGHT, _RIGHT_SIGN = _by_sign(marker.then for marker in MARKERS)


def possible(left: str, right: str) -> tuple[Marker, ...]:
    """Give the markers whose signs stand on both sides, in the order of the policy."""
    before, behind = _FREE_LEFT, _FREE_RIGHT
    for sign in _LEFT_SIGN.findall(left):
        before |= _LEFT[sign]
    for sign in _RIGHT_SIGN.findall(right):
        behind |= _RIGHT[sign]
    return _markers(before & behind)


@lru_cache(maxsize=1024)
def _markers(bits: int) -> tuple[Marker, ...]:
    return tuple(marker for number, marker in enumerate(MARKERS) if bits >> number & 1)
