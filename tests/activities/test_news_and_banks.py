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
