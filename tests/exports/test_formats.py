"""What is written can be read back, and does no harm where it is opened."""

import csv
import io
import json

import pytest

from ssc_extract import extract
from ssc_extract.exports.as_csv import COLUMNS, CsvWriter, cell
from ssc_extract.exports.as_jsonl import JsonlWriter
from ssc_extract.exports.printable import printable
from ssc_extract.exports.registry import FORMATS, open_writer
from ssc_extract.exports.writer import Layout
from ssc_extract.records.mentions import MENTIONS
from ssc_extract.records.result import ARRAYS, json_schema, mention_schema

TEXT = '3. 2021年6月，开发署向老挝提供了400万美元，占8%。\n4. =1+1，越南；“,引号"和逗号"”泰国。'


def written(name: str, *texts: str, **layout: bool) -> bytes:
    stream = io.BytesIO()
    writer = open_writer(name, stream, Layout(**layout))
    for text in texts:
        writer.write(extract(text, name="a.txt"))
    writer.close()
    return stream.getvalue()


@pytest.mark.parametrize("indent", [True, False])
def test_json_is_one_object_or_an_array(indent):
    one = json.loads(written("json", TEXT, indent=indent))
    assert one["document"]["source"] == "a.txt"
    assert json.loads(written("json", TEXT, TEXT, many=True, indent=indent)) == [one, one]
    assert json.loads(written("json", TEXT, many=True, indent=indent)) == [one]
    assert json.loads(written("json", many=True, indent=indent)) == []
    assert one == json.loads(extract(TEXT, name="a.txt").to_json())


def test_json_keeps_characters_as_they_are():
    assert "老挝".encode() in written("json", TEXT)
    assert written("json", TEXT, indent=False).count(b"\n") == 1


def test_jsonl_is_a_mention_a_line():
    lines = [json.loads(line) for line in written("jsonl", TEXT, TEXT).splitlines()]
    result = extract(TEXT)
    assert len(lines) == 2 * result.count()
    assert [line["id"] for line in lines[: result.count()]] == [mention.id for mention in result.mentions()]
    for line in lines:
        assert (line["schema_version"], line["doc"], line["source"]) == ("1.0", result.document.id, "a.txt")
        assert line["kind"] in ARRAYS


def test_csv_is_a_row_a_mention_and_reads_back():
    data = written("csv", TEXT)
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    mentions = list(extract(TEXT).mentions())
    assert [row["id"] for row in rows] == [mention.id for mention in mentions]
    for row, mention in zip(rows, mentions, strict=True):
        assert row["context"].removeprefix("'") == mention.context
        assert int(row["start"]) == mention.start
        assert row["paragraph"] == ("" if mention.paragraph is None else str(mention.paragraph))
    (money,) = [row for row in rows if row["kind"] == "money"]
    assert (money["amount"], money["currency"], money["nested"]) == ("4000000", "USD", "false")


def test_csv_columns_are_the_same_whatever_was_found():
    header = written("csv").decode().strip().split(",")
    assert header == list(COLUMNS)
    assert written("csv", "无").decode().strip().split(",") == header
    assert header[:5] == ["schema_version", "doc", "source", "id", "kind"]
    assert set(header) >= {name for model in MENTIONS for name in model.model_fields}


def test_csv_begins_with_a_mark_for_excel_only_where_asked():
    assert written("csv", TEXT, bom=True).startswith(b"\xef\xbb\xbfschema_version")
    assert written("csv", TEXT).startswith(b"schema_version")


def test_a_row_with_what_no_column_has_is_no_row_of_the_table():
    with pytest.raises(ValueError, match="capital, river"):
        CsvWriter(io.BytesIO(), Layout()).write_rows([{"id": "1", "river": "湄公河", "capital": "万象"}])


def test_a_line_is_compact_json_with_text_as_it_is():
    row = {"text": '甲"\\\n\x01\u2028é', "n": [1, None, True], "o": {"k": "v"}}
    stream = io.BytesIO()
    JsonlWriter(stream, Layout()).write_rows([row, row])
    line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    assert stream.getvalue().decode() == f"{line}\n{line}\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(start):
    assert cell(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"
    assert cell([f"{start}1+1", "b"]) == f"'{start}1+1; b"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("-3.5", "-3.5"),
        ("+86", "+86"),
        (-7, "-7"),
        ("-3.5.1", "'-3.5.1"),
        ("-٣", "'-٣"),
        ("-3\n", "'-3\n"),
        ("a=b", "a=b"),
        (None, ""),
        (True, "true"),
        ([], ""),
        (["一. 引言", "A. 背景"], "一. 引言; A. 背景"),
        ([3, 5], "[3, 5]"),
        ({"iati": "XM-DAC-41114"}, '{"iati": "XM-DAC-41114"}'),
        ({}, "{}"),
    ],
)
def test_numbers_stay_numbers_and_other_values_have_one_form(value, text):
    assert cell(value) == text


def test_the_table_shows_values_and_runs_nothing(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    hostile = "1. [red]老挝[/red]收到了400万美元\x1b[31m\u202e，《[bold]坏\x07书[/]》。"
    shown = written("table", hostile).decode()
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "\x07" not in shown
    assert "4000000 USD" in shown
    assert "LAO" in shown
    assert "nothing found" in written("table", "无").decode()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\nb\r\nc\td", "a b c d"),
        ("\x1b]0;title\x07x", "]0;titlex"),
        ("\u202eabc\u2066\u200b", "abc"),
        ("全\u3000角", "全 角"),
        ("\x9b31m", "31m"),
        ("[/red]", "[/red]"),
    ],
)
def test_printable(text, line):
    assert printable(text) == line


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_leaves_its_stream_open(name):
    stream = io.BytesIO()
    writer = open_writer(name, stream, Layout())
    writer.write(extract("老挝"))
    writer.close()
    assert not stream.closed


def test_the_schema_describes_every_field():
    schema = json_schema()
    assert set(schema["properties"]) == {"schema_version", "document", *ARRAYS.values()}
    for model in schema["$defs"].values():
        assert model["additionalProperties"] is False
        for name, field in model["properties"].items():
            assert field.get("description") or "$ref" in field or name in {"kind", "generator"}, (
                model["title"],
                name,
            )
    assert set(mention_schema()["discriminator"]["mapping"]) == set(ARRAYS)


def test_the_schema_says_which_fields_every_record_has():
    models = json_schema()["$defs"]
    plain = json.loads(extract(TEXT + "其中2亿至3亿美元是2021年以来的。", name="报告").to_json())
    records = [record for array in set(ARRAYS.values()) for record in plain[array]]
    assert {"money", "date", "country"} <= {record["kind"] for record in records}
    for record in records:
        model = models[record["kind"].capitalize()]
        assert set(model["required"]) <= set(record) <= set(model["properties"])
    left_out = {
        name for model in models.values() for name in set(model["properties"]) - set(model["required"])
    }
    numbers = {f"{name}{end}" for name in ("amount", "value") for end in ("", "_low", "_high")}
    assert left_out == {"fragments", "page", *numbers}
