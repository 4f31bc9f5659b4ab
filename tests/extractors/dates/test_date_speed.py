"""The rules are applied around signs only; that must lose nothing, and time must grow with the text."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import Source
from ssc_extract.extractors.dates import RULES, find
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import DateValue
from ssc_extract.lexicon.vocabulary import Vocabulary
from tests.extractors.dates.date_findings import mentions

NUMBERS = [
    "2021",
    "1998",
    "12",
    "7",
    "3",
    "80",
    "二〇二一",
    "十五",
    "一",
    "三",
    "半",
    "第三",
    "前三",
    "，二〇",
]
UNITS = [
    "年",
    "月",
    "日",
    "号",
    "季度",
    "世纪",
    "年代",
    "天",
    "周",
    "小时",
    "分钟",
    "星期",
    "个",
    "多",
    "度",
    "份",
]
SIGNS = ["至", "到", "-", "/", ".", "、", "，", "。", "(", ")", "“", "”", " ", "\n", "和", "字"]
WORDS = [
    "今",
    "去",
    "同",
    "前",
    "后",
    "上",
    "下",
    "初",
    "底",
    "中",
    "末",
    "期",
    "内",
    "财",
    "学",
    "公元",
    "民国",
]
PHRASES = ["十四五", "时期", "期间", "以来", "过去", "未来", "为期", "截至", "愿景", "革命", "May ", "June "]
PIECES = [*NUMBERS, *UNITS, *SIGNS, *WORDS, *PHRASES]


def _reading(text: str) -> Reading:
    return Reading.of(read_document(Source(text)), Vocabulary([]))


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_nothing_is_lost_by_looking_around_signs_only(text: str) -> None:
    reading = _reading(text)
    everywhere = sorted((c for rule in RULES for c in rule.apply(reading)), key=repr)
    assert sorted(find(reading), key=repr) == everywhere


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_every_value_is_a_date_of_the_calendar(text: str) -> None:
    for surface, candidate in mentions(text):
        if isinstance(candidate.value, DateValue):
            for end in candidate.value.edtf.split("/"):
                if re.fullmatch(r"\d{4}-\d\d-\d\d", end):
                    assert date.fromisoformat(end), surface


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "十",
        "二",
        " 1",
        "1,111",
        "2021年",
        "6月3日至",
        "3日",
        "2021、",
        "2021-",
        "1月-",
        "2021/",
        "年",
        "(2021",
        "公元前",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        reading = _reading(unit * (length // len(unit)))
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            for _ in find(reading):
                pass
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(80_000) < 3 * seconds(40_000) + 0.02
