"""Names that begin with the Belt and Road Initiative in its marks: “一带一路”国际科学组织联盟."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.grammar import grammar
from ssc_extract.extractors.entities.scan import Scan
from ssc_extract.extractors.entities.wording import GENERIC
from ssc_extract.extractors.values import EntityType, EntityValue

RULE = "quoted-lead"
_LEADS = ("“一带一路”", "“金砖+”")
_LONGEST = max(map(len, _LEADS))
_TYPES = frozenset(("org", "event", "programme"))
_CLASSES = frozenset(("项目", "合作项目", "工程", "框架", "合作框架", "规划", "愿景", "战略", "行动", "倡议"))
"""Of these there are many under the initiative: “一带一路”合作项目."""
_JOINT = frozenset(
    ("论坛", "高峰论坛", "联盟", "网络", "委员会", "合作伙伴关系", "伙伴关系", "研究院", "峰会", "对话会")
)
"""What such a name makes of plain words too: “一带一路”国际联盟."""


def find(scan: Scan) -> Iterator[Candidate]:
    """Give the phrases that end in a head and begin with such marks, with nothing in between that ends names."""
    text, table = scan.text, grammar()
    for number, at, end, barrier in scan.heads:
        mark = barrier[2]
        if not 2 <= at - mark <= 20 or text[mark - 1 : mark] != "”":
            continue
        lead = next((lead for lead in _LEADS if text.endswith(lead, 0, mark)), None)
        head = table.head(number)
        if lead is None or head.type not in _TYPES or head.word in _CLASSES:
            continue
        if head.word not in _JOINT and GENERIC.fullmatch(text, mark, at):
            continue
        value = EntityValue(EntityType(head.type), text[mark - len(lead) : end])
        yield Candidate(Kind.ENTITY, mark - len(lead), end, value, RULE)
