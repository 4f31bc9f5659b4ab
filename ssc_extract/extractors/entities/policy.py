"""What shows that a phrase is a name and no description: the list of reasons, tried in order."""

from __future__ import annotations

from functools import cache

from ssc_extract.extractors.entities import owners, reasons
from ssc_extract.extractors.entities.bare_evidence import BARE
from ssc_extract.extractors.entities.evidence import Evidence, Of
from ssc_extract.extractors.entities.grammar import grammar
from ssc_extract.extractors.entities.local_evidence import LOCALITIES, MEETINGS
from ssc_extract.extractors.entities.meetings import SUMMITS
from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.place_wording import (
    CITY_FACILITY,
    COUNTIES,
    LINES,
    PROJECTS,
    STATE_PARTS,
    WORKS,
)
from ssc_extract.extractors.entities.reasons import TELLING
from ssc_extract.extractors.entities.scan import Scan
from ssc_extract.extractors.entities.wording import (
    DIVISIONS,
    FUNDS,
    IN_COUNTRY,
    NEW_UNITS,
    OFFICES,
    ONE_EACH,
    ORGANS,
    PLANS,
    SEATS,
    UNITS,
)


def evidence_for(scan: Scan, phrase: Phrase) -> Evidence | None:
    """Give the first reason that holds for the phrase."""
    length = len(phrase.modifier)
    for reason in _asked(
        phrase.head.word, phrase.lead != (), phrase.pair, length if length < _LONG else _LONG
    ):
        if reason.holds(scan, phrase):
            return reason
    return None


@cache
def _asked(word: str, led: bool, pair: bool, length: int) -> tuple[Evidence, ...]:
    """Give the reasons that can hold for phrases with a head, such a beginning and so long a modifier."""
    head = grammar().head_of(word)
    return tuple(
        reason
        for reason in EVIDENCE
        if reason.of.least <= length
        and reason.of.led in (None, led)
        and reason.of.pair in (None, pair)
        and reason.of.heads(head)
    )


