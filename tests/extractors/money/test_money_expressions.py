"""Amounts as people write them, with what they come to; and what only looks like an amount."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ssc_extract.extractors import money
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import Modifier, MoneyValue

AMOUNTS = [
    ("82，225.00元", "82225 CNY"),
    ("233,333，333,434.344元", "233333333434.344 CNY"),
    ("3千万亿日元", "3000000000000000 JPY"),
    ("六十四万零一百四十三元一角七分", "640143.17 CNY"),
    ("壹万二千三百四十五元", "12345 CNY"),
    ("肆佰叁拾萬圆", "4300000 CNY"),
    ("二十五万三千二百泰铢", "253200 THB"),
    ("两个亿卢布", "200000000 RUB"),
    ("十块三毛", "10.3 CNY"),
    ("一百三十五块六角七分钱", "135.67 CNY"),
    ("3千多欧元", "3000 EUR more_than"),
    ("几十万块", "100000 CNY more_than"),
    ("十几块钱", "10 CNY more_than"),
    ("8500到3万港元", "8500..30000 HKD"),
    ("1万-5万元", "10000..50000 CNY"),
    ("1万元--5万元", "10000..50000 CNY"),
    ("2——3万港币", "20000..30000 HKD"),
    ("十八至三十万日元", "180000..300000 JPY"),
    ("两到三仟澳元", "2000..3000 AUD"),
    ("两~3百日元", "200..300 JPY"),
    ("一百二十到一百五十万元", "1200000..1500000 CNY"),
    ("一千到两千万元人民币", "10000000..20000000 CNY"),
    ("八九亿韩元", "800000000..900000000 KRW"),
    ("三五百块", "300..500 CNY"),
    ("1万(含)-5万元", "10000..50000 CNY"),
    ("两角五分", "0.25 CNY"),
    ("两毛五", "0.25 CNY"),
    ("三块零四", "3.04 CNY"),
    ("五块六到五块七毛八", "5.6..5.78 CNY"),
    ("3.14人民币", "3.14 CNY"),
    ("三块半", "3.5 CNY"),
    ("1.2亿加拿大元", "120000000 CAD"),
    ("5百万特别提款权", "5000000 XDR"),
    ("A$5m", "5000000 AUD"),
    ("EUR5.5bn", "5500000000 EUR"),
    ("US$ 2 million-US$ 3 million", "2000000..3000000 USD"),
    ("$5-10 million", "5000000..10000000 USD"),
    ("5.3 million US dollars", "5300000 USD"),
    ("500万元港币", "5000000 HKD"),
    ("50 000-100 000美元", "50000..100000 USD"),
    ("1200万～1500万美元", "12000000..15000000 USD"),
]
MODIFIERS = [
    ("约", "", Modifier.APPROX),
    ("大约", "", Modifier.APPROX),
    ("近", "", Modifier.APPROX),
    ("接近", "", Modifier.APPROX),
    ("", "左右", Modifier.APPROX),
    ("", "上下", Modifier.APPROX),
    ("超过", "", Modifier.MORE_THAN),
    ("超过了", "", Modifier.MORE_THAN),
    ("逾", "", Modifier.MORE_THAN),
    ("", "以上", Modifier.MORE_THAN),
    ("不到", "", Modifier.LESS_THAN),
    ("不足", "", Modifier.LESS_THAN),
    ("低于", "", Modifier.LESS_THAN),
    ("", "以下", Modifier.LESS_THAN),
    ("至少", "", Modifier.AT_LEAST),
    ("不少于", "", Modifier.AT_LEAST),
    ("不低于", "", Modifier.AT_LEAST),
    ("至多", "", Modifier.AT_MOST),
    ("不超过", "", Modifier.AT_MOST),
    ("最多", "", Modifier.AT_MOST),
    ("节约", "", Modifier.EXACT),
    ("高达", "", Modifier.EXACT),
]
BASES = [
    ("人民币5亿元", "5亿元", "CNY", "人民币"),
    ("港币约两千元", "两千元", "HKD", "港币"),
    ("新台币近3亿元", "3亿元", "TWD", "新台币"),
    ("花了80元", "80元", "CNY", "default"),
    ("花了￥80", "￥80", "CNY", "¥"),
    ("花了HK$80", "HK$80", "HKD", "HK$"),
]
NOTHING = [
    "美元化、一元化、多元化和二元对立",
    "国家元首于5日元旦致辞",
    "三角洲和三角合作",
    "（单位：亿元）",
    "以百万美元计",
    "分得三块石头和10块太阳能板",
    "人民币汇率中间价为6.5",
    "十分重要，三毛流浪记",
    "3%的欧元区企业",
    "第500号美元债券条例",
    "5盾构机，3马克思主义读本",
    "出席COP 27和TOP 100评选",
    "9000台设备",
]


def values(reading: Reading) -> list[tuple[int, int, MoneyValue]]:
    listed = []
    for candidate in money.find(reading):
        assert isinstance(candidate.value, MoneyValue)
        if not candidate.veto:
            listed.append((candidate.start, candidate.end, candidate.value))
    return listed


@pytest.mark.parametrize(("text", "value"), AMOUNTS)
@pytest.mark.parametrize("carrier", ["{}", "据报共花费{}。", "一笔为{}，另有增长"])
def test_amount(
    found: Callable[[str, str], list[tuple[str, str]]], carrier: str, text: str, value: str
) -> None:
    assert found("money", carrier.format(text)) == [(text, value)]


@pytest.mark.parametrize(("before", "after", "modifier"), MODIFIERS)
def test_modifier(read_text: Callable[[str], Reading], before: str, after: str, modifier: Modifier) -> None:
    ((start, end, value),) = values(read_text(f"预算{before}3亿美元{after}。"))
    assert (start, end) == (2 + len(before), 6 + len(before))
    assert value.modifier is modifier


@pytest.mark.parametrize(("text", "surface", "currency", "basis"), BASES)
def test_basis(
    read_text: Callable[[str], Reading], text: str, surface: str, currency: str, basis: str
) -> None:
    reading = read_text(text)
    ((start, end, value),) = values(reading)
    assert reading.document.offsets.span(start, end) == (
        text.index(surface),
        text.index(surface) + len(surface),
    )
    assert (value.currency, value.basis) == (currency, basis)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(found: Callable[[str, str], list[tuple[str, str]]], text: str) -> None:
    assert found("money", text) == []


def test_qualifier_holds_for_the_whole_list(found: Callable[[str, str], list[tuple[str, str]]]) -> None:
    assert found("money", "约1亿美元、2亿美元和3亿美元，以及4亿美元的贷款") == [
        ("1亿美元", "100000000 USD approx"),
        ("2亿美元", "200000000 USD approx"),
        ("3亿美元", "300000000 USD approx"),
        ("4亿美元", "400000000 USD"),
    ]


def test_shared_name_stays_what_it_was(found: Callable[[str, str], list[tuple[str, str]]]) -> None:
    text = "尼泊尔政府拨款3亿卢比。\n\n第二期为5亿卢比。"
    assert found("money", text) == [("3亿卢比", "300000000 NPR"), ("5亿卢比", "500000000 NPR")]
