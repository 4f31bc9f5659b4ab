"""What a sentence has to say to be an activity, who does it, what goes on in the next one."""

import pytest
from activity_cases import found_in

from ssc_extract import extract
from ssc_extract.documents.read import read_string
from ssc_extract.pipeline import activities_of, extract_source


def roles(text):
    return [dict(activity.participants) for activity in found_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "各国应向海地提供援助。",
        "理事会敦促世界银行向海地提供贷款。",
        "联合国各实体举办了多次讲习班。",
        "世界银行在报告中指出，中国向海地提供了贷款。",
        "儿基会将性别平等纳入其工作方案的主流。",
        "开发署没有向海地提供资金。",
        "如果世界银行提供贷款，海地将修复公路。",
        "发展中国家开展了三个项目。",
        "中国-东盟技术合作领域广泛。",
        "儿基会提供的疫苗数量有限。",
        "儿基会加强了内部协调。",
    ],
)
def test_none(text):
    assert roles(text) == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        *((words, "denied or supposed") for words in ("未", "没有", "不再", "无法", "难以", "拒绝", "停止")),
        *((words, "denied or supposed") for words in ("取消", "暂停", "缺乏", "若")),
        *((words, "a purpose") for words in ("，以", "，为加快", "，供", "前来")),
        *((words, "only striven for") for words in ("致力", "努力", "寻求", "争取", "试图", "准备", "打算")),
    ],
)
def test_what_speaks_against_a_verb(words, reason):
    attempts = []
    source = read_string(f"2021年开发署{words}促进海地的农业合作。")
    activities_of(extract_source(source), attempts)
    (why_not,) = {one.why_not for one in attempts if one.verb == "促进"}
    assert why_not == reason


def test_a_verb_inside_a_name_is_none():
    assert roles("世界卫生组织和联合国教育、科学及文化组织。") == []
    (found,) = extract("儿基会培训了100名教师。").activities
    assert (found.text[found.trigger[0] : found.trigger[1]], found.action) == ("培训", "train")


def test_the_actor_is_carried_on_by_a_pronoun_and_by_nothing():
    first, second, third = roles("儿基会培训了100名教师。它还向乍得提供了疫苗。此外还举办了三次研讨会。")
    assert first == {"联合国儿童基金会": "implementer"}
    assert second == {"联合国儿童基金会": "provider", "TCD": "beneficiary"}
    assert third == {"联合国儿童基金会": "implementer"}


def test_nothing_is_carried_on_from_a_class():
    assert roles("许多国家参加了会议。它们还举办了三次研讨会。") == []


def test_a_sentence_that_takes_it_up_belongs_to_it():
    text = "开发署举办了一次研讨会。智利和秘鲁参加了这次研讨会。粮农组织发布了指南。"
    first, second = extract(text).activities
    assert first.text == "开发署举办了一次研讨会。智利和秘鲁参加了这次研讨会。"
    assert {(p.name, p.role) for p in first.participants} >= {("CHL", "partner"), ("PER", "partner")}
    assert second.action == "publish"


def test_parties_of_a_hyphenated_name_are_partners_of_what_gives():
    (found,) = roles("中国-农发基金南南合作和三方合作机制拨出300万美元。")
    assert found["CHN"] == "partner"
    assert found["国际农业发展基金"] == "partner"
    assert "provider" in found.values()


def test_a_bracketed_country_only_locates_and_a_unit_stands_for_itself():
    (found,) = roles("开发署与农业研究所(埃及)合作，培训了40名农民。")
    assert "EGY" not in found
    (unit,) = roles("2020年，开发署编写了手册。") and roles("开发署阿拉伯区域中心培训了40名农民。")
    assert "联合国开发计划署" not in unit


def test_two_doers_are_two_activities_with_an_amount_each():
    first, second = extract("世界银行向乍得拨付了200万美元；亚洲开发银行向尼泊尔拨付了300万美元。").activities
    assert (first.money, second.money) == (("2000000 USD",), ("3000000 USD",))
    assert first.id != second.id


