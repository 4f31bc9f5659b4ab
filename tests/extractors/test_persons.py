"""Names of places that are part of a person's name."""

import pytest

from ssc_extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "行长阿拉萨内·多鲁致辞。",
        "特使马里·罗西尼出席。",
        "代表约瑟夫·罗马诺和保罗·巴黎发言。",
        "总统埃马纽埃尔·贝朗到访。",
        "研究员阿贝贝·海尔说。",
    ],
)
def test_what_a_dot_makes_part_of_a_person_is_no_place(text):
    result = extract(text)
    assert not result.countries
    assert not result.entities


def test_a_dot_between_places_leaves_both():
    result = extract("中国·吉林展区和泰国·曼谷展区面向中国·东盟博览会开放，乍得·布东先生到访马里。")
    assert [country.alpha3 for country in result.countries] == ["CHN", "THA", "CHN", "MLI"]
    assert {"吉林", "曼谷"} <= {entity.text for entity in result.entities}
