"""Wordings of reports on cooperation: who gives, runs, takes part in and receives what they tell."""

import pytest
from activity_cases import found_in

GIVES, DOES, WITH, GETS = "provider", "implementer", "partner", "beneficiary"
UNDP, FAO, UNICEF = "联合国开发计划署", "联合国粮食及农业组织", "联合国儿童基金会"
IFAD, GEF = "国际农业发展基金", "全球环境基金"


def roles(text):
    return [dict(activity.participants) for activity in found_in(text)]


CASES = {
    "继续 is no basis": ("儿基会继续在乍得培训教师。", {UNICEF: DOES, "TCD": GETS}),
    "经验 is no basis": ("开发署将减贫的经验推广到马里。", {UNDP: DOES, "MLI": GETS}),
    "an event is what is convened": (
        "开发署在利马召开了第三届全球南南发展博览会。",
        {UNDP: DOES},
    ),
    "paid for": ("儿基会在挪威资助下促进了疫苗冷链的建设。", {UNICEF: DOES, "NOR": GIVES}),
    "both sides of 之间": (
        "粮农组织促成了老挝与越南之间关于水稻的经验交流。",
        {FAO: DOES, "LAO": WITH, "VNM": WITH},
    ),
    "let give": ("粮农组织帮助智利将其灌溉技术转让给海地。", {FAO: DOES, "CHL": GIVES, "HTI": GETS}),
    "fund of a country": (
        "开发署利用印度信托基金在斐济修建了水厂。",
        {UNDP: DOES, "IND": GIVES, "FJI": GETS},
    ),
    "a region beside its countries": (
        "儿基会在加纳、多哥等5个非洲国家培训了教师。",
        {UNICEF: DOES, "GHA": GETS, "TGO": GETS},
    ),
    "a region joined to a country": (
        "儿基会向斐济和更广泛的太平洋岛屿提供了疫苗。",
        {UNICEF: GIVES, "FJI": GETS, "太平洋岛屿": GETS},
    ),
    "a hyphenated name beside a subject": (
        "日本通过日本-开发署伙伴关系基金向海地提供了赠款。",
        {"JPN": GIVES, UNDP: WITH, "HTI": GETS},
    ),
    "an unknown body in a list": (
        "开发署与设备齐全的水稻研究中心和伊斯兰开发银行合作，举办了讲习班。",
        {UNDP: DOES, "伊斯兰开发银行": WITH},
    ),
    "at the request of": ("拉加经委会受智利政府委托编写了手册。", {"拉丁美洲和加勒比经济委员会": DOES}),
    "costs borne": ("儿基会培训了20名教师，培训费用由法国政府承担。", {UNICEF: DOES, "FRA": GIVES}),
    "for this": ("开发署推出了新方案，法国为此捐助500万欧元。", {UNDP: DOES, "FRA": GIVES}),
    "home of those who take part": (
        "开发署举办了讲习班，蒙古的20名教师参加。",
        {UNDP: DOES, "MNG": GETS},
    ),
    "speakers": ("开发署举办了论坛，泰国总理在会上致辞。", {UNDP: DOES, "THA": WITH}),
    "who pays for what is done at home": (
        "开发署在印度和老挝开展了两个项目，项目由印度政府出资。",
        {UNDP: DOES, "IND": GIVES, "LAO": GETS},
    ),
    "a unit behind a short form": (
        "国际农业发展基金(农发基金)的南南合作和三方合作股举办了讲习班。",
        {IFAD: DOES},
    ),
    "a ministry with its country": (
        "开发署在中国农业农村部的支持下举办了讲习班。",
        {UNDP: DOES, "中国农业农村部": WITH},
    ),
    "organised, behind a short form": (
        "国际劳工组织(劳工组织)组织约旦和埃及的就业服务机构开展同行学习。",
        {"国际劳工组织": DOES, "JOR": GETS, "EGY": GETS},
    ),
    "hosted": ("巴西合作署接待了来自加纳的代表团。", {"巴西合作署": DOES, "GHA": GETS}),
    "projects approved": ("非洲开发银行核准了乍得的两个项目。", {"非洲开发银行": GIVES, "TCD": GETS}),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_roles(text, expected):
    assert roles(text) == [expected]


def test_who_pays_for_the_project_belongs_to_it():
    (one,) = found_in("开发署在乍得实施了水利项目。全球环境基金为该项目提供了400万美元。")
    assert dict(one.participants) == {UNDP: DOES, "TCD": GETS, GEF: GIVES}
    assert one.money == ("4000000 USD",)
    (one,) = roles("开发署在乍得修建了水渠。法国还为这项工作捐款100万欧元。")
    assert one == {UNDP: DOES, "TCD": GETS, "FRA": GIVES}


def test_another_act_under_the_programme_is_one_of_its_own():
    assert roles("粮农组织启动了南南银河平台项目。智利的官员在该项目下考察了秘鲁。")[1:] == [
        {"CHL": DOES, "PER": GETS}
    ]


def test_a_fund_that_gives_is_an_activity_of_its_own():
    launched, gave = found_in("印度设立了印度-联合国发展伙伴关系基金。该基金向海地提供了200万美元。")
    assert dict(gave.participants) == {"印度-联合国发展伙伴关系基金": GIVES, "HTI": GETS}
    assert not launched.money


@pytest.mark.parametrize(
    "text",
    ["农发基金设立了资源调集司。", "开发署与国家统计局进行了协调。"],
)
def test_offices_and_coordination_are_none(text):
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("该方案由中国出资，在印度-开发署合作基金下实施。", {"CHN": GIVES, "IND": DOES, UNDP: DOES}),
        (
            "儿基会支持巴西、安哥拉和佛得角之间的扫盲合作。",
            {UNICEF: DOES, "BRA": GETS, "AGO": GETS, "CPV": GETS},
        ),
        ("气象局在气象组织的自愿合作方案下培训了加纳的预报员。", {}),
        ("开发署帮助斐济制定了水法，瑞士提供了资金。", {UNDP: DOES, "FJI": GETS, "CHE": GIVES}),
        ("开发署的湿地项目由挪威供资，已在乍得建立了苗圃。", {UNDP: DOES, "NOR": GIVES, "TCD": GETS}),
        ("开发署在挪威资助的方案下培训了乍得的护士。", {UNDP: DOES, "NOR": GIVES, "TCD": GETS}),
        ("气象组织安排印度向肯尼亚赠送了雷达。", {"世界气象组织": DOES, "IND": GIVES, "KEN": GETS}),
        ("中国资助儿基会在乍得修建了两所学校。", {"CHN": GIVES, UNICEF: DOES, "TCD": GETS}),
        ("开发署举办了会议，太阳能设备由印度提供。", {UNDP: DOES, "IND": GIVES}),
        ("开发署向海地运送了疫苗，儿基会负责运输。", {UNDP: GIVES, "HTI": GETS, UNICEF: WITH}),
        ("开发署向乍得的可可农民提供了种子。", {UNDP: GIVES, "TCD": GETS}),
        ("开发署协助乍得的企业从印度获得节水技术。", {UNDP: DOES, "TCD": GETS, "IND": GIVES}),
        ("挪威应马里政府的请求派出了医疗队。", {"NOR": GIVES, "MLI": GETS}),
        ("开发署签署了关于在马里设立中心的备忘录。", {UNDP: DOES, "MLI": GETS}),
        ("开发署出版了关于在马里建设水渠的手册。", {UNDP: DOES}),
        ("开发署协助马里向绿色气候基金申请资金。", {UNDP: DOES, "MLI": GETS, "绿色气候基金": GIVES}),
        ("开发署帮助马里企业采用了新窑炉，挪威为此出资。", {UNDP: DOES, "MLI": GETS, "NOR": GIVES}),
        ("开发署举办了论坛，加勒比开发银行的专家远程参加。", {UNDP: DOES, "加勒比开发银行": WITH}),
        ("开发署主办了对话，帕劳主持对话。", {UNDP: DOES, "PLW": WITH}),
        ("粮食署驻华办公室组织编写了手册。", {"世界粮食计划署驻华办公室": DOES}),
        ("挪威与开发署签署协议，向乍得提供粮食援助。", {"NOR": GIVES, UNDP: WITH, "TCD": GETS}),
        ("开发署今天与粮农组织共同举办了对话会。", {UNDP: DOES, FAO: DOES}),
        ("开发署还与粮农组织共同编写了手册。", {UNDP: DOES, FAO: DOES}),
        ("中国与挪威合作在乍得修建了水渠。", {"CHN": DOES, "NOR": WITH, "TCD": GETS}),
        ("开发署在马里启动粮食援助项目。", {UNDP: DOES, "MLI": GETS}),
        (
            "开发署在马里启动了项目，项目资金来自挪威设立的自愿基金。",
            {UNDP: DOES, "MLI": GETS, "NOR": GIVES},
        ),
        ("在开发署实施了三个项目之后，挪威又承诺了600万美元。", {"NOR": GIVES}),
        ("环境部长与环境署执行主任签署了协议。", {}),
        (
            "得益于挪威政府的捐款，粮食署在马里推广了大米强化技术。",
            {"世界粮食计划署": DOES, "NOR": GIVES, "MLI": GETS},
        ),
        ("开发署管理着42个项目。", {UNDP: DOES}),
        ("开发署推出了工具，巴拿马率先试用。", {UNDP: DOES, "PAN": WITH}),
        ("世卫组织/粮农组织支持马里建立实验室。", {"世界卫生组织": DOES, FAO: DOES, "MLI": GETS}),
        ("开发署与日本政府支持了马里的三方合作活动。", {UNDP: DOES, "JPN": DOES, "MLI": GETS}),
        ("开发署在智利和秘鲁的竞争主管机构之间举办了同行审评。", {UNDP: DOES, "CHL": WITH, "PER": WITH}),
        ("非洲经济委员会安排南非协助莱索托进行普查。", {"非洲经济委员会": DOES, "ZAF": GIVES, "LSO": GETS}),
        ("越南设立了水稻中心，开发署执行了该项目。", {"VNM": DOES, UNDP: DOES}),
        ("开发署组织了一次交流，西班牙负担费用。", {UNDP: DOES, "ESP": GIVES}),
        (
            "妇女署促成尼泊尔财政部和智利财政部签署了备忘录。",
            {"联合国促进性别平等和增强妇女权能署": DOES, "尼泊尔财政部": WITH, "智利财政部": WITH},
        ),
        (
            "联合国南南合作基金收到48万美元捐款，捐款方包括智利。",
            {"联合国南南合作信托基金": GETS, "CHL": GIVES},
        ),
        ("开发署利用从中国项目中汲取的经验，在马里培训了教师。", {UNDP: DOES, "MLI": GETS}),
        (
            "世界银行和大韩民国经济发展合作基金在马里修建了电站。",
            {"世界银行": DOES, "韩国经济发展合作基金": DOES, "MLI": GETS},
        ),
        (
            "开发署同小岛屿国家联盟主席帕劳合作，举办了论坛。",
            {UNDP: DOES, "小岛屿国家联盟": WITH, "PLW": WITH},
        ),
        ("环境署在智利的自愿捐款支持下成立了平台。", {"联合国环境规划署": DOES, "CHL": GIVES}),
        ("智利和挪威共同设立的南南合作援助基金向马里提供了赠款。", {"南南合作援助基金": GIVES, "MLI": GETS}),
        ("开发署自成立以来培训了5 000名教师。", {UNDP: DOES}),
        ("智利派工程师前往马里。", {"CHL": GIVES, "MLI": GETS}),
        ("开发署了解了挪威运送血液的做法。", {}),
        ("开发署与智利签署了向马里提供粮食的协议。", {UNDP: DOES, "CHL": WITH, "MLI": GETS}),
        ("国际海事组织为越南的港口管理局安排了实习。", {"国际海事组织": DOES, "VNM": GETS}),
    ],
)
def test_more_roles(text, expected):
    assert roles(text)[:1] == ([expected] if expected else [])


def test_a_gift_to_a_fund_is_an_activity_of_its_own():
    first, second = found_in("葡萄牙向联合国南南合作基金捐款20万美元。智利和秘鲁向该基金认捐30万美元。")
    assert (first.money, second.money) == (("200000 USD",), ("300000 USD",))
    assert dict(second.participants) == {"CHL": GIVES, "PER": GIVES, "联合国南南合作信托基金": GETS}


def test_what_an_amount_was_taken_from_is_none_of_the_activity():
    (found,) = found_in("中国从认捐的8000万美元中拨出1100万美元。")
    assert found.money == ("11000000 USD",)


def test_the_actor_is_carried_on_over_sentences_without_one():
    text = "中国援建了一所学校。" + "为乍得修建了水渠。" * 5 + "向马里捐赠了疫苗。"
    assert roles(text)[-1] == {"CHN": GIVES, "MLI": GETS}