EVIDENCE = (
    Evidence(
        "partners",
        reasons.partners,
        Of(("org", "programme", "document", "event"), LINES, led=True),
        ("[[肯尼亚-开发署合作基金|programme]]启动",),
    ),
    Evidence(
        "session",
        reasons.session,
        Of(("event",)),
        ("[[第六十届会议|event]]通过了预算。",),
        ("会议第三次审议。",),
    ),
    Evidence(
        "dated-event",
        reasons.dated_event,
        Of(("event",), least=len("年度")),
        ("在[[2024年山区发展论坛|event]]上",),
        ("2023年会议上",),
    ),
    Evidence(
        "body-summit",
        reasons.body_summit,
        Of(words=SUMMITS, led=True),
        (
            "[[湄公河委员会年会|event]]闭幕",
            "[[上海合作组织塔什干峰会|event]]闭幕",
            "[[中非合作论坛部长级会议|event]]",
        ),
        ("部长级会议",),
    ),
    Evidence(
        "own-place",
        reasons.own_place,
        Of(words=WORKS | COUNTIES | LINES, led=False, pair=False, least=1),
        ("通往[[石泷县|place]]的道路", "[[玉楚高速公路|place]]通车", "[[白鹭坪公路|place]]"),
        ("扶持贫困县", "新建铁路", "两条高速公路", "农村公路", "货运机场"),
    ),
    Evidence(
        "own-project",
        reasons.own_project,
        Of(words=PROJECTS, led=False, pair=False, least=2),
        ("出席[[白鹭坪风电场项目|programme]]开工仪式", "乍得\t[[苏拉蒂水电站项目|programme]]\t2016年"),
        ("三座水电站项目", "新建大型灌区改造工程", "小型水电站项目", "山区水库工程"),
    ),
    *MEETINGS,
    Evidence(
        "named-event",
        reasons.named_event,
        Of(("event",), least=2),
        ("[[国际茶叶日|event]]活动", "[[土壤健康行动峰会|event]]闭幕"),
        ("高级别会议", "过去三十年", "2021年7月22日"),
    ),
    Evidence(
        "phase",
        reasons.phase,
        Of(("programme",), least=TELLING),
        ("[[山地苹果种植项目|programme]]第二阶段",),
        ("种植项目第一次验收",),
    ),
    Evidence(
        "latin",
        reasons.latin,
        Of(("org", "programme"), led=False, least=2),
        ("推出了[[SolarHub平台|programme]]",),
        ("COVID-19项目",),
    ),
    Evidence("known", owners.known, Of(("programme",), led=True), ("[[学习护照平台|programme]]覆盖26国",)),
    Evidence(
        "unit",
        owners.unit,
        Of(words=UNITS | ONE_EACH | OFFICES | DIVISIONS | IN_COUNTRY, led=True),
        ("[[儿基会加纳办事处|org]]", "[[赞比亚议会|org]]", "[[中国银行卢萨卡分行|org]]"),
        ("儿基会国家办事处", "粮农组织5个区域办事处"),
    ),
    Evidence(
        "owned-unit",
        owners.owned_unit,
        Of(words=NEW_UNITS),
        ("粮农组织发言。该组织的[[山区水土保持科|org]]", "农发基金设立了[[竹藤产业、果树和养蜂司|org]]"),
        ("该司的三个新处", "成立了工作处"),
    ),
    Evidence(
        "seated",
        owners.seated,
        Of(words=SEATS, led=False),
        ("设在曼谷的[[海洋塑料治理中心|org]]", "位于内罗毕的[[旱地作物育种研究所|org]]"),
        ("设在曼谷的区域技术合作中心", "设在农村的儿童营养中心", "设在曼谷的两个海洋塑料治理中心"),
    ),
    Evidence(
        "state-part",
        owners.state_part,
        Of(words=STATE_PARTS, led=False, least=2),
        ("巴基斯坦[[吉尔瓦省|place]]受灾", "老挝沙拉湾省、[[桐丰省|place]]和[[石坪省|place]]的农户"),
        ("印度沿海省", "巴基斯坦贫困县", "沿海省和山区省"),
    ),
    *LOCALITIES,
    Evidence(
        "owned-plan",
        owners.owned_plan,
        Of(words=PLANS, led=True),
        ("[[贝宁养蜂业战略|programme]]", "落实[[艾滋病署联合行动计划|programme]]"),
        ("贝宁国家战略", "中国对外合作战略"),
    ),
    Evidence(
        "fund",
        owners.fund,
        Of(words=FUNDS, led=True, least=TELLING),
        ("向[[贝宁基础设施基金|programme]]注资",),
        ("向贝宁合作发展基金注资", "贝宁基础设施基金会"),
    ),
    Evidence(
        "dated-plan",
        owners.dated_plan,
        Of(words=PLANS, led=False),
        ("执行[[2014-2017年战略计划|programme]]",),
        ("执行2014年计划", "执行新的战略计划"),
    ),
    Evidence(
        "organ", owners.organ, Of(words=ORGANS, led=True), ("[[湄公河委员会秘书处|org]]",), ("各国秘书处",)
    ),
    Evidence(
        "city-facility",
        owners.city_facility,
        Of(words=CITY_FACILITY, led=True),
        ("[[内罗毕国际机场|place]]扩建",),
        ("肯尼亚机场扩建",),
    ),
    Evidence(
        "anchored",
        reasons.anchored,
        Of(("org", "place", "programme", "document"), led=True, least=2),
        (
            "[[马里纺织研究所|org]]",
            "[[马拉维林业局|org]]",
            "[[贝宁村庄电气化项目|programme]]",
            "[[欧盟驻加蓬代表团|org]]",
        ),
        ("中国农业代表团", "中国政府", "非洲区域项目", "肯尼亚国家银行业"),
    ),
    Evidence(
        "pair",
        reasons.pair,
        Of(("org", "programme", "event", "place"), pair=True),
        (
            "[[中缅铁路|place]]",
            "[[中赞水稻良种示范中心|org]]",
            "[[中尼青年论坛|event]]",
            "[[中蒙峰会|event]]",
        ),
        ("中方项目", "中蒙论坛"),
    ),
    *BARE,
)

_LONG = max(reason.of.least for reason in EVIDENCE)
"""A modifier of so many characters is long enough for every reason."""
