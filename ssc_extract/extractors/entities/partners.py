"""A cooperation project named by its partners and its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.scan import Scan
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue

RULE = "partners-and-subject"
_SUBJECT = re.compile(r"关于[^，。；：\n《》“”]{2,30}?的[^，。；：\n的]{0,12}?(?:项目|方案|计划|倡议|机制)")


def find(reading: Reading, scan: Scan) -> Iterator[Candidate]:
    """Give names such as ``<body>-<country>关于<subject>的南南合作项目``."""
    for first, second in zip(scan.anchors, scan.anchors[1:], strict=False):
        if scan.text[first.end : second.start] not in ("-", "—"):
            continue
        subject = _SUBJECT.match(scan.text, second.end)
        if subject is not None:
            value = EntityValue(EntityType.PROGRAMME, scan.text[first.start : subject.end()])
            yield Candidate(Kind.ENTITY, first.start, subject.end(), value, RULE)
