"""Who takes part, in the ways news items, banks and ministries put it."""

import pytest
from activity_cases import found_in


def roles(text):
    return [dict(activity.participants) for activity in found_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("环境署在挪威奥斯陆发布了一份指南。", {"联合国环境规划署": "implementer"}),
        ("秘鲁和智利8日在乌拉圭签署了渔业协定。", {"PER": "implementer", "CHL": "implementer"}),
        ("粮农组织在摩洛哥举行了两次会议。", {"联合国粮食及农业组织": "implementer"}),
        ("粮农组织在摩洛哥实施了两个项目。", {"联合国粮食及农业组织": "implementer", "MAR": "beneficiary"}),
        (
            "粮农组织为来自埃及的专家举办了研讨会。",
            {"联合国粮食及农业组织": "implementer", "EGY": "beneficiary"},
        ),
    ],
)
def test_where_something_is_held_or_published_receives_nothing(text, expected):
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["世界银行2000万美元的供水项目获得批准。", "据悉，世界银行为蒙古准备的贷款已获批准2000万美元。"],
)
def test_who_is_given_approval_gives_none(text):
    assert roles(text) == []


def test_who_asks_for_something_takes_no_part():
    (found,) = roles("在时任智利总统的要求下，世界银行向玻利维亚提供了贷款。")
    assert found == {"世界银行": "provider", "BOL": "beneficiary"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李某代表泰国政府与不丹签署了协定。", {"THA": "implementer", "BTN": "partner"}),
        ("李某代表泰国政府向不丹捐赠了疫苗。", {"THA": "provider", "BTN": "beneficiary"}),
        (
            "商务部部长代表中国政府与不丹签署了协定。",
            {"商务部": "implementer", "CHN": "implementer", "BTN": "partner"},
        ),
    ],
)
def test_on_whose_behalf_somebody_acts(text, expected):
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新开发银行宣布巴西将向玻利维亚提供3亿美元贷款。", {"BRA": "provider", "BOL": "beneficiary"}),
        ("李某透露，巴西将向玻利维亚提供3亿美元贷款。", {"BRA": "provider", "BOL": "beneficiary"}),
        ("李某表示古巴已向乍得派遣了医疗队。", {"CUB": "provider", "TCD": "beneficiary"}),
        ("世界银行宣布，已向不丹提供500万美元贷款。", {"世界银行": "provider", "BTN": "beneficiary"}),
        ("粮农组织介绍了巴西的减贫经验。", {"联合国粮食及农业组织": "implementer"}),
    ],
)
def test_who_tells_of_an_act_does_not_do_it(text, expected):
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "粮农组织介绍了巴西帮助莫桑比克发展农业的政策。",
        "泰国赞赏儿基会在落实战略、加强合作等方面取得的进展。",
        "秘鲁此次获批的项目规模为4亿美元，将帮助300个村庄。",
        "世界粮食计划署首批援助车队19日进入乍得。",
    ],
)
def test_what_is_only_spoken_of_is_none(text):
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("老挝向世界银行贷款1亿美元修建公路。", {"世界银行": "provider", "LAO": "beneficiary"}),
        ("新获批的项目向亚洲开发银行贷款约4亿美元。", {"亚洲开发银行": "provider"}),
        ("中国进出口银行向老挝贷款1亿美元。", {"中国进出口银行": "provider", "LAO": "beneficiary"}),
        ("世界银行向非洲开发银行贷款1亿美元。", {"世界银行": "provider", "非洲开发银行": "beneficiary"}),
        ("该公路由亚洲开发银行和世界银行联合融资。", {"亚洲开发银行": "provider", "世界银行": "provider"}),
    ],
)
def test_who_lends(text, expected):
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "由法国政府出资、环境署执行的项目为乍得提供了500台净水器。",
            {"FRA": "provider", "联合国环境规划署": "implementer", "TCD": "beneficiary"},
        ),
        (
            "该项目由欧盟供资、开发署执行，将惠及乍得。",
            {"欧洲联盟": "provider", "联合国开发计划署": "implementer", "TCD": "beneficiary"},
        ),
        (
            "由挪威政府支持，儿基会开展的项目，已帮助马拉维2万人获得饮水。",
            {"NOR": "partner", "联合国儿童基金会": "implementer", "MWI": "beneficiary"},
        ),
        ("中国援建的医院，已为乍得治疗了3000名病人。", {"CHN": "provider", "TCD": "beneficiary"}),
        (
            "巴西通过与粮农组织开展的项目，共向佛得角派出了20名专家。",
            {"BRA": "provider", "联合国粮食及农业组织": "partner", "CPV": "beneficiary"},
        ),
        (
            "在世界卫生组织的协调下，古巴向莫桑比克派遣了医疗队。",
            {"CUB": "provider", "世界卫生组织": "partner", "MOZ": "beneficiary"},
        ),
        (
            "商务部举行了泰国向乍得捐赠疫苗的交接仪式。",
            {"商务部": "implementer", "THA": "provider", "TCD": "beneficiary"},
        ),
        ("2010年至2012年，巴西共对外援建了16所学校。", {"BRA": "provider"}),
    ],
)
def test_who_runs_backs_or_gives(text, expected):
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "法国驻乍得大使与世界粮食计划署驻乍得代表签署了协议。",
            {"FRA": "implementer", "世界粮食计划署": "partner"},
        ),
        ("法国驻乍得大使和马里外交部长签署了换文。", {"FRA": "implementer", "马里外交部": "implementer"}),
        ("法国驻乍得大使3日向乍得移交了救护车。", {"FRA": "provider", "TCD": "beneficiary"}),
        (
            "乍得卫生部长李某和世界卫生组织代表王某签署了协议。",
            {"乍得卫生部": "implementer", "世界卫生组织": "implementer"},
        ),
    ],
)
def test_envoys_and_officials_stand_for_who_sent_them(text, expected):
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "儿基会向在约旦的也门儿童提供了冬衣。",
            {"联合国儿童基金会": "provider", "JOR": "beneficiary", "YEM": "beneficiary"},
        ),
        (
            "粮食署通过其电子卡项目向在约旦的5万人提供了粮食。",
            {"世界粮食计划署": "provider", "JOR": "beneficiary"},
        ),
        (
            "正在加纳首都阿克拉访问的法国总统宣布，法国将向贝宁提供200万欧元。",
            {"FRA": "provider", "BEN": "beneficiary"},
        ),
        (
            "世界银行和非洲开发银行同意共同出资2亿欧元，支持加纳的风电项目。",
            {"世界银行": "provider", "非洲开发银行": "provider", "GHA": "beneficiary"},
        ),
        (
            "世界银行向贝宁提供了3亿美元国际开发协会信贷。该项目还获得绿色气候基金500万美元赠款。",
            {"世界银行": "provider", "绿色气候基金": "provider", "BEN": "beneficiary"},
        ),
    ],
)
def test_receivers_and_givers_beside_others(text, expected):
    assert roles(text) == [expected]


def test_what_a_total_includes_belongs_to_its_giver():
    (found,) = found_in(
        "世界银行批准了总额3亿美元的三个项目。其中包括向印度的基金提供1亿美元；另外，5000万美元贷款用于格鲁吉亚公路项目。"
    )
    assert dict(found.participants) == {"世界银行": "provider", "IND": "beneficiary", "GEO": "beneficiary"}
    assert found.money == ("300000000 USD", "100000000 USD", "50000000 USD")


def test_the_amount_of_debts_forgiven_is_taken_up():
    (found,) = found_in("巴西免除加蓬、多哥、马里等国的到期债务，累计金额达1.2亿美元。")
    assert dict(found.participants) == {
        "BRA": "provider",
        **dict.fromkeys(("GAB", "TGO", "MLI"), "beneficiary"),
    }
    assert found.money == ("120000000 USD",)
