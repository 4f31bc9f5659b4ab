"""Numerals in digits, Chinese and financial characters, and where they stand."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssc_extract.extractors.numbers.figure import read_figure
from ssc_extract.extractors.numbers.scan import scan
from ssc_extract.extractors.numerals import parse
from ssc_extract.extractors.values import Modifier

PLACES = ("", "十", "百", "千")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 364 000", "3364000"),
        ("1,200.50", "1200.5"),
        ("1.5万亿", "1500000000000"),
        ("3百万", "3000000"),
        ("9佰", "900"),
        ("三百五十万", "3500000"),
        ("三万五千亿", "3500000000000"),
        ("两亿零三万", "200030000"),
        ("一千二", "1200"),
        ("一百零五", "105"),
        ("二〇二一", "2021"),
        ("三十五点六亿", "3560000000"),
        ("壹仟贰佰叁拾肆", "1234"),
        ("廿五", "25"),
        ("百", "100"),
        ("百万", "1000000"),
        ("万亿", "1000000000000"),
        ("1亿2000万", "120000000"),
        ("0百万", "0"),
        ("123 456 789 012 345 678 901 234 567 890", "123456789012345678901234567890"),
        ("3万五千", "35000"),
    ],
)
def test_value(text: str, value: str) -> None:
    assert str(parse(text)) == value


@pytest.mark.parametrize("text", ["", "万万", "千千万万", "百千", "三点", "甲乙", "1" * 61])
def test_no_numeral(text: str) -> None:
    assert parse(text) is None


def han(number: int) -> str:
    """Write a number below a hundred million in Chinese, by groups of four digits."""
    high, low = divmod(number, 10_000)
    if high:
        return han(high) + "万" + (("零" if low < 1000 else "") + han(low) if low else "")
    digits = str(number)
    written = ""
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        written += "零一二三四五六七八九"[int(digit)] + (PLACES[place] if digit != "0" else "")
    while "零零" in written:
        written = written.replace("零零", "零")
    return written.rstrip("零")


@given(st.integers(min_value=1, max_value=99_999_999))
def test_han_is_read_back(number: int) -> None:
    assert parse(han(number)) == number


@given(st.decimals(min_value=0, max_value=10**15, places=2, allow_nan=False))
def test_digits_are_exact(number: Decimal) -> None:
    assert parse(f"{number:f}") == number
    assert parse(f"{number:,f}") == number
    assert parse(f"{number:,f}".replace(",", " ")) == number


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        ("发放36 000多只和100多万多个", ["36 000多", "100多万多"]),
        ("在2020年1亿人中", ["2020", "1亿"]),
        ("共1亿2000万元", ["1亿2000万"]),
        ("百分之五十点二", ["五十点二"]),
        ("功率5千瓦，距离3千米，重2千克，100兆瓦", ["5", "3", "2", "100"]),
        ("最多十个，其余十二个", ["十", "十二"]),
        ("数百万人和几十亿元", ["数百万", "几十亿"]),
        ("12 3456和1 234 567", ["12", "3456", "1 234 567"]),
    ],
)
def test_scan(text: str, numerals: list[str]) -> None:
    assert [text[start:end] for start, end in scan(text)] == numerals


@pytest.mark.parametrize(
    ("text", "low", "high", "modifier"),
    [
        ("三五百", 300, 500, Modifier.EXACT),
        ("十七八", 17, 18, Modifier.EXACT),
        ("八九亿", 8 * 10**8, 9 * 10**8, Modifier.EXACT),
        ("二十几", 20, 20, Modifier.MORE_THAN),
        ("1000多万", 10**7, 10**7, Modifier.MORE_THAN),
        ("十来万", 10**5, 10**5, Modifier.APPROX),
        ("数百万", 10**6, 10**6, Modifier.MORE_THAN),
    ],
)
def test_figure(text: str, low: int, high: int, modifier: Modifier) -> None:
    figure = read_figure(text, 0, len(text))
    assert figure is not None
    assert (figure.low, figure.high, figure.modifier) == (low, high, modifier)


@given(st.text(alphabet="0123456789 ,.零一二三十百千万亿多余几数来点个至、-%元"))
def test_scan_is_ordered_and_reads_without_error(text: str) -> None:
    done = 0
    for start, end in scan(text):
        assert done <= start < end
        read_figure(text, start, end)
        done = end


@pytest.mark.parametrize(
    "unit", ["1", "1 ", "1、", "123,", "亿", "一", "几十", "1亿", "1.", "数", "多", "千瓦"]
)
def test_scan_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        best = 9.0
        for _ in range(3):
            begin = time.process_time()
            scan(text)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(400_000) < 3 * seconds(200_000) + 0.02