def test_the_record_says_what_each_field_was_read_from():
    source = "在丹麦资助下，儿基会已于2021年向乍得的12所学校提供了价值约400万美元的净水设备，以改善供水。"
    result = extract(source)
    (found,) = result.activities
    mentions = {mention.id for mention in result.mentions()}
    for one in found.participants:
        assert one.mention in mentions
        if one.marker is not None:
            assert source[slice(*one.marker_at)] == one.marker
    by_name = {one.name: (one.role, one.marker, one.rule) for one in found.participants}
    assert by_name["DNK"] == ("provider", "资助下", "funded-by")
    assert by_name["TCD"] == ("beneficiary", "向", "toward")
    assert (found.realis, found.realis_basis) == ("done", "了")
    assert (found.dates, found.date_basis) == (("2021",), "stated")
    assert (found.amounts[0].role, found.amounts[0].counts_twice) == ("in_kind", False)
    assert (found.sector.code, found.sector.words) == ("140", ("净水", "供水"))
    assert found.purpose == "改善供水"
    assert source[slice(*found.trigger)] == "提供"


def test_an_open_field_is_null():
    (found,) = extract("儿基会参与主办了研讨会。").activities
    assert (found.sector, found.purpose, found.modality, found.programme, found.date_basis) == (None,) * 5


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("开发署正在海地实施三个项目。", "ongoing"),
        ("世界银行将向海地提供300万美元。", "planned"),
        ("世界银行向海地提供了300万美元。", "done"),
    ],
)
def test_realis(text, realis):
    (found,) = extract(text).activities
    assert found.realis == realis
    assert found.realis_basis in text


@pytest.mark.parametrize(
    ("text", "modality", "basis"),
    [
        ("中国向老挝捐赠了三艘船。", "south_south", "CHN, LAO"),
        ("日本向老挝捐赠了三艘船。", "bilateral", "JPN, LAO"),
        ("开发署举办了一次南南讲习班。", "south_south", "南南"),
        ("开发署实施了三方合作项目，培训了40名农民。", "triangular", "三方合作"),
        ("开发署举办了一次研讨会。", None, None),
    ],
)
def test_modality(text, modality, basis):
    (found,) = extract(text).activities
    assert (found.modality, found.modality_basis) == (modality, basis)


@pytest.mark.parametrize(
    ("text", "role", "twice"),
    [
        ("世界银行承诺向海地提供300万美元。", "commitment", False),
        ("世界银行向海地拨付了300万美元。", "disbursement", False),
        ("中国累计向海地提供了300万美元。", "stock", True),
        ("中国向海地捐赠了价值300万美元的药品。", "in_kind", False),
    ],
)
def test_amounts(text, role, twice):
    (found,) = extract(text).activities
    assert [(one.role, one.counts_twice) for one in found.amounts] == [(role, twice)]


def test_the_same_programme_has_one_key_in_every_document():
    keys = {
        extract(text).activities[0].programme_key
        for text in ("开发署启动了“信使 计划”。", "世界银行启动了《信使计划》。")
        if extract(text).activities[0].programme_key
    }
    assert len(keys) <= 1


def test_no_activities_where_other_kinds_are_asked_for():
    assert extract("中国向老挝捐赠了三艘船。", kinds={"money"}).activities == ()
    only = extract("中国向老挝捐赠了三艘船。", kinds={"activity"})
    assert len(only.activities) == 1
    assert only.countries == ()


@pytest.mark.parametrize(
    "unit", ["中国、", "向中国提供贷款，", "在中国支持下，", "该项目", "来自中国的", "(中国", "通过与中国"]
)
def test_time_grows_with_the_length_of_the_text(unit):
    from time import process_time

    def seconds(size):
        text = unit * (size // len(unit)) + "。"
        begun = process_time()
        extract(text, kinds={"activity"})
        return process_time() - begun

    seconds(1000)
    assert seconds(40_000) < 12 * max(seconds(8_000), 0.01)
