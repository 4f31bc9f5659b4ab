"""The conventions of docs/design.md, one by one."""

import re

import pytest

from ssc_extract.documents.characters import folded
from ssc_extract.documents.fold import fold
from ssc_extract.documents.normalise import normalise_inline


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("２０２１ 年 ７ 月 22 日", "2021年7月22日"),
        ("（ＦＡＯ）", "(FAO)"),
        ("￥３，０００", "¥3,000"),
        ("１，２００，０００美元", "1,200,000美元"),
        ("三省，2021，2022", "三省，2021，2022"),
        ("共12，000，000人，1，0000件", "共12,000,000人，1，0000件"),
        ("增长 ５．５％", "增长5.5%"),
        ("一,二", "一，二"),
        ("(A/1), 其中", "(A/1)，其中"),
        ("Smith, 2019; Jones", "Smith, 2019; Jones"),
        ("比例为 1:2，12:30 开会", "比例为1:2，12:30开会"),
        ("题为:合作", "题为：合作"),
        ("3 364 000 美元", "3 364 000美元"),
        ("3\u00a0364\u2009000 美元", "3 364 000美元"),
        ("US$  5   million", "US$ 5 million"),
        ("应对 COVID-19 疫情", "应对COVID-19疫情"),
        ("王 明  李华", "王 明 李华"),
        ("说明： 如下", "说明：如下"),
        ("１０－１２月", "10-12月"),
        ("2022–2025 年", "2022-2025年"),
        ("３～５天", "3~5天"),
        ("共同体——愿景", "共同体——愿景"),
        ("「一带一路」『好』", "“一带一路”‘好’"),
        ('他说"好"和"行"', "他说“好”和“行”"),
        ("他说'好'了，he didn't and don't", "他说‘好’了，he didn't and don't"),
        ("二○二一年", "二〇二一年"),
        ("二００八年", "二〇〇八年"),
        ("二00八年和二O一O年", "二〇〇八年和二〇一〇年"),
        ("表O，20人", "表O，20人"),
        ("第0所（甲）", "第0所(甲)"),
        ("第２００号", "第200号"),
        ("⼈⼝", "人口"),
        ("**Youth** 计划", "Youth计划"),
        ("合作。¹ 此外，² 如下", "合作。此外，如下"),
        ("面积 5 km²", "面积5 km²"),
        ("报告*", "报告"),
        ("a*b", "a*b"),
        ("合\u200b作\u00ad社\ufeff", "合作社"),
        ("①½", "①½"),
        ("拉·贝尼‧阿里", "拉·贝尼·阿里"),
        ("  　两端　 ", "两端"),
        ("", ""),
        ("\n", ""),
    ],
)
def test_conventions(written: str, expected: str) -> None:
    assert normalise_inline(written) == expected


def test_normalising_twice_changes_nothing() -> None:
    text = "２０２１ 年，「合作」 与 COVID-19:３，０００ 美元 “好” US$ 5 m"
    assert normalise_inline(normalise_inline(text)) == normalise_inline(text)


def test_no_folded_character_is_folded_again() -> None:
    for code in range(0x10000):
        plain = folded(chr(code))
        assert len(plain) == 1
        assert folded(plain) in (plain, "\0")


def test_folding_keeps_every_index() -> None:
    text = "a\r\nb\rc\x85d **e** \\* ０ ○ 二○"
    assert len(fold(text)) == len(text)
    assert not re.search(r"[\r\x85]", fold(text))
