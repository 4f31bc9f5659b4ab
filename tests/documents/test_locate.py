from ssc_extract.documents.locate import locate
from tests.documents.reading import read


def at(text: str, surface: str) -> tuple[str, list[str] | None]:
    """Give the located text and the fragments' source of a normalised surface."""
    document = read(text)
    start = document.text.index(surface)
    found = locate(document, start, start + len(surface))
    pieces = None if found.fragments is None else [text[begin:end] for begin, end in found.fragments]
    return found.text, pieces


def test_spaces_and_markup_do_not_interrupt() -> None:
    assert at("于 2021 年 7 月到达。", "2021年7月") == ("2021 年 7 月", None)
    assert at("其“**山区**计划”很好。", "山区计划") == ("山区**计划", None)
    assert at("合作社。¹ 此外", "合作社。此外") == ("合作社。¹ 此外", None)


CUT = "1. 设在各地的培训中心，包括加速\r\n\r\n¹ 见附件。\r\n\r\n器实验室网络。\r\n2. 二。\r\n3. 三。"


def test_a_cut_name_has_fragments_and_its_repaired_surface() -> None:
    assert at(CUT, "加速器实验室网络") == ("加速器实验室网络", ["加速", "器实验室网络"])
    assert at(CUT, "见附件") == ("见附件", None)


def test_a_broken_line_between_latin_words_is_a_space() -> None:
    text = "1. 根据合同库，包括 High\n\fMountain 数据库。\n2. 二。\n3. 三。"
    assert at(text, "High Mountain数据库") == ("High Mountain 数据库", ["High", "Mountain 数据库"])


def test_the_line_feed_behind_a_block_is_not_looked_for() -> None:
    document = read("第一段。\n第二段。")
    assert locate(document, 0, 5).text == "第一段。"
    assert locate(document, 5, len(document.text)).text == "第二段。"
