"""How far to the left of its head a name reaches."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.grammar import Role, Token
from ssc_extract.extractors.entities.scan import REACH, Scan, is_place
from ssc_extract.lexicon.country_forms import single_forms

WORLD = re.compile(r"(?:全球|国际|世界|联合国|全国|跨国|区域间|洲际|泛)")
_UNIT = re.compile(r"(?:[司局处部署厅科股所]|区域局|区域中心|办事处|执行局|秘书处)\Z")
_SMALL_UNIT = re.compile(r"[司处科股厅]\Z")
_BODY = re.compile(r"(?:部|署|局|委员会|办公室|组织|司|厅|中心|协会|研究所|研究院|学院)\Z")
_BEGINS = re.compile(rf"{WORLD.pattern}|[A-Z][a-z]+[一-鿿]")
"""What the first part of a coordination begins with where it cannot stand alone."""
PART = 8
"""A subject in a list of subjects has at most so many characters: 外交、联邦和发展办公室."""

_ORIGINAL = re.compile(r"(?<=[一-鿿])\([A-Za-z][A-Za-z0-9 ,.'’&-]{1,60}\)\Z")
_ACRONYM = re.compile(r"\([A-Z]{3,8}\)")
_LONGEST_COMPOUND = 4
_GLOSS = re.compile(r"\([^()\n]{1,16}\)\Z")


def chunk_start(scan: Scan, head: Token) -> int:
    """Give where the longest phrase begins that ``head`` could be the head of.

    A phrase ends at punctuation and at words that no name holds; it goes on over a
    conjunction only where the part before it cannot stand alone (``索马里发展行政和管理研究所``,
    ``全球教育和培训所``) or where units are coordinated (``阿拉伯国家、欧洲和独联体司``).
    """
    unit = _UNIT.search(_word(head)) is not None or _BODY.search(_word(head)) is not None
    position = _before_original(scan, head.start)
    limit = max(0, head.start - REACH)
    while True:
        position = _before_gloss(scan, position) if unit else position
        barrier = scan.barrier_before(position)
        if barrier is None or barrier.end <= limit:
            return limit if barrier is None or barrier.end < limit else barrier.end
        if barrier.role is not Role.CONJUNCTION or not _joins(scan, barrier, head):
            return barrier.end
        position = barrier.start


def _before_gloss(scan: Scan, position: int) -> int:
    """Step over a bracketed short form before a unit: ``独立国家联合体(独联体)司``."""
    barrier = scan.barrier_before(position)
    if barrier is None or scan.text[barrier.start : barrier.end] != ")":
        return position
    gloss = _GLOSS.search(scan.text, max(0, barrier.end - 18), barrier.end)
    if gloss is not None and scan.anchor_ending(gloss.start()) is not None:
        return gloss.start()
    return position


def _before_original(scan: Scan, position: int) -> int:
    """Step over a bracketed name in Latin letters before the head: ``对外贷款(Loans Abroad)数据库``."""
    if not scan.text.endswith(")", 0, position):
        return position
    original = _ORIGINAL.search(scan.text, max(0, position - 80), position)
    return original.start() if original is not None else position


def _joins(scan: Scan, conjunction: Token, head: Token) -> bool:
    """Whether the name goes on to the left of the conjunction."""
    before = scan.barrier_before(conjunction.start)
    left = before.end if before is not None else 0
    if left >= conjunction.start or conjunction.start - left > REACH:
        return False
    unit = _UNIT.search(_word(head)) is not None
    anchors = scan.anchors_in(left, conjunction.start)
    right = scan.anchors_in(conjunction.end, head.start)
    right_is_name = bool(right) and right[0].start == conjunction.end
    if anchors and anchors[-1].end == conjunction.start:
        return (
            unit and right_is_name and right[0].end >= head.start - len("(独联体)") and is_place(anchors[-1])
        )
    small = _SMALL_UNIT.fullmatch(_word(head)) is not None and conjunction.start - left <= PART
    if right_is_name or (conjunction.start in scan.head_ends and not small):
        return False
    begins = (anchors and anchors[0].start == left) or _BEGINS.match(scan.text, left)
    if begins or compound_end(scan.text, left, conjunction.start) > left:
        return True
    short = conjunction.start - left <= PART
    if short and before is not None and before.role is Role.CONJUNCTION and _BODY.search(_word(head)):
        return _joins(scan, before, head)
    return short and (unit or _ACRONYM.match(scan.text, head.end) is not None)


def compound_end(text: str, start: int, end: int) -> int:
    """Give where a listed compound of states' forms ends that begins at ``start``, else ``start``."""
    listed = single_forms().compounds
    for size in range(min(_LONGEST_COMPOUND, end - start), 1, -1):
        if text[start : start + size] in listed:
            return start + size
    return start


def _word(head: Token) -> str:
    return head.head.word if head.head is not None else ""
