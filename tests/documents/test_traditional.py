import pytest

from ssc_extract.documents.document import read_document
from ssc_extract.documents.normalise import normalise_inline
from ssc_extract.documents.read import read_string
from ssc_extract.documents.traditional import is_traditional, load_traditional


def test_the_table_maps_one_to_one() -> None:
    table = load_traditional()
    assert len(table.simplified) > 2500
    assert all(len(simple) == 1 and ord(simple) < 0x10000 for simple in table.simplified.values())
    assert {ord(char) for char in table.telling} <= set(table.simplified)
    assert table.simplified_only.isdisjoint(table.telling)
    assert not {chr(key) for key in table.simplified} & table.simplified_only
    for kept in "著覆":
        assert ord(kept) not in table.simplified


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("義大利與寮國簽署協定", "义大利与寮国签署协定"),
        ("臺灣、紐西蘭和千里達", "台湾、纽西兰和千里达"),
        ("會後發表了乾旱報告", "会后发表了干旱报告"),
        ("著名學者", "著名学者"),
        ("乾隆皇帝与后来的发展", "乾隆皇帝与后来的发展"),
        ("这份报告发给国际组织的題名", "这份报告发给国际组织的題名"),
    ],
)
def test_only_traditional_text_is_converted(written: str, read: str) -> None:
    assert normalise_inline(written) == read


def test_each_paragraph_is_judged_alone() -> None:
    source = read_string("國際會議在開羅舉行。\n这次会议题为“發展”。")
    document = read_document(source)
    assert document.text == "国际会议在开罗举行。\n这次会议题为“發展”。\n"
    assert is_traditional("國")
    assert not is_traditional("")
