"""Bodies under their Latin names in a Chinese sentence: 由Kariba Power Limited承建."""

from __future__ import annotations

import re

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import EntityType, EntityValue

_WORD = r"[A-Z][A-Za-z&.'’-]{0,30}+"
_LATIN = re.compile(
    rf"(?<=[一-鿿、“]){_WORD}(?: (?:{_WORD}|of|for|and|the|de)){{0,6}}?"
    r" (?:Limited|Ltd|Inc|Corporation|Corp|Company|LLC|PLC|Plc|GmbH|Authority|Agency|Bank|Foundation|"
    r"Institute|University|Council|Commission|Association|Cent(?:er|re)|Organi[sz]ation)(?![A-Za-z0-9]| [A-Za-z])"
)


def _named(match: re.Match[str], _: Reading) -> Candidate:
    value = EntityValue(EntityType.ORG, match.group())
    return Candidate(Kind.ENTITY, match.start(), match.end(), value, "latin-body")


LATIN_BODY = Rule(
    "latin-body",
    _LATIN,
    _named,
    (
        "由[[Kariba Power Limited]]承建。",
        "与[[Lusaka Institute]]、[[Ndola Growers Association]]签约。",
    ),
    (
        "国际开发协会(International Development Association)提供贷款。",
        "可查阅 World Bank Annual Report。",
        "使用Power BI制图。",
    ),
)
"""Where Chinese stands before the name; in brackets it only repeats the Chinese one."""
