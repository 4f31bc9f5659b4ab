"""The anaphors of institutional Chinese and what each may stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_ORG = (
    "办公室|办事处|基金会|基金|组织|机构|中心|委员会|理事会|银行|公司|企业|集团|大学|学院|学校|医院|研究所|研究院|实验室|智库|"
    "总署|署|局|司|处|联盟|网络|协会|学会|商会|联合会|共同体|法院|法庭|执行局|秘书处|厅|部|院|行|工作组|工作队|小组|特派团|"
    "使馆|大使馆|会议|论坛|方案|机制|平台|伙伴关系|校|所"
)
_EVENT = "活动|届会议|届会|会议|论坛|峰会|大会|年会|研讨会|讲习班|博览会|对话会|圆桌会议|展会"
_DOCUMENT = (
    "决议|决定|报告|公约|协定|协议|宣言|声明|议程|议定书|文件|文书|纲要|纲领|行动纲要|行动纲领|条约|宪章|章程|备忘录|法案|条例|"
    "指南|手册|白皮书|出版物|汇编|简报|丛书|工具包|法|计划|规划|战略|框架|方案"
)
_PROGRAMME = (
    "项目|方案|试点倡议|倡议|计划|规划|战略|平台|机制|框架|工程|数据库|门户网站|门户|网站|基金|加速器|伙伴关系|伙伴协作|网络|联盟|"
    "中心|行动|举措|系统|工具"
)
_PLACE = "区域|次区域|地区|岛屿和领土|省|市|县|州|中心|园区|工业园|开发区|港口|港|机场|铁路|公路|城市"
STATES = "国|国家|岛国|内陆国|内陆国家"
_HEADS = "|".join(
    sorted(
        dict.fromkeys(f"{_ORG}|{_EVENT}|{_DOCUMENT}|{_PROGRAMME}|{_PLACE}|{STATES}".split("|")),
        key=len,
        reverse=True,
    )
)
_OF_ITS_SORT = (
    "联合|合作|三方合作|试点|示范|研究|研究和培训|培训|信托|旗舰|专项|自愿|援助|多边|国际|区域|次区域|国家|全球|金融|开发|联合国|"
    "高级别|政府间|数字|在线|知识|行动|战略|发展|执行|咨询|技术|专门|非政府|建设|人权|系列|重大|协调|融资|学习|交流|创新|能力建设|孵化|学术|南南|三方|绿色|气候|卫生|农业|"
    "教育|信息|数据|贸易|投资|专题|特设|常设|联合国系统|基础设施|铁路|水电站?|光伏"
)
"""What may stand between the pointing word and the head."""

POINTER = re.compile(
    r"[该此这本](?:(?<=该)|(?<=此)(?<![因如由至对就为在与彼].)(?![外前后类时地举])次?|(?<=这)[个次项届份些一家所支部]个?"
    r"|(?<=本)次(?=会议|峰会|论坛))"
    rf"(?:(?:{_OF_ITS_SORT})(?=(?:{_HEADS})(?<!国)))?({_HEADS})(?![家籍际])"
    r"(?![化型式]|性(?!别)|(?<=部)[分门落队件长委署]|(?<=[该此一个]行)[业为动程政长李]|(?<=院)[校士长落]|(?<=[厅署])[长名]|(?<=处)[理置于长罚境]|"
    r"(?<=局)[面势部长限]|(?<=报告)(?:所述|期)|(?<=方案)国|(?<=国家)[级队公标重体们和]|(?<=会议)室|(?<=组织)者|(?<=活动)[家房]|(?<=州)[长际立]|"
    r"(?<=市)[场值民长]|(?<=省)(?:[份长级]|会城)|(?<=校)[园长友]|(?<=[该此]国)有[企银资]|(?<=中心)(?:城|任务|思|议|环节|工作)|(?<=港)[币元股]|(?<=司)[法机长]|(?<=[该此]法)[律院官庭国人定治令规则]|(?<=[该此]所)[有述在得以谓属需言做提指及])"
)
"""A pointing word and the head of what it stands for (the class it begins with is searched for fastest)."""

_SURE_TAIL = "执行局|委员会|理事会|秘书处"
_OTHER_TAIL = "办公室|办事处|银行|基金会|基金|集团|公司|研究所|研究院|联盟|协会|商会|学会|工作组|特派团|共同体|中心|学院|大学"


def _tails() -> re.Pattern[str]:
    """Make the pattern of `TAIL`: the first characters as one class, then what follows each of them."""
    heads: dict[str, list[str]] = {}
    for head in f"{_SURE_TAIL}|{_OTHER_TAIL}".split("|"):
        begin = "" if head in _SURE_TAIL.split("|") else r"(?<=[。；，\n].)"
        heads.setdefault(head[0], []).append(begin + head[1:])
    ways = "|".join(f"(?<={first})(?:{'|'.join(rest)})" for first, rest in heads.items())
    return re.compile(f"[{''.join(heads)}](?:{ways})")


TAIL = _tails()
"""A head that stands for a body named before without a pointing word; one of the second group begins a clause."""

_SURE_GOES_ON = re.compile(
    r"[，。；、)“在对于还也又将就已请关第曾并和的与以及由应可须需能有是为会再不未从每向按根]|成员|主席|各?委员|理事国|通过|"
    r"核准|批准|注意|决定|赞赏|欢迎|强调|审议|审查|听取|会议|报告|建议|提出|认|表示|指出|呼吁|编制|一致|重申|回顾|鼓励|同意|"
    r"授权|敦促|支持|工作|任务|职权|结论|要求|希望|获悉|收到|得到|继续|目前|主要|负责|设|共|分|选举|召开|举行|讨论"
)
_OTHER_GOES_ON = re.compile(
    r"[还也已将曾自不最]|表示|称|说|指出|认为|强调|宣布|总部|成立|主任|行长|院长|校长|董事长|总裁|总干事|副|发言人|目前|主要|致力|旨在|"
    r"(?<=[会室处盟组团体所院])(?:[在于的与为由会每正从可以共]|负责|设立|成员|继续|支持|提供|开展|发布|启动|举办|通过|协助|帮助|批准)"
)
"""What follows a head of the second group; what follows 银行 and 公司 must be said of one of them."""

_TYPES = (
    ("country", STATES),
    ("place", _PLACE),
    ("org", _ORG),
    ("event", _EVENT),
    ("document", _DOCUMENT),
    ("programme", _PROGRAMME),
)
_FAR = (
    "办公室|办事处|基金|基金会|组织|委员会|理事会|银行|执行局|秘书处|大学|学院|研究所|研究院|署|局|公司|集团"
)
"""Heads of bodies that are spoken of over many paragraphs."""
_LOOSE = "区域|次区域|地区|活动|文件|文书|机构|组织|项目|倡议|举措|试点倡议|届会议|会议|报告|出版物|白皮书|手册|指南|汇编|简报|工具包|企业"
"""Heads of so wide a meaning that a name need not end like them."""
_REGIONS = (
    "洲|非|东亚|西亚|中亚|南亚|北亚|欧亚|东欧|西欧|北欧|南欧|中欧|中东|近东|远东|北美|南美|拉美|洋|印太|亚太|海|湾|加勒比|国家|"
    "岛国|岛屿|领土|群岛|半岛|大陆|地区|区域|流域|盆地|之角|湖区|三角洲|走廊|萨赫勒|撒哈拉|马格里布|巴尔干|高加索|安第斯|亚马逊|"
    "喜马拉雅|湄公河|拉尼西亚|罗尼西亚|利尼西亚|北极|南极"
)
"""How the names of groups of countries and of great regions end; a city is none."""
_PARTS = "自治区|省|州|邦|地带|西岸|高地|达尔富尔|提格雷|顿巴斯|克什米尔|基伍|库尔德斯坦"
"""How the names of parts of a country end that are called a 地区."""
_ENDINGS = {
    **dict.fromkeys(STATES.split("|"), ("",)),
    "区域": tuple(_REGIONS.split("|")),
    "次区域": tuple(_REGIONS.split("|")),
    "地区": tuple(f"{_REGIONS}|{_PARTS}".split("|")),
    "活动": ("",),
    "倡议": ("倡议", "计划", "联盟"),
    "届会议": ("会议",),
    "平台": ("平台", "门户网站", "门户", "网站", "数据库"),
    "署": ("署", "规划署"),
    "协议": ("协议", "协定"),
    "行": ("银行", "行"),
    "院": ("研究院", "学院", "科学院", "院"),
    "企业": ("公司", "集团", "企业"),
    "校": ("大学", "学院", "学校", "中学", "小学"),
    "所": ("研究所", "研究与培训所", "所"),
    "市": ("市",),
    "学校": ("大学", "学院", "学校", "中学", "小学"),
    "基金会": ("基金会", "基金"),
    "使馆": ("使馆",),
    "伙伴协作": ("伙伴协作", "伙伴关系"),
}
_BINDING = re.compile(
    r"(?:决议|决定|公约|议程|宪章|宣言|协定|协议|议定书|条约|备忘录|声明|章程|条例|法案|纲领)\Z|\d/\d|\A[^\u4e00-\u9fff]*\Z"
)
"""A document that is no report, study or handbook."""
_OTHER_THING = {
    "项目": ("基金", "战略", "机制", "框架", "数据库", "门户网站", "联盟", "中心", "走廊", "平台", "网络"),
    "倡议": ("基金", "战略", "规划", "数据库", "走廊"),
    "举措": ("基金", "数据库", "走廊"),
}
"""How names end that a head does not stand for although it has a wide meaning."""
_AMID = frozenset(("决议", "决定", "报告", "公约"))
"""Heads behind which the name of a document may go on."""
_VERBS = frozenset(("组织", "报告", "计划", "规划", "决定", "行动"))
_MARKS = "”》）)’"


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A head, what types it may stand for and how its names may end.

    ``loose``: its names may also end otherwise; ``far``: they may stand in earlier paragraphs.
    """

    head: str
    types: frozenset[str]
    endings: tuple[str, ...]
    loose: bool
    far: bool
    rule: str

    def fits(self, name: str, surface: str, kind: str, behind: str) -> bool:
        """Whether a mention ends as its antecedents do; ``behind`` is what stands behind the mention."""
        if kind not in self.types or (kind == "place" and len(surface) == 1):
            return False
        if kind == "document" and self.head in _AMID and self.head in name:
            return True
        if name.endswith(self.endings) or surface.endswith(self.endings):
            return True
        return behind[:1] in _MARKS and behind.lstrip(_MARKS).startswith(self.endings)

    def may_mean(self, name: str, kind: str) -> bool:
        """Whether it may stand for such a mention, however that ends."""
        if not self.loose or kind not in self.types or kind == "place":
            return False
        if self.head.endswith("会议") and kind != "event":
            return False
        if name.endswith(_OTHER_THING.get(self.head[-2:], ("\n",))):
            return False
        return kind != "document" or self.head in ("文件", "文书") or _BINDING.search(name) is None


