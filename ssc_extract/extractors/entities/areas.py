"""Lists of the areas that a unit is for: ``阿拉伯国家、欧洲和独立国家联合体(独联体)``|司."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.scan import Scan, is_body, is_place
from ssc_extract.lexicon.model import Hit

_GLOSS = re.compile(r"\([^()\n]{1,16}\)")
_GLOSS_BEFORE = re.compile(r"\([^()\n]{1,16}\)\Z")
_LONGEST_GLOSS = 18
_JOINTS = frozenset("、和与及")
_GROUPING = re.compile(r"(?:国家联盟|洲联盟|合作联盟|共同体|联合体|联体|共体|(?<!联)盟)\Z")
"""How a grouping of states is called, which is the area of its members too."""


def area_ends(scan: Scan, end: int) -> bool:
    """Whether a known area, or the short form in brackets behind one, ends at ``end``."""
    area = scan.anchor_ending(before_gloss(scan, end))
    return area is not None and _is_area(scan, area)


def areas_fill(scan: Scan, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is a list of known areas and nothing else, each with or without its short form."""
    while True:
        area = scan.anchor_starting(start)
        if area is None or area.end > end or not _is_area(scan, area):
            return False
        gloss = _GLOSS.match(scan.text, area.end, end)
        start = area.end if gloss is None else gloss.end()
        if start == end or scan.text[start] not in _JOINTS:
            return start == end
        start += 1


def before_gloss(scan: Scan, end: int) -> int:
    """Give where the bracketed short form of a known name begins that ends at ``end``, else ``end``."""
    if scan.text[end - 1] != ")":
        return end
    gloss = _GLOSS_BEFORE.search(scan.text, max(0, end - _LONGEST_GLOSS), end)
    if gloss is not None and scan.anchor_ending(gloss.start()) is not None:
        return gloss.start()
    return end


def _is_area(scan: Scan, hit: Hit) -> bool:
    return is_place(hit) or (is_body(hit) and _GROUPING.search(scan.text, hit.start, hit.end) is not None)
