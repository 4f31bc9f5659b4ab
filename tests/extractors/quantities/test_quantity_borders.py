"""What is a quantity and what is not, in sentences of the sort that reports write."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from ssc_extract.lexicon.classifiers import UnitKind, load_count_units

MARK = re.compile(r"\[\[(.*?)\|(.*?)\]\]")
Found = Callable[[str, str], list[tuple[str, str]]]
UNITS = list(load_count_units())
COUNTED = [unit for unit in UNITS if unit.kind in (UnitKind.CLASSIFIER, UnitKind.MEASURE)]

QUANTITIES = [
    "不少于[[1 500名|1500 名 at_least]]助产士",
    "为[[18至49岁|18..49 岁]]的妇女",
    "向[[34.5万|345000 儿童]]儿童发放",
    "约有[[2 800万人|28000000 人 approx]]流离失所",
    "共[[36|36 名]]、[[40|40 名]]和[[52名|52 名]]学员",
    "耕地[[1.2万公顷|12000 公顷]]、公路[[350公里|350 公里]]",
    "发电[[15亿千瓦时|1500000000 千瓦时]]，装机[[600兆瓦|600 兆瓦]]",
    "[[7.5万辆|75000 辆]]汽车和[[二十二架|22 架]]飞机",
    "升温[[1.5摄氏度|1.5 摄氏度]]",
    "接种[[20多亿剂|2000000000 剂 more_than]]疫苗",
    "上[[百家|100 家 more_than]]机构",
    "[[三十一个|31 个]]省",
]
NOTHING = [
    "七国集团与77国集团",
    "三个阶段、两类问题、一次会议",
    "历时3个月零10天",
    "5个工作日内",
    "下降2个百分点，扩大85个基点",
    "第十二条、第20个、第3批",
    "见第45至50段",
    "A/77/192和E/2023/31号文件",
    "电话010-65321234",
    "万一失败，千万不要",
    "百家争鸣，千家万户",
    "数百名学生，数十个村庄",
    "3倍于此，四分之三的家庭",
    "2030年前后，20世纪90年代",
    "目标17所述",
    "用户数从3亿增加到5亿",
]


@pytest.mark.parametrize("text", QUANTITIES)
def test_quantity(found: Found, text: str) -> None:
    assert found("quantities", MARK.sub(r"\1", text)) == MARK.findall(text)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(found: Found, text: str) -> None:
    assert found("quantities", text) == []


@pytest.mark.parametrize("unit", COUNTED, ids=lambda unit: unit.word)
def test_every_unit_counts(found: Found, unit: object) -> None:
    word, only_before = getattr(unit, "word", ""), getattr(unit, "only_before", ())
    follows = only_before[0] if only_before else "。"
    space = " " if word[0].isascii() else ""
    assert found("quantities", f"共有36{space}{word}{follows}") == [(f"36{space}{word}", f"36 {word}")]


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.not_before], ids=lambda unit: unit.word)
def test_what_must_not_follow(found: Found, unit: object) -> None:
    for follows in getattr(unit, "not_before", ()):
        word = getattr(unit, "word", "")
        assert (f"36{word}", f"36 {word}") not in found("quantities", f"共有36{word}{follows}。")


def test_words_are_unique() -> None:
    words = [unit.word for unit in UNITS]
    assert sorted(word for word in words if words.count(word) > 1) == []
