"""Resolutions and decisions by number, with the body that adopted them where it stands before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.scan import Scan, is_body
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.model import EntityEntry

RULE = "resolution"
_ROMAN = r"\([\dIVXLCS\-]{1,8}\)"
_PARTIES = r"/(?:CP|CMA|CMP|COP)\.\d{1,2}+"
_NUMBER = rf"(?:S-)?+\d{{1,5}}+(?:/\d{{1,4}}+|{_PARTIES})?+(?:{_ROMAN})?+(?:[A-Z](?![A-Za-z]))?+"
_KINDS = "决议|决定|议定结论|商定结论|公约|建议书|一般性建议|一般性意见|总统令"
_RUN = re.compile(rf"第{_NUMBER}(?:号?[、和及]第?{_NUMBER}){{0,8}}+号?(?:{_KINDS})(?!草案)")
_EACH = re.compile(rf"第?(?:{_NUMBER})号?")
_BODY = re.compile(
    "(?:联合国大会|大会|安全理事会|安理会|理事会|执行局|协调委员会|缔约方会议|缔约方大会|高级别委员会|委员会|国务院|劳工组织)\\Z"
)


def find(reading: Reading, scan: Scan) -> Iterator[Candidate]:
    """Give one candidate per number of a run; the first begins with the body, the last ends with the kind.

    ``大会第70/1号和第72/279号决议`` gives ``大会第70/1号`` and ``第72/279号决议``.
    """
    for run in _RUN.finditer(reading.text):
        start = _body_start(reading, scan, run.start())
        numbers = list(_EACH.finditer(reading.text, run.start(), run.end()))
        for place, number in enumerate(numbers):
            begin = start if place == 0 else number.start()
            end = run.end() if place == len(numbers) - 1 else number.end()
            name = reading.text[begin:end]
            yield Candidate(Kind.ENTITY, begin, end, EntityValue(EntityType.DOCUMENT, name), RULE)


def _body_start(reading: Reading, scan: Scan, position: int) -> int:
    """Give where the name of the adopting body begins that ends at ``position``, or ``position``."""
    anchor = scan.anchor_ending(position)
    if anchor is not None and is_body(anchor) and isinstance(anchor.entries[0][0], EntityEntry):
        return anchor.start
    body = _BODY.search(reading.text, max(0, position - 6), position)
    return body.start() if body is not None else position
