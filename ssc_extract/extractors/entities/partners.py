"""Names made of names of the lexicon that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.scan import Scan, is_body, is_place
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.model import EntityEntry

RULE = "partners-and-subject"
_SUBJECT = re.compile(r"关于[^，。；：\n《》“”]{2,30}?的[^，。；：\n的]{0,12}?(?:项目|方案|计划|倡议|机制)")


_STATE_BODY = re.compile(r"(?:部|委|委员会|局|署|厅|院|银行|法院|议会|海关|大学|学院|研究所|公司)\Z")


def state_bodies(scan: Scan) -> Iterator[Candidate]:
    """Give another country's or a place's body whose own name the lexicon has for China: its 财政部."""
    for first, second in zip(scan.anchors, scan.anchors[1:], strict=False):
        entry = second.entries[0][0]
        if first.end != second.start or not is_place(first) or not is_body(second):
            continue
        if _STATE_BODY.search(scan.text, second.start, second.end):
            name = scan.text[first.start : second.end]
            known = isinstance(entry, EntityEntry) and name in dict(entry.names)
            value = EntityValue(EntityType.ORG, entry.name if known else name)
            yield Candidate(Kind.ENTITY, first.start, second.end, value, "state-body")


def find(reading: Reading, scan: Scan) -> Iterator[Candidate]:
    """Give names such as ``<body>-<country>关于<subject>的南南合作项目``."""
    for first, second in zip(scan.anchors, scan.anchors[1:], strict=False):
        if scan.text[first.end : second.start] not in ("-", "—"):
            continue
        subject = _SUBJECT.match(scan.text, second.end)
        if subject is not None:
            value = EntityValue(EntityType.PROGRAMME, scan.text[first.start : subject.end()])
            yield Candidate(Kind.ENTITY, first.start, subject.end(), value, RULE)
