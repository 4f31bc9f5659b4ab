"""Dates and durations: calendar expressions as EDTF, lengths of time as ISO 8601."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.dates import calendar, context, durations, english, eras, numeric, spans
from ssc_extract.extractors.dates.anchored import Group, signs
from ssc_extract.extractors.dates.grammar import HAN
from ssc_extract.extractors.reading import Reading

_NUMERAL = rf"\d{HAN}十百元半"
_COUNTED = f"{_NUMERAL}千万亿两个多余"

# A number of years that is a year itself is no length of time: what may stand before one that is not.
_NO_YEAR_OF_CALENDAR = r"(?<![^\d ,.的去来后](?:1[1-9]|2[01])\d\d.)"

GROUPS = (
    Group(
        signs("年月日号季", rf"(?<=[{_NUMERAL}今去明当同前后翌次本上下个财学政计].)"),
        calendar.RULES,
        back=14,
        ahead=16,
    ),
    Group(
        signs("年", rf"(?:(?<!\d{{4}}.)|(?<=元\d{{4}}.)|(?<=元前\d{{4}}.))(?<=[{_NUMERAL}].)"),
        eras.RULES,
        back=10,
        ahead=4,
    ),
    Group(signs("月", "(?<=[本当同次上下个].)"), (context.MONTH_WORD,), back=4, ahead=8),
    Group(signs("日天", "(?<=[当同翌次].)"), (context.SAME_DAY,), back=3, ahead=4),
    Group(signs("日", r"(?<=\d.)"), (context.DAY_ALONE,), back=10, ahead=4),
    Group(signs("年", "(?=[底末])"), (context.YEAR_END,), back=2, ahead=6),
    Group(signs("12", r"\d{3}(?<!\d.{4})(?![\d年月])"), (*numeric.RULES, *english.RULES), back=24, ahead=16),
    Group((*signs("世", "纪"), *signs("年", "代")), spans.RULES, back=16, ahead=16),
    Group(signs("五", "(?=”?(?:时期|期间|以来))"), eras.PLAN_RULES, back=4, ahead=8),
    Group(signs("日", rf"(?<=[{_NUMERAL}千两].)"), durations.DAY_RULES, back=18, ahead=4),
    Group(
        (
            *signs("年", rf"(?<=[{_COUNTED}].){_NO_YEAR_OF_CALENDAR}"),
            *signs("周天星小分秒昼工", rf"(?<=[{_COUNTED}].)"),
            *signs("月世季", "(?<=[个多余半].)"),
        ),
        durations.RULES,
        back=28,
        ahead=10,
    ),
)
"""The rules by the sign that they need."""

RULES = tuple(rule for group in GROUPS for rule in group.rules)
"""The rules in their order: of two that find the same span the first one is kept."""


def find(reading: Reading) -> Iterator[Candidate]:
    """Give the candidates of dates and durations; years that are open are completed in resolution."""
    for group in GROUPS:
        yield from group.apply(reading)