def anaphor_of(match: re.Match[str]) -> Anaphor | None:
    """Read the anaphor that a pattern matched; ``None`` where it points at several things (这些机构) or at none (应该组织)."""
    if match.re is TAIL:
        return _anaphor(match[0], "bare-tail" if match[0] in _SURE_TAIL.split("|") else "bare-head")
    several = match[0].startswith("这些") and match[1] not in ("岛屿和领土", "区域")
    if several or (match[1] in _VERBS and match.string.endswith("应", 0, match.start())):
        return None
    return _anaphor(match[1], "pointer")


@cache
def _anaphor(head: str, rule: str) -> Anaphor:
    bare = rule == "bare-head"
    types = frozenset(kind for kind, heads in _TYPES if head in heads.split("|"))
    if bare:
        types &= {"org", "programme"}
    loose = head in _LOOSE.split("|") and not bare
    return Anaphor(
        head, types, _ENDINGS.get(head, (head,)), loose, head in _FAR.split("|") and not bare, rule
    )


def goes_on(match: re.Match[str], text: str) -> bool:
    """Whether what follows a bare tail goes on with a sentence, not with a longer name."""
    pattern = _SURE_GOES_ON if match[0] in _SURE_TAIL.split("|") else _OTHER_GOES_ON
    return pattern.match(text, match.end()) is not None
