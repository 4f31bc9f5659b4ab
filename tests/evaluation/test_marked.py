from __future__ import annotations

import pytest

from ssc_extract.evaluation.marked import MarkedError, parse_marked, unmark


def test_offsets_values_and_nesting() -> None:
    text, mentions = unmark("[[[[中国|country CHN]]农业大学|org]]获得赠款。")
    assert text == "中国农业大学获得赠款。"
    assert [(m["kind"], m["text"], m["nested"]) for m in mentions] == [
        ("entity", "中国农业大学", False),
        ("country", "中国", True),
    ]
    assert all(text[m["start"] : m["end"]] == m["text"] for m in mentions)


@pytest.mark.parametrize(
    ("annotation", "fields"),
    [
        ("money 1000000 USD", {"amount": "1000000", "currency": "USD"}),
        (
            "money 2..3 CNY approx",
            {"amount_low": "2", "amount_high": "3", "currency": "CNY", "modifier": "approx"},
        ),
        ("percentage 14..28", {"value_low": "14", "value_high": "28"}),
        ("date 2020-01/2021-08", {"edtf": "2020-01/2021-08"}),
        ("programme 某某方案", {"type": "programme", "name": "某某方案"}),
        ("reference 世界卫生组织", {"refers_to": "世界卫生组织"}),
    ],
)
def test_annotations(annotation: str, fields: dict[str, str]) -> None:
    _, (mention,) = unmark(f"前[[文字|{annotation}]]后")
    assert fields.items() <= mention.items()
    assert (mention["start"], mention["end"]) == (1, 3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[未关闭", "not closed"),
        ("多余|org]]", "not opened"),
        ("[[甲|planet X]]", "unknown kind"),
        ("[[甲|country]]", "no value"),
        ("[[甲|money 5]]", "currency"),
    ],
)
def test_bad_marks_say_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(MarkedError, match=message):
        unmark(text)


def test_cases_have_names_and_texts_of_their_own() -> None:
    cases = list(parse_marked("## a | first\n甲[[乙|org]]\n\n## b\n丙\n"))
    assert [(name, text) for name, text, _ in cases] == [("a", "甲乙\n"), ("b", "丙\n")]


def test_a_file_without_a_case_is_refused() -> None:
    with pytest.raises(MarkedError, match="no case"):
        list(parse_marked("只有文字"))
