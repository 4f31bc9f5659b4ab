"""中非: the Central African Republic, the region, or China and Africa."""

from __future__ import annotations

import re
from enum import StrEnum

from ssc_extract.extractors.countries.context import OFFICE, Context
from ssc_extract.extractors.countries.cues import TIE

SURFACE = "中非"
_REGION_BEFORE = re.compile(r"(?:[东西南北]非|南部非洲)(?:、|以及|[和与及])\Z")
_REGION_AFTER = re.compile(
    r"(?:、|以及|[和与及])(?:[东西南北]非(?!洲)|南部非洲)|国家|地区|区域|经济和货币|货币|法郎|各国"
)
_OWN = re.compile(r"稳定团|班吉|武装|选举|局势|难民|冲突")


class CentralAfrica(StrEnum):
    """What 中非 may mean."""

    STATE = "state"
    REGION = "region"
    COMPOUND = "compound"


def read_central_africa(context: Context, start: int) -> CentralAfrica:
    """Decide what the 中非 at ``start`` means by what stands beside it, else by what the text names."""
    text, end = context.reading.text, start + len(SURFACE)
    if _REGION_AFTER.match(text, end) or _REGION_BEFORE.search(text[max(0, start - 6) : start]):
        return CentralAfrica.REGION
    if context.in_list(start, end) or _OWN.match(text, end) or OFFICE.match(text, end):
        return CentralAfrica.STATE
    if TIE.match(text, end):
        return CentralAfrica.COMPOUND
    return CentralAfrica.STATE if "CAF" in context.named else CentralAfrica.COMPOUND
