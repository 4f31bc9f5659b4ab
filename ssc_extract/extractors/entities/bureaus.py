"""Companies of China's building groups by their numbers: 中铁十二局, 中国水电八局."""

from __future__ import annotations

import re

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import EntityType, EntityValue

_GROUPS = (
    "中国(?:水利水电|水电|电建|能建|中铁|铁建|交建|建筑|中冶)|中[铁交建冶水核]|中铁建|中化学|葛洲坝|水电"
)
_BUREAU = re.compile(
    rf"(?:{_GROUPS})第?[一二三四五六七八九十]{{1,3}}+(?:航务局|航务工程局|公路工程局|工程局|勘察设计院|设计院|航局|公局|局|冶|院|公司)"
    r"(?:集团)?(?:股份)?(?:有限公司|公司)?(?![长部])"
)


def _bureau(match: re.Match[str], reading: Reading) -> Candidate | None:
    """Abstain where the group's name only begins inside of a word: 其|中建|…."""
    if not reading.segments.is_border(match.start()) and match.group()[:2] == "水电":
        return None
    value = EntityValue(EntityType.ORG, match.group())
    return Candidate(Kind.ENTITY, match.start(), match.end(), value, "bureau")


BUREAU = Rule(
    "bureau",
    _BUREAU,
    _bureau,
    (
        "由[[中铁十二局]]承建。",
        "[[中交一公局集团]]与[[中国水利水电第八工程局有限公司]]联合体中标。",
        "[[中建三局]]的员工",
    ),
    ("中铁一些项目", "其中建成三座水电站"),
)
"""The group, the number and what it numbers."""
