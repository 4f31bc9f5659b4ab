"""How an activity stands to time (realis) and between which sides it goes on (modality), each with its basis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ssc_extract.activities.model import BENEFICIARY, Based, Participant
from ssc_extract.activities.parties import Board
from ssc_extract.activities.triggers import Trigger
from ssc_extract.data_files import data_folder
from ssc_extract.documents.offsets import Span
from ssc_extract.lexicon.tables import rows

DEVELOPED = "developed.csv"

_PLANNED = re.compile(r"即将|将要?(?=[^，。；]{0,20}\Z)|拟|计划(?=\Z)|打算|准备(?=\Z)")
_ONGOING = re.compile(r"正在?(?=[^，。；]{0,40}\Z)|目前|继续|持续|一直|仍在?")
_DONE_BEFORE = re.compile(r"已经?|曾|先后|共(?=\Z)|累计|日前|近日")
_DONE_BEHIND = re.compile(r"[^，。；]{0,2}?([了过])")
_SIDES = {
    "": "多边主义",
    "triangular": "三方合作|三方伙伴|三边合作|三角合作|三方项目",
    "south_south": "南南",
    "multilateral": "多边",
    "bilateral": "双边|两国",
    "regional": "区域间|区域内|区域一级|区域合作|区域讲习班|区域研讨会|区域对话|区域倡议|区域方案|次区域",
}
"""What is said of the sides; the first of those that are said holds. 多边主义 says nothing of them."""
_SIDE_OF = {words: side for side, alternatives in _SIDES.items() for words in alternatives.split("|")}
_SIDE = re.compile("|".join(_SIDE_OF))


def realis(board: Board, trigger: Trigger) -> Based | None:
    """Say whether a verb tells of something done, ongoing or planned, by the words beside it."""
    text, clause, start, end = board.masked, trigger.clause[0], trigger.start, trigger.end
    for value, pattern in (("planned", _PLANNED), ("ongoing", _ONGOING)):
        if found := pattern.search(text, clause, start):
            return Based(value, found.group())
    if behind := _DONE_BEHIND.match(text, end, end + 4):
        return Based("done", behind.group(1))
    before = _DONE_BEFORE.search(text, clause, start)
    return Based("done", before.group()) if before else None


def modality(board: Board, span: Span, participants: Sequence[Participant]) -> Based | None:
    """Say between which sides it goes on: by words, else by what the countries that take part are.

    南南合作和三方合作 names both and decides nothing.
    """
    found: dict[str, str] = {}
    for words in _SIDE.findall(board.text, *span):
        found.setdefault(_SIDE_OF[words], words)
    if "triangular" in found and "south_south" in found:
        del found["triangular"], found["south_south"]
    for side in _SIDES:
        if side and side in found:
            return Based(side, found[side])
    return _by_parties(participants)


def _by_parties(participants: Sequence[Participant]) -> Based | None:
    states = [p for p in participants if p.party.type == "country"]
    receiving = [p.party.name for p in states if p.role is BENEFICIARY]
    if not receiving or len(receiving) == len(states) or not _developed().isdisjoint(receiving):
        return None
    giving = [p.party.name for p in states if p.role is not BENEFICIARY]
    bodies = any(p.party.type == "org" and p.role is not BENEFICIARY for p in participants)
    northern = [name for name in giving if name in _developed()]
    if bodies and (not northern or len(northern) == len(giving)):
        return None
    basis = ", ".join((*giving, *receiving))
    if len(northern) == len(giving):
        return Based("bilateral", basis)
    return Based("triangular" if northern else "south_south", basis)


@cache
def _developed() -> frozenset[str]:
    return frozenset(row["alpha3"] for row in rows(data_folder() / DEVELOPED))
