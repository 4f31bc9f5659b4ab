"""Dates and durations: calendar expressions as EDTF, lengths of time as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.dates import calendar, context, durations, english, eras, numeric, spans
from ssc_extract.extractors.dates.anchored import Group
from ssc_extract.extractors.dates.grammar import HAN
from ssc_extract.extractors.reading import Reading

GROUPS = (
    Group(
        re.compile(
            rf"[年月日号季天](?:(?<=[\d{HAN}十百元半今去明当同前后翌次本上下个到至财学政计].)|(?<=年)(?=[底末][之以]?前))"
        ),
        (*calendar.RULES, *eras.RULES, *context.RULES),
        back=14,
        ahead=16,
    ),
    Group(re.compile(r"[12]\d{3}(?<!\d.{4})(?![\d年月])"), (*numeric.RULES, *english.RULES), 24, 16),
    Group(re.compile(r"世纪|年代"), spans.RULES, 16, 16),
    Group(re.compile(r"五(?=”?(?:时期|期间|以来))"), eras.PLAN_RULES, 4, 8),
    Group(
        re.compile(rf"[年月日周天星小分秒昼工世季](?<=[\d{HAN}十百千两个多余半].)"), durations.RULES, 28, 10
    ),
)
"""The rules by the sign that they need."""

RULES = tuple(rule for group in GROUPS for rule in group.rules)
"""The rules in their order: of two that find the same span the first one is kept."""


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the candidates of dates and durations; years that are open are completed in resolution."""
    for group in GROUPS:
        yield from group.apply(reading)
