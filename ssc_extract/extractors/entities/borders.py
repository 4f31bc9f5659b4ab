"""How far to the left of its head a name reaches."""

from __future__ import annotations

import re
from functools import cache

from ssc_extract.extractors.entities.areas import area_ends, areas_fill, before_gloss
from ssc_extract.extractors.entities.grammar import Found, Head, grammar
from ssc_extract.extractors.entities.place_wording import STATE_PARTS
from ssc_extract.extractors.entities.scan import REACH, Scan, is_place
from ssc_extract.extractors.entities.wording import FULL_DATE, ORDINAL
from ssc_extract.lexicon.country_forms import single_forms

WORLD = re.compile(r"(?:全球|国际|世界|联合国|全国|跨国|区域间|洲际|泛)")
_UNIT = re.compile(r"(?:[司局处部署厅科股所]|区域局|区域中心|办事处|执行局|秘书处)\Z")
_SMALL_UNIT = re.compile(r"[司处科股厅]\Z")
_DIVISIONS = frozenset("司局处科股")
"""Units whose names may list the areas that they are for, however many."""
_BODY = re.compile(r"(?:部|署|局|委员会|办公室|组织|司|厅|中心|协会|研究所|研究院|学院)\Z")
_BEGINS = re.compile(rf"{WORLD.pattern}|[A-Z][a-z]+[一-鿿]")
"""What the first part of a coordination begins with where it cannot stand alone."""
_MINISTRIES = frozenset(("部", "委员会", "署"))
_FIELDS = frozenset(("计划", "规划", "工程", "服务", "社会", "合作"))
"""Heads of other names that are fields of a ministry too."""
PART = 8
"""A subject in a list of subjects has at most so many characters: 外交、联邦和发展办公室."""

_ORIGINAL = re.compile(r"(?<=[一-鿿])\([A-Za-z][A-Za-z0-9 ,.'’&-]{1,60}\)\Z")
_SEAT = re.compile(r"(?<=[一-鿿])\([一-鿿]{2,6}\)\Z")
_COMPANIES = ("有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "控股有限公司", "公司")
_ACRONYM = re.compile(r"\([A-Z]{3,8}\)")
_LONGEST_COMPOUND = 4
_CENTRAL_AFRICA = "中非"
"""The one area whose name is no strong one: it may be China and Africa."""


def chunk_start(scan: Scan, head: Head, head_start: int, barrier: Found) -> int:
    """Give where the longest phrase begins that a head at ``head_start`` could be the head of.

    ``barrier`` is the last one before the head. A phrase ends at punctuation and at words that no name
    holds; it goes on over a conjunction only where the part before it cannot stand alone
    (``索马里发展行政和管理研究所``, ``全球教育和培训所``) or where a unit is for several areas
    (``阿拉伯国家、欧洲和独联体司``).
    """
    table = grammar()
    limit = head_start - REACH if head_start > REACH else 0
    if scan.text[head_start - 1] == ")":
        barrier = scan.barrier_before(_before_original(scan, head_start))
    while barrier[2] > limit:
        if barrier[0] == table.bracket and (heads_units(head.word) or scan.text[barrier[2]] in "-—"):
            barrier = scan.barrier_before(before_gloss(scan, barrier[2]))
        number, start, end = barrier
        if not table.joins <= number < table.heads or not _goes_on(scan, barrier, head, head_start):
            return end if end > limit else limit
        barrier = scan.barrier_before(start)
    return limit


@cache
def heads_units(word: str) -> bool:
    """Whether a head is that of a unit or body, whose name may list what it is for."""
    return _UNIT.search(word) is not None or _BODY.search(word) is not None


def _before_original(scan: Scan, position: int) -> int:
    """Step over a bracketed name in Latin letters before the head: ``对外贷款(Loans Abroad)数据库``.

    A company has its seat there: ``桑河水电(柬埔寨)有限公司``.
    """
    bracketed = _SEAT if scan.text.startswith(_COMPANIES, position) else _ORIGINAL
    original = bracketed.search(scan.text, max(0, position - 80), position)
    return original.start() if original is not None else position


def _goes_on(scan: Scan, conjunction: Found, head: Head, head_start: int) -> bool:
    """Whether the name goes on to the left: in a list of what a unit is for, or of what cannot stand alone."""
    _, start, end = conjunction
    dated = scan.text[end].isdecimal() and FULL_DATE.match(scan.text, end) is not None
    if dated or head.word in STATE_PARTS:
        return False
    if head.word in _DIVISIONS and area_ends(scan, start) and areas_fill(scan, end, head_start):
        return True
    return _joins(scan, conjunction, head, head_start)


def _joins(scan: Scan, conjunction: Found, head: Head, head_start: int) -> bool:
    """Whether the part before the conjunction cannot stand alone."""
    _, here, behind = conjunction
    before = scan.barrier_before(here)
    left = before[2]
    if left >= here or here - left > REACH or head_start - left > 2 * REACH:
        return False
    unit = _UNIT.search(head.word) is not None and not head.is_last
    anchors = scan.anchors_in(left, here)
    right = scan.anchors_in(behind, head_start)
    right_is_name = bool(right) and right[0].start == behind
    if anchors and anchors[-1].end == here:
        return unit and is_place(anchors[-1]) and _area_fills(scan, behind, head_start)
    owned = anchors[0].end if anchors and anchors[0].start == left else left
    small = _SMALL_UNIT.fullmatch(head.word) is not None and here - owned <= PART
    noun = scan.head_ending(here)
    stands_alone = scan.text.endswith(head.word, left, here) or (
        not small and noun is not None and not _is_field(scan, noun, head)
    )
    if right_is_name or stands_alone:
        return False
    begins = (anchors and anchors[0].start == left) or _BEGINS.match(scan.text, left)
    numbered = head.type == "event" and ORDINAL.match(scan.text, left)
    if begins or numbered or compound_end(scan.text, left, here) > left:
        return True
    short = here - left <= PART
    if short and _is_conjunction(before) and _BODY.search(head.word):
        return _joins(scan, before, head, head_start)
    return short and (unit or _ACRONYM.match(scan.text, head_start + len(head.word)) is not None)


def _area_fills(scan: Scan, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is an area, mostly with nothing but a short form behind it: 西非和|中非|区域办事处."""
    if scan.text[start:end] == _CENTRAL_AFRICA:
        return True
    area = scan.anchor_starting(start)
    return area is not None and end - len("(独联体)") <= area.end <= end


def _is_field(scan: Scan, noun: Found, head: Head) -> bool:
    """Whether a noun is the first of a ministry's fields, behind its state: 老挝|计划|与投资部."""
    state = scan.anchor_ending(noun[1]) or scan.anchor_ending(noun[1] - len("公共"))
    return (
        head.word in _MINISTRIES
        and state is not None
        and is_place(state)
        and scan.text[noun[1] : noun[2]] in _FIELDS
    )


def _is_conjunction(barrier: Found) -> bool:
    return grammar().joins <= barrier[0] < grammar().heads


def compound_end(text: str, start: int, end: int) -> int:
    """Give where a listed compound of states' forms ends that begins at ``start``, else ``start``."""
    listed = single_forms().compounds
    for size in range(min(_LONGEST_COMPOUND, end - start), 1, -1):
        if text[start : start + size] in listed:
            return start + size
    return start
