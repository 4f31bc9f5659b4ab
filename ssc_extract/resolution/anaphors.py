"""The anaphors of institutional Chinese and what each may stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ORG = (
    "办公室|办事处|基金会|基金|组织|机构|中心|委员会|理事会|银行|公司|集团|大学|学院|研究所|研究院|署|局|司|处|联盟|网络|协会|"
    "联合会|法院|执行局|秘书处|厅|部|院|行"
)
_EVENT = "活动|届会议|届会|会议|论坛|峰会|大会"
_DOCUMENT = "决议|决定|报告|公约|协定|宣言|议程|议定书|文件|文书|纲要|纲领|行动纲要|行动纲领|条约|宪章|章程"
_PROGRAMME = "项目|方案|试点倡议|倡议|计划|规划|战略|平台|机制|框架|工程|数据库|门户|基金|加速器"
_PLACE = "区域|次区域|地区|岛屿和领土|省|市|县|州"
_HEADS = "|".join(
    sorted(
        dict.fromkeys(f"{_ORG}|{_EVENT}|{_DOCUMENT}|{_PROGRAMME}|{_PLACE}|国".split("|")),
        key=len,
        reverse=True,
    )
)

POINTER = re.compile(
    rf"(?:该|这(?:个|次|项|届|份|些|一)|此次|本次(?=会议|峰会|论坛))({_HEADS})(?![家籍际])"
    r"(?!(?<=部)[分门落队件长委]|(?<=行)[业为动程政长李]|(?<=院)[校士长落]|(?<=[厅署])[长名]|(?<=处)[理置于长罚境]|(?<=局)[面势部长限])"
)
"""A pointing word and the head of what it stands for."""

TAIL = re.compile(r"(执行局|委员会|理事会|秘书处)")
"""A head that stands for a body named before without a pointing word."""

FREE_TAIL = re.compile(
    r"[，。；、)在对于还也又将就已请关第曾并并和的]|成员|主席|通过|核准|注意|决定|赞赏|欢迎|强调|审议|听取|会议|报告|建议|提出|认"
)
"""What may follow such a tail."""

_TYPES = (
    ("country", "国"),
    ("place", _PLACE),
    ("org", _ORG),
    ("event", _EVENT),
    ("document", _DOCUMENT),
    ("programme", _PROGRAMME),
)
_FAR = frozenset(
    [
        "办公室",
        "办事处",
        "基金",
        "基金会",
        "组织",
        "委员会",
        "理事会",
        "银行",
        "执行局",
        "秘书处",
        "大学",
        "学院",
        "研究所",
        "研究院",
        "署",
        "局",
        "公司",
        "集团",
    ]
)
_ENDINGS = {
    "国": ("",),
    "区域": ("",),
    "次区域": ("",),
    "地区": ("",),
    "活动": ("",),
    "文件": ("",),
    "文书": ("",),
    "机构": ("",),
    "项目": ("",),
    "试点倡议": ("",),
    "倡议": ("倡议", "计划", "联盟"),
    "届会议": ("会议",),
    "平台": ("平台", "门户网站", "门户", "网站", "数据库"),
    "公约": ("公约",),
    "署": ("署", "规划署"),
    "行": ("银行", "行"),
    "院": ("研究院", "学院", "科学院", "院"),
}


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A head, what types it may stand for and how its names may end; ``far``: also in earlier sections."""

    head: str
    types: frozenset[str]
    endings: tuple[str, ...]
    far: bool
    rule: str

    def fits(self, name: str, surface: str, kind: str) -> bool:
        """Whether a mention of this name, surface and type can be the antecedent."""
        if kind not in self.types:
            return False
        if kind == "document":
            return any(ending in name for ending in self.endings)
        return name.endswith(self.endings) or surface.endswith(self.endings)


def anaphor_of(match: re.Match[str]) -> Anaphor:
    """Read the anaphor that a pattern matched."""
    head = match.group(1)
    types = frozenset(kind for kind, heads in _TYPES if head in heads.split("|"))
    rule = "bare-tail" if match.re is TAIL else "pointer"
    return Anaphor(head, types, _ENDINGS.get(head, (head,)), head in _FAR, rule)
