"""Whether a word that is a company's short name too is meant so: 由中国建筑承建, 中国建筑艺术."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.scan import Scan, is_named
from ssc_extract.lexicon.model import EntityEntry, Hit

COMPANIES = "companies.csv"
"""The table of companies."""
_DOES = re.compile(
    r"(?:总?承包|承建|承担|承揽|中标|负责(?:施工|建设|实施|运营)|参建|参与(?:承建|建设|投资)|投资(?:建设|兴建|的|[\d约超近])|修建|施工|"
    r"(?:有限|股份|子|分)?公司|集团|等(?:\d{1,3}家|多家|一批)?(?:[中国央][国资有企]?)?企业|"
    r"董事长|副?总经理|副?总裁|首席|员工|项目(?:部|经理|负责人)|负责人|工程师|旗下|所属|股份|与当地|联合体)"
)
_TRADE = re.compile(
    r"行业|产业|市场|艺术|文化|[史师业]|工人|材料|设备|技术|标准|领域|产品|用户|网络|[学协]会|的?(?:消费|出口|进口)"
)
"""What makes the word that of a trade: 中国电信行业."""
_BY = re.compile(r"(?:(?<![自理])由|中[资国企]企业|央企|公司)\Z")
_LISTED = "、和与及"


def is_company(scan: Scan, start: int, end: int) -> bool:
    """Whether the company does or has what companies do, or stands in a list beside another one."""
    text = scan.text
    if _DOES.match(text, end) or _BY.search(text, max(0, start - 4), start):
        return True
    before = scan.anchor_ending(start - 1) if start and text[start - 1] in _LISTED else None
    after = scan.anchor_starting(end + 1) if text[end : end + 1] in _LISTED else None
    return _is_listed(before) or _is_listed(after)


def is_trade(text: str, end: int) -> bool:
    """Whether the word that ends at ``end`` goes on as a trade's: 中国建筑|艺术."""
    return _TRADE.match(text, end) is not None


def _is_listed(hit: Hit | None) -> bool:
    entry = hit.entries[0][0] if hit is not None and is_named(hit) else None
    return isinstance(entry, EntityEntry) and entry.source == COMPANIES
