"""A dateline is no part of what a news item tells: neither its city nor its agency does anything."""

import pytest
from activity_cases import found_in

from ssc_extract import extract


@pytest.mark.parametrize(
    "dateline",
    [
        "新华社内罗毕5月6日电（记者李某）",
        "新华社内罗毕5月6日电 (记者 李某、王某)",
        "中新网 内罗毕2021年5月6日电 ",
        "新华社信息内罗毕5月6日电 ",
        "中评社内罗毕5月6日电／",
        "某某日报内罗毕5月6日讯（记者李某）",
        "内罗毕，2021年5月6日——",
        "内罗毕/日内瓦，2021年5月6日——",
        "内罗毕/香港，2021年5月6日 —— ",
        "2021年5月6日，内罗毕——",
        "2021年5月6日，内罗毕 – ",
        "内罗毕，5月6日（新华社）——",
        "2021年5月6日——",
    ],
)
def test_a_dateline_is_left_out(dateline):
    told = "环境署6日向乍得提供了500台净水器。"
    (found,) = extract(dateline + told).activities
    assert {(p.name, str(p.role)) for p in found.participants} == {
        ("联合国环境规划署", "provider"),
        ("TCD", "beneficiary"),
    }
    assert found.text.startswith("环境署")


@pytest.mark.parametrize(
    "text",
    [
        "2021年5月6日，中国——东盟中心举办了两次研讨会。",
        "2021年5月6日，北京——上海高铁通车时，开发署举办了两次研讨会。",
        "2021年5月6日——8日，开发署举办了两次研讨会。",
        "肯尼亚电力公司5月6日电力检修期间，开发署举办了两次研讨会。",
    ],
)
def test_what_only_looks_like_one_is_none(text):
    (found,) = found_in(text)
    assert (found.start, found.end) == (0, len(text))
