"""The reasons asked last, of phrases that mostly no known name begins: what their words or surroundings show."""

from __future__ import annotations

from ssc_extract.extractors.entities import bare_reasons
from ssc_extract.extractors.entities.evidence import Evidence, Of
from ssc_extract.extractors.entities.grammar import Needs
from ssc_extract.extractors.entities.reasons import TELLING
from ssc_extract.extractors.entities.wording import CARRIED, FUNDS

BARE = (
    Evidence(
        "glossed",
        bare_reasons.glossed,
        Of(("org", "programme", "document"), least=TELLING),
        ("[[牧区水井管理倡议|programme]](PWMI)", "[[山区养蜂援助方案|programme]](以下简称“养蜂方案”)"),
        ("三方合作倡议(TCI)",),
    ),
    Evidence(
        "state-glossed",
        bare_reasons.state_glossed,
        Of(("org", "programme"), led=True, least=2),
        ("[[贝宁养蜂计划|programme]](BNY)",),
        ("贝宁养蜂计划(二期)", "贝宁合作计划(BNY)"),
    ),
    Evidence(
        "carried-out",
        bare_reasons.carried_out,
        Of(words=CARRIED, led=False, least=TELLING + 2),
        ("实施[[沿海渔村饮用水源保护工程|programme]]",),
        ("实施重大水利工程", "沿海渔村饮用水源保护工程"),
    ),
    Evidence(
        "set-up",
        bare_reasons.set_up,
        Of(words=FUNDS, led=False, least=TELLING),
        ("两行设立了[[旱区水利信托基金|programme]]。",),
        ("设立了一个预算外基金", "设立专项基金", "旱区水利信托基金"),
    ),
    Evidence(
        "person",
        bare_reasons.person,
        Of(("org", "place"), led=False, least=len("甲·乙")),
        ("位于[[塔玛·罗比特国际机场|place]]附近",),
        ("塔玛·罗比特的机场",),
    ),
    Evidence(
        "called",
        bare_reasons.called,
        Of(("org", "programme", "event"), least=TELLING),
        ("附属机构，即[[山区养蜂委员会|org]]",),
        ("即使委员会",),
    ),
    Evidence(
        "worldwide",
        bare_reasons.worldwide,
        Of(("org", "programme"), needs=(Needs.WORDS, Needs.WORLD), led=False, least=TELLING),
        ("[[全球竹藤研究联盟|org]]",),
        ("全球合作平台",),
    ),
    Evidence(
        "division",
        bare_reasons.division,
        Of(words=frozenset("司"), led=False, least=2),
        ("走访了[[渔业司|org]]、[[作物司|org]]", "由[[战略传播司|org]]和[[外展司|org]]负责"),
        ("各司负责人", "相关司发言", "公司与官司"),
    ),
    Evidence(
        "telling-head",
        bare_reasons.telling_head,
        Of(("org", "programme"), needs=(Needs.WORDS,), led=False, least=2),
        ("[[热带果树研究所|org]]",),
        ("职业技术学院",),
    ),
)
