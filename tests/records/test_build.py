"""The record of a document: spans, context, identity, validation."""

from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from ssc_extract import Result, extract, extract_file
from ssc_extract.documents.read import read_string
from ssc_extract.pipeline import extract_source
from ssc_extract.records.build import build_result
from ssc_extract.records.fields import decimal_text
from ssc_extract.records.result import ARRAYS, validate
from ssc_extract.resolution.document_dates import DocumentDates

SAMPLES = sorted(Path(__file__).parents[2].joinpath("data/samples").glob("*.txt"))


def surface(source: str, mention) -> str:
    pieces = mention.fragments or ((mention.start, mention.end),)
    return "".join(source[start:end] for start, end in pieces)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_mention_is_its_stretch_of_the_source(path):
    source = path.read_text(encoding="utf-8")
    result = extract_file(path)
    mentions = list(result.mentions())
    assert len(mentions) == result.count() > 30
    for mention in mentions:
        assert surface(source, mention) == mention.text
        assert mention.start < mention.end <= len(source)
        # A second activity of the same sentences has its verb's index behind the stretch.
        stretch = f"{result.document.id}:{mention.kind}:{mention.start}-{mention.end}"
        assert mention.id == stretch or (mention.kind == "activity" and mention.id.startswith(f"{stretch}:"))
    assert len({mention.id for mention in mentions}) == len(mentions)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_arrays_are_in_the_order_of_the_source(path):
    result = extract_file(path)
    for array in set(ARRAYS.values()):
        starts = [(mention.start, -mention.end) for mention in getattr(result, array)]
        assert starts == sorted(starts)


def test_a_name_that_a_page_break_cuts_has_fragments_and_a_repaired_text():
    source = (
        "7. 会议在万象举行，各国派代表参加。¹ 这次会议讨论种子和水利，由联合国开发计\n\n"
        "¹ 名单见附件。\n\n"
        "划署主持，历时三天。\n\n8. 与会者商定明年再次开会，并且交换种子。\n"
    )
    (name,) = [e for e in extract(source).entities if e.name == "联合国开发计划署" and not e.nested]
    assert name.text == "联合国开发计划署"
    assert source[name.start] == "联"
    assert source[name.end - 1] == "署"
    assert [source[start:end] for start, end in name.fragments] == ["联合国开发计", "划署"]
    assert name.context == "这次会议讨论种子和水利，由联合国开发计划署主持，历时三天。"


def test_context_is_the_sentence_and_not_its_neighbours():
    result = extract("老挝同意。越南反对！泰国弃权。")
    assert [country.context for country in result.countries] == ["老挝同意。", "越南反对！", "泰国弃权。"]


def test_the_document_is_described():
    document = extract_file(SAMPLES[-1]).document
    assert SAMPLES[-1].name == "un-report.txt"
    assert (document.session, document.agenda_item) == ("第七十九届会议", "17(c)")
    assert document.paragraphs == 13
    assert [note.mark for note in document.footnotes] == ["*", "1", "2"]
    assert {alias.short for alias in document.aliases} >= {"粮农组织", "农发基金", "开发署", "教科文组织"}
    assert document.generator.name == "ssc-extract"
    assert len(document.sha256) == 64
    assert document.sha256.startswith(document.id)


def test_groups_are_those_of_the_documents_date():
    def groups(**dates) -> tuple[str, ...]:
        extraction = extract_source(read_string("不丹谈到种子合作。"))
        result = build_result(extraction.reading, extraction.mentions, (), DocumentDates(**dates))
        (bhutan,) = result.countries
        return bhutan.groups

    # Bhutan left the least developed countries on 13 December 2023.
    assert groups(date="2020-05-01") == ("LDC", "LLDC")
    assert groups(reporting_period="2019-01/2022-06") == ("LDC", "LLDC")
    assert groups(date="2024-02") == ("LLDC",)
    assert groups(date="2024-XX", year=2020) == ("LDC", "LLDC")
    assert groups() == ("LLDC",)


def test_kinds_keep_only_what_was_asked_for():
    text = "2021年，老挝收到400万美元，占8%，历时三年。"
    kept = extract(text, kinds=["duration", "country"])
    assert {mention.kind for mention in kept.mentions()} == {"duration", "country"}
    assert len(list(extract(text).mentions())) > kept.count()


def test_records_are_frozen_and_take_no_other_field():
    result = extract("老挝")
    with pytest.raises(ValidationError):
        result.countries[0].alpha3 = "THA"
    fields = result.model_dump()
    fields["countries"][0]["capital"] = "万象"
    with pytest.raises(ValidationError, match="capital"):
        validate(fields)


def test_json_says_what_the_contract_names_and_reads_back():
    result = extract("老挝收到2亿至3亿美元。")
    text = result.to_json()
    assert Result.model_validate_json(text) == result
    assert '"amount_low":"200000000","amount_high":"300000000","currency":"USD"' in text
    assert '"amount":' not in text
    assert '"fragments"' not in text
    assert '"paragraph":null' in text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1500000000000.0", "1500000000000"),
        ("1E+12", "1000000000000"),
        ("4.20", "4.2"),
        ("0.0000001", "0.0000001"),
        ("-3.50", "-3.5"),
        ("100", "100"),
        ("0.0", "0"),
        ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
    ],
)
def test_decimals_are_written_exactly_and_without_exponent(number, text):
    assert decimal_text(Decimal(number)) == text


def test_lone_surrogates_and_nothing_at_all():
    assert extract("").count() == 0
    result = extract("老挝\ud800越南")
    assert [country.alpha3 for country in result.countries] == ["LAO", "VNM"]
    assert any("surrogate" in warning for warning in result.document.warnings)
    result.to_json()


@pytest.mark.parametrize("unit", ["中国、", "100万美元、", "2021年、"])
def test_a_list_without_end_is_not_told_with_each_of_its_mentions(unit):
    result = extract(unit * 1_500)
    mentions = list(result.mentions())
    assert len(mentions) == 1_500
    assert all(mention.text in mention.context for mention in mentions)
    assert max(len(mention.context) for mention in mentions) <= 1_000


def test_what_follows_a_long_list_has_a_context_of_its_own():
    contexts = [country.context for country in extract("中国、" * 400 + "。越南同意。").countries]
    assert contexts[-1] == "越南同意。"
    assert all("越南" not in context for context in contexts[:-1])
