from __future__ import annotations

import pytest

from ssc_extract.documents.model import Source
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.values import EntityValue
from ssc_extract.pipeline import Extraction, extract_source
from ssc_extract.resolution.glosses import is_shortening


def read(text: str) -> Extraction:
    """Extract from a text."""
    return extract_source(Source(text))


def names_of(extraction: Extraction, surface: str) -> list[str]:
    """Give the canonical name of every mention with this surface, in text order."""
    return [
        value.name
        for mention in extraction.mentions
        if (value := entity(mention)) is not None
        and extraction.document.text[mention.start : mention.end] == surface
    ]


def entity(mention: Candidate) -> EntityValue | None:
    """Give the value of an entity."""
    return mention.value if isinstance(mention.value, EntityValue) else None


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("肯尼亚茶叶研究所(茶研所)发布数据。茶研所还培训农户。", "茶研所", "肯尼亚茶叶研究所"),
        (
            "贝宁棉花局(以下简称“棉花局”)提价。棉花局说价格合理。",
            "棉花局",
            "贝宁棉花局",
        ),
        ("马拉维林业局(MFA)植树。MFA计划扩大面积。", "MFA", "马拉维林业局"),
        (
            "马拉维林业局(Malawi Forestry Authority，MFA)植树。MFA计划扩大面积。",
            "MFA",
            "马拉维林业局",
        ),
        ("马拉维林业局，又称林业局。", "", ""),
        ("MFA(马拉维林业局)植树。MFA计划扩大面积。", "MFA", "马拉维林业局"),
    ],
)
def test_introduced_short_forms(text: str, short: str, full: str) -> None:
    extraction = read(text)
    if not short:
        assert extraction.aliases == ()
        return
    assert names_of(extraction, short) == [full, full]
    (alias,) = extraction.aliases
    assert (alias.full, alias.short) == (full, short)
    assert extraction.document.text[alias.start : alias.end] == short


def test_the_gloss_is_where_the_name_is_defined() -> None:
    extraction = read("马拉维林业局(MFA)植树。MFA计划扩大面积。")
    defined = [
        value.defined_at for mention in extraction.mentions if (value := entity(mention)) and value.defined_at
    ]
    assert [extraction.document.text[start:end] for start, end in defined] == ["MFA", "MFA"]


def test_an_alias_holds_from_where_it_stands() -> None:
    extraction = read("茶研所开会。肯尼亚茶叶研究所(茶研所)发布数据。茶研所扩建。")
    first = extraction.document.text.index("茶研所")
    starts = [m.start for m in extraction.mentions if m.kind is Kind.ENTITY]
    assert first not in starts
    assert len(names_of(extraction, "茶研所")) == 2


def test_an_alias_never_leaves_its_document() -> None:
    read("肯尼亚茶叶研究所(茶研所)发布数据。")
    assert names_of(read("茶研所开会。"), "茶研所") == []


def test_brackets_that_are_no_gloss() -> None:
    extraction = read("信息技术研究所(埃及)和马拉维林业局(见附件)参加。")
    assert extraction.aliases == ()


def test_a_session_is_named_in_full_once_it_was() -> None:
    extraction = read("第三次联合国山区发展高级别会议闭幕。第三次高级别会议的成果显著。")
    assert names_of(extraction, "第三次高级别会议") == ["第三次联合国山区发展高级别会议"]


def test_a_unit_takes_the_name_of_its_office() -> None:
    extraction = read("联合国南南合作办公室开会。该办公室的非洲司参加。")
    assert names_of(extraction, "非洲司") == ["联合国南南合作办公室非洲司"]


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("茶研所", "肯尼亚茶叶研究所", True),
        ("所研茶", "肯尼亚茶叶研究所", False),
        ("所", "研究所", False),
        ("研究所", "研究所", False),
    ],
)
def test_shortening(short: str, full: str, expected: bool) -> None:
    assert is_shortening(short, full) is expected


def test_a_text_says_whose_an_acronym_is() -> None:
    said = read("国家开发银行(CDB)为港口供资。CDB还培训人员。")
    assert names_of(said, "CDB") == ["国家开发银行", "国家开发银行"]
    assert names_of(read("CDB为港口供资。"), "CDB") == ["加勒比开发银行"]
    aside = read("世界卫生组织(UNDP)参加了会议。")
    assert names_of(aside, "UNDP") == ["联合国开发计划署"]
