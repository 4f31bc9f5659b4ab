"""How an activity stands to time (realis) and between which sides it goes on (modality), each with its basis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ssc_extract.activities.model import Based, Participant, Role
from ssc_extract.activities.parties import Board
from ssc_extract.data_files import data_folder
from ssc_extract.extractors.values import Span
from ssc_extract.lexicon.tables import rows

DEVELOPED = "developed.csv"

_PLANNED = re.compile(r"即将|将要?(?=[^，。；]{0,20}\Z)|拟|计划(?=\Z)|打算|准备(?=\Z)")
_ONGOING = re.compile(r"正在?(?=[^，。；]{0,40}\Z)|目前|继续|持续|一直|仍在?")
_DONE_BEFORE = re.compile(r"已经?|曾|先后|共(?=\Z)|累计|日前|近日")
_DONE_BEHIND = re.compile(r"[^，。；]{0,2}?([了过])")
_WORDS = (
    ("triangular", re.compile(r"三方合作|三方伙伴|三边合作|三角合作|三方项目")),
    ("south_south", re.compile(r"南南")),
    ("multilateral", re.compile(r"多边(?!主义)")),
    ("bilateral", re.compile(r"双边|两国")),
    ("regional", re.compile(r"区域(?:间|内|一级|合作|讲习班|研讨会|对话|倡议|方案)|次区域")),
)
_ANY_WORD = re.compile(r"三[方边角]|南南|多边|双边|两国|区域")


def realis(board: Board, trigger: Span) -> Based | None:
    """Say whether a verb tells of something done, ongoing or planned, by the words beside it."""
    start = board.reading.segments.clause(trigger[0])[0]
    text = board.masked
    for value, pattern in (("planned", _PLANNED), ("ongoing", _ONGOING)):
        if found := pattern.search(text, start, trigger[0]):
            return Based(value, found.group())
    if behind := _DONE_BEHIND.match(text, trigger[1], trigger[1] + 4):
        return Based("done", behind.group(1))
    before = _DONE_BEFORE.search(text, start, trigger[0])
    return Based("done", before.group()) if before else None


def modality(board: Board, span: Span, participants: Sequence[Participant]) -> Based | None:
    """Say between which sides it goes on: by words, else by what the countries that take part are.

    南南合作和三方合作 names both and decides nothing.
    """
    if not _ANY_WORD.search(board.text, *span):
        return _by_parties(participants)
    found = {
        value: match.group() for value, pattern in _WORDS if (match := pattern.search(board.text, *span))
    }
    if "triangular" in found and "south_south" in found:
        del found["triangular"], found["south_south"]
    for value, words in found.items():
        return Based(value, words)
    return _by_parties(participants)


def _by_parties(participants: Sequence[Participant]) -> Based | None:
    giving = [p for p in participants if p.role is not Role.BENEFICIARY and p.party.type == "country"]
    receiving = [p for p in participants if p.role is Role.BENEFICIARY and p.party.type == "country"]
    bodies = [p for p in participants if p.role is not Role.BENEFICIARY and p.party.type == "org"]
    if not giving or any(p.party.name in _developed() for p in receiving) or not receiving:
        return None
    basis = ", ".join(p.party.name for p in (*giving, *receiving))
    northern = [p for p in giving if p.party.name in _developed()]
    if len(northern) == len(giving):
        return None if bodies else Based("bilateral", basis)
    return Based("triangular" if northern else "south_south", basis) if northern or not bodies else None


@cache
def _developed() -> frozenset[str]:
    return frozenset(row["alpha3"] for row in rows(data_folder() / DEVELOPED))
