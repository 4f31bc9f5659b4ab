"""Bodies of a Chinese province, city or county: 江西省委, 省委组织部, 省财政厅, 湖南省纪委监委."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.scan import Scan, is_place
from ssc_extract.extractors.values import EntityType, EntityValue

RULE = "local-body"
_PARTY = (
    r"委(?:组织部|宣传部|统战部|政法委(?:员会)?|办公厅|政策研究室|巡视办|党校|农办|编办|网信办|社会工作部)"
)
_SUBJECTS = (
    "财政|农业农村|农业|教育|科技|科学技术|工业和信息化|工信|公安|民政|司法|人力资源和社会保障|人社|自然资源|生态环境|住房和城乡建设|"
    "住建|交通运输|水利|商务|文化和旅游|文旅|文化旅游|退役军人事务|退役军人|应急管理|审计|林业和草原|林业|水务|国土资源|环境保护|环保"
)
_OFFICES = (
    rf"(?:{_SUBJECTS})[厅局]|党委(?=书记|副书记|常委|委员|、|和|与)|(?:统计|市场监管|市场监督管理|医保|医疗保障|乡村振兴|地方金融监管|广电|广播电视|体育|粮食和储备|"
    "能源|信访|海洋|气象|药监|药品监督管理|税务)局|人民医院|妇幼保健院|疾控中心|疾病预防控制中心|政协|人大常委会|总工会|妇联|残联|文联|科协|工商联|红十字会|"
    r"(?:发展改革|发改|卫生健康|卫健|国资|发展和改革|民族宗教)委(?:员会)?"
)
_BODY = re.compile(
    rf"[省市州县区](?:{_PARTY}|纪委监委|监察委员会|委(?=[^员托派任\w]|印发|召开|书记|常委|常务|省?政府|出台|决定|部署|办|、|与|和|"
    rf"提出|要求|强调|组织|批准|发布|主要|副|全会)|{_OFFICES})(?![长员])"
)
_COMMISSION = ("委", "委员会")
"""A commission without its place is none: 省发改委, 省委."""
_DISCIPLINE = "纪委监委"
_STATE_PARTY = "中共"
_FREE = re.compile(r"(?:\A|[^\w]|[和与及由向对据从的了是经使请在])\Z")
_TOWN = re.compile(r"[一-鿿]{2,4}\Z")
_LEVELS_ALONE = frozenset("省市州")


def find(scan: Scan) -> Iterator[Candidate]:
    """Give the bodies of the place that stands before them, and those that a report names by their level alone.

    A bare 省委, 市委 stands for no name; 省委组织部 and 省财政厅 are those of the report's province.
    """
    for match in _BODY.finditer(scan.text):
        start = _place_start(scan, match.start())
        if start is None:
            bare = match.group().endswith(_COMMISSION) and not match.group().endswith(_DISCIPLINE)
            if bare or match.group()[0] not in _LEVELS_ALONE or not _is_free(scan.text, match.start()):
                continue
            start = match.start()
        elif scan.text.startswith(_STATE_PARTY, max(0, start - 2)):
            start -= len(_STATE_PARTY)
        value = EntityValue(EntityType.ORG, scan.text[start : match.end()])
        yield Candidate(Kind.ENTITY, start, match.end(), value, RULE)


def _is_free(text: str, start: int) -> bool:
    return _FREE.search(text, max(0, start - 1), start) is not None


def _place_start(scan: Scan, level: int) -> int | None:
    """Give where the place begins whose level stands at ``level``: a known one with or without it."""
    for end in (level + 1, level):
        known = scan.anchor_ending(end)
        if known is not None and is_place(known) and known.start < level:
            return known.start
    begin = scan.barrier_before(level)[2]
    return (
        begin
        if scan.text.startswith(_STATE_PARTY, begin - 2) and _TOWN.fullmatch(scan.text, begin, level)
        else None
    )
