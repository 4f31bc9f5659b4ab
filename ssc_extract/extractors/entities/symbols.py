"""Symbols of documents: ``A/76/39``, ``E/ICEF/2023/3/Add.1``, ``UNAIDS/PCB(50)/22.1``."""

from __future__ import annotations

import re

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import EntityType, EntityValue

_SEGMENT = r"/[A-Z0-9][A-Za-z0-9.]{0,15}+(?:-[A-Z]{1,6}+(?=[/-])){0,4}+(?:\([A-Z0-9.]{1,8}\))?+"
# The look behind stands after the first letter, so that the search runs from capital to capital.
_PART = r"-[A-Z]{1,2}(?![A-Za-z0-9])"
_SYMBOL = re.compile(
    rf"[A-Z](?<![A-Za-z0-9/.].)[A-Z]{{0,6}}+(?:\.\d{{1,2}})?+(?:{_SEGMENT}){{1,6}}+(?:{_PART})?+(?![A-Za-z/])"
)
_NUMBERED = re.compile(r"/(?:[A-Z.]{0,5}\d|[A-Z]{2,8}\(\d)")


def _symbol(match: re.Match[str], reading: Reading) -> Candidate | None:
    text = match.group().rstrip(".")
    if _NUMBERED.search(text) is None:
        return None
    value = EntityValue(EntityType.DOCUMENT, text)
    return Candidate(Kind.ENTITY, match.start(), match.start() + len(text), value, "document-symbol")


SYMBOLS = Rule(
    "document-symbol",
    _SYMBOL,
    _symbol,
    (
        "见秘书长的说明([[E/2023/12]])。",
        "理事会收到了报告([[A/RES/75/234]]、[[DP/FPA/2022/1]]和[[E/ICEF/2023/3/Add.1]])。",
        "见[[DP/FPA-ICEF-UNW/2022/1]]。",
        "两个机关收到同一份报告([[A/81/64-E/2026/9]])。",
        "见[[GC.31/INF/2]]和[[WFP/EB.2/2031/7-A]]。",
        "载于[[UNAIDS/PCB(50)/22.1]]号文件和[[E/CN.6/2023/3]]号文件。",
    ),
    ("每周7天24/7服务，N/A表示没有数据。", "艾滋病毒(HIV/AIDS)和COVID-19/流感。"),
)
"""Symbols begin with the letters of a body and hold a number (UN document symbol system)."""
