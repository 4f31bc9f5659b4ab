"""What printers and converters set around pages, numbers and characters."""

from tests.documents.reading import read, shown


def test_page_numbers_and_the_head_beside_them() -> None:
    pages = "第一段说明各国的情况。\n\n5\n山区年度报告\n\n第二段。\n\n6\n山区年度报告\n\n第三段。\n\n7\n山区年度报告\n\n第四段。\n"
    assert [line.split(": ")[1] for line in shown(read(pages))] == [
        "第一段说明各国的情况。",
        "第二段。",
        "第三段。",
        "第四段。",
    ]
    counts = "老挝共有\n\n7\n个项目点\n\n缅甸共有\n\n5\n个项目点\n\n越南共有\n\n6\n个项目点\n"
    assert read(counts).text.count("个项目点") == 3


def test_a_text_layer_that_sets_every_character_apart() -> None:
    sentence = "山区银行于 2021 年 6 月向老挝提供了约 400 万美元，用于修建山区公路。"
    text = " ".join(sentence.replace(" ", "")).replace("2 0 2 1", "2021").replace("4 0 0", "400") + "\n"
    document = read(text)
    assert document.text == "山区银行于2021年6月向老挝提供了约400万美元，用于修建山区公路。\n"
    assert document.offsets.index(5) == text.index("2021")
    assert read("甲 乙 丙 丁\n" * 3).text == "甲 乙 丙 丁\n" * 3


def test_what_geneva_prints_at_the_foot_of_a_page() -> None:
    text = "1. 第一段讲山区银行提供的\n\nGE.31-11234 (C) 010831 080831\n*3111234*\n\f2 GE.31-11234\n贷款。\n2. 第二段。\n3. 第三段。\n"
    assert shown(read(text))[0] == "paragraph 1: 第一段讲山区银行提供的贷款。"


def test_numbers_with_a_blank_before_the_point_number_paragraphs() -> None:
    document = read("1 . 第一段。\n２ ．第二段。\n3 、第三段。\n")
    assert [block.number for block in document.blocks] == [1, 2, 3]


def test_what_converters_set_around_numbers_and_pages() -> None:
    text = (
        "## 一、导言\n\n- 1. 第一段讲各国的情况。\n- 2. 第二段讲山区银行提供的一笔\n\n<!-- PageBreak -->\n\n--- Page 3 ---\n\n"
        "A/80/512\n\n贷款。\n\n\uf0b7 第一项；\n\uf0b7 第二项。\n\n=== 第 4 页 ===\n\n- 3. 第三段。\n"
    )
    assert shown(read(text)) == [
        "heading: 导言",
        "paragraph 1: 第一段讲各国的情况。",
        "paragraph 2: 第二段讲山区银行提供的一笔贷款。",
        "paragraph 2: 第一项；",
        "paragraph 2: 第二项。",
        "paragraph 3: 第三段。",
    ]
