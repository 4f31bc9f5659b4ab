"""Open years, months and days are completed from the text, and from nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import Source
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.dates import find
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import DateValue
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.resolution.anchors import complete
from ssc_extract.resolution.document_dates import DocumentDates, document_dates
from tests.extractors.dates.date_findings import found, mentions

NEWS = """\
区域银行批准新贷款
2023-06-04 09:12:33 来源：某某网
新华社内罗毕6月3日电(记者某某)区域开发银行3日说，去年的投资额有所下降。
银行说，今年前4个月，贷款增长。本月底将再次开会。
"""
GOVERNMENT = """\
政府工作报告
(2023年1月15日在某省第十四届人民代表大会第一次会议上)
2021年和2022年，全省新建公路。去年财政收入增长，今年要继续努力。
一季度开局良好。比上年多收3亿元。
"""
REPORT = """\
经济及社会理事会
Distr.: General
12 May 2023
合作情况的报告
摘要
本报告介绍了2022年1月1日至12月31日期间的活动。
1. 9月举行了会议。2月也举行了会议。
2. 2019年签署了协定，同年11月生效，次年扩大。
"""


def _dates(text: str) -> list[tuple[str, str]]:
    return [(surface, value) for surface, value, _ in found(text)]


def _document_dates(text: str) -> DocumentDates:
    document = read_document(Source(text))
    return document_dates(document, list(find(Reading.of(document, Vocabulary([])))))


def test_news_takes_its_year_from_the_dated_line() -> None:
    assert _document_dates(NEWS) == DocumentDates("2023-06-04", None, 2023)
    assert _dates(NEWS)[1:] == [
        ("6月3日", "2023-06-03"),
        ("3日", "2023-06-03"),
        ("去年", "2022"),
        ("今年前4个月", "2023-01/2023-04"),
        ("本月底", "2023-06"),
    ]


def test_a_dateline_without_a_year_leaves_the_year_open() -> None:
    text = "新华社北京6月3日电 区域银行3日宣布了计划。\n"
    assert _document_dates(text) == DocumentDates("XXXX-06-03", None, None)
    assert _dates(text) == [("6月3日", "XXXX-06-03"), ("3日", "XXXX-06-03")]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("本报告涵盖2030年7月1日至2031年6月30日。", "2030-07-01/2031-06-30"),
        ("报告所述期间为2030年8月至2031年7月。", "2030-08/2031-07"),
        ("在本报告所述期间(2030年8月至2031年7月)，银行提供了贷款。", "2030-08/2031-07"),
        ("本报告回顾2030年1月至2031年7月山区合作的进展。", "2030-01/2031-07"),
        ("报告期为2030年1月1日至12月31日。", "2030-01-01/2030-12-31"),
        ("银行的报告回顾2030年1月至2031年7月的贷款。", None),
        ("本报告说明，2030年1月至2031年7月贷款增加。", None),
    ],
)
def test_the_period_that_a_report_says_it_covers(sentence: str, period: str | None) -> None:
    assert _document_dates(f"1. {sentence}\n").reporting_period == period


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("山区白皮书\n（2031年1月）\n山区新闻办公室", "2031-01"),
        ("2031年9月12日 经济发展\n山区合作日", "2031-09-12"),
        ("大会\tDistr.: General 25 August 2031 Chinese Original: English", "2031-08-25"),
        ("2031年1月山区报告", None),
    ],
)
def test_the_date_on_a_line_of_the_front(head: str, date: str | None) -> None:
    assert _document_dates(f"{head}\n\n一、导言\n\n第一段说明各国的情况。\n").date == date


def test_government_report_counts_from_the_day_it_was_given() -> None:
    assert _document_dates(GOVERNMENT).year == 2023
    assert _dates(GOVERNMENT)[1:] == [
        ("2021年", "2021"),
        ("2022年", "2022"),
        ("去年", "2022"),
        ("今年", "2023"),
        ("一季度", "2023-33"),
        ("上年", "2022"),
    ]


def test_report_falls_back_to_the_period_for_months_its_own_year_had_not_reached() -> None:
    assert _document_dates(REPORT) == DocumentDates("2023-05-12", "2022-01-01/2022-12-31", 2023)
    values = dict(_dates(REPORT))
    assert values["9月"] == "2022-09"
    assert values["同年11月"] == "2019-11"
    assert values["次年"] == "2020"


@pytest.mark.parametrize(
    ("text", "surface", "edtf"),
    [
        ("2019年开会，9月4日闭会。", "9月4日", "2019-09-04"),
        ("1月开会。2019年又开会。", "1月", "XXXX-01"),
        ("2018年1月至2019年2月办班，3月结业。", "3月", "2019-03"),
        ("2018年11月至次年2月办班，3月结业。", "3月", "2019-03"),
        ("见前人研究(Okafor，2011)。9月4日闭会。", "9月4日", "XXXX-09-04"),
        ("2021年3月31日，次日闭会，4月1日离开。", "4月1日", "2021-04-01"),
        ("2023年，收入比上年增长，3月最多。", "3月", "2023-03"),
    ],
)
def test_nearest_earlier_year_of_the_paragraph(text: str, surface: str, edtf: str) -> None:
    assert (surface, edtf) in _dates(text)


def test_a_year_of_another_paragraph_is_not_taken() -> None:
    assert ("9月", "XXXX-09") in _dates("1. 2019年开会。\n2. 9月又开会。\n")


def test_a_year_inside_a_name_is_not_taken() -> None:
    document = read_document(Source("各方重申了2030年议程，并于9月4日闭会。"))
    year, day = (
        Candidate(c.kind, c.start, c.end, c.value, c.rule, nested=c.start == 5)
        for c in find(Reading.of(document, Vocabulary([])))
    )
    completed = complete(document, [year, day], DocumentDates())[1].value
    assert isinstance(completed, DateValue)
    assert (completed.edtf, completed.inferred, completed.anchor) == ("XXXX-09-04", False, None)


def test_what_was_inferred_says_so_and_from_where() -> None:
    (_, year), (_, day) = mentions("2019年开会，9月4日闭会。")
    assert isinstance(year.value, DateValue)
    assert isinstance(day.value, DateValue)
    assert (year.value.inferred, day.value.inferred) == (False, True)
    assert day.value.anchor == (year.start, year.end)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("截至2021年7月，已有十国。", "until"),
        ("到2030年消除饥饿。", "until"),
        ("2030年前实现达峰。", "until"),
        ("自2015年起，每年开会。", "since"),
        ("2020年以来，贸易增长。", "since"),
        ("从2016年开始，改用新法。", "since"),
        ("项目始于2021年。", None),
        ("下降到2020年的一半。", None),
        ("2008年金融危机之前，增长较快。", None),
        ("2020年前三季度增长。", None),
        ("来自2021年的数据。", None),
    ],
)
def test_bound(text: str, bound: str | None) -> None:
    (_, mention), *_ = mentions(text)
    assert isinstance(mention.value, DateValue)
    assert mention.value.bound == bound


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2020年底", "end"),
        ("2020年年初", "start"),
        ("2020年年中", "middle"),
        ("2021年9月上旬", "start"),
        ("20世纪80年代中期", "middle"),
        ("19世纪下半叶", "end"),
        ("20世纪上半叶", "start"),
        ("2021年9月", None),
    ],
)
def test_part(text: str, part: str | None) -> None:
    ((surface, mention),) = mentions(text)
    assert isinstance(mention.value, DateValue)
    assert (surface, mention.value.part) == (text, part)


def test_shared_report_agrees_with_its_gold() -> None:
    folder = Path(__file__).parents[3].parent / "shared" / "gold"
    source = folder / "ssc-report-76.txt"
    if not source.exists():
        pytest.skip("the shared report is not at hand")
    text = source.read_text(encoding="utf-8")
    lines = (folder / "ssc-report-76.p0-43.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    limit = next(row["end"] for row in rows if row["kind"] == "coverage")
    gold = [
        (row["start"], row["end"], row.get("edtf") or row["iso"])
        for row in rows
        if row["kind"] in (Kind.DATE, Kind.DURATION)
    ]
    document = read_document(Source(text))
    result = []
    for _, candidate in mentions(text):
        start, end = document.offsets.span(candidate.start, candidate.end)
        value = candidate.value
        result.append((start, end, value.edtf if isinstance(value, DateValue) else value.iso))  # type: ignore[union-attr]
    assert sorted(mention for mention in result if mention[0] < limit) == sorted(gold)
