"""Tables of contents, and headings that look alike."""

from tests.documents.reading import read


def test_the_entries_of_a_table_of_contents_head_nothing() -> None:
    text = (
        "山区报告\n\n目录\n页次\n一. 导言 ............ 3\n二. 进展 ............ 4\nA. 供水………………5\n\n附件\n"
        "一. 各国情况 ........ 9\n\n一. 导言\n\n1．第一段。\n2．第二段。\n\n二. 进展\n\nA. 供水\n\n3．第三段。\n"
    )
    document = read(text)
    assert [section.path for section in document.sections] == [
        ("目录",),
        ("导言",),
        ("进展",),
        ("进展", "供水"),
    ]
    assert [block.number for block in document.blocks if block.number] == [1, 2, 3]


def test_contents_without_page_numbers_end_where_their_first_entry_comes_again() -> None:
    text = (
        "山区白皮书\n\n目　录\n前言\n一、历史\n（一）供水\n结束语\n\n前言\n\n　　山区合作是合作的一部分。\n\n"
        "一、历史\n\n（一）供水\n\n　　修建水厂五座。\n\n结束语\n\n　　合作将继续下去。\n"
    )
    assert [section.path for section in read(text).sections] == [
        ("目录",),
        ("前言",),
        ("历史",),
        ("历史", "供水"),
        ("结束语",),
    ]


def test_a_paragraph_that_trails_off_is_no_entry() -> None:
    document = read("1. 第一段说明道路。\n2. 道路、供水、教育，等等……\n3. 第三段说明 2030 年和 2031 年 5\n")
    assert [block.number for block in document.blocks] == [1, 2, 3]


def test_titles_whose_characters_are_set_apart() -> None:
    text = (
        "山区白皮书\n\n目　　　录\n\n前　言\n结 束 语\n\n前    言\n\n　　山区合作是合作的一部分。\n\n结 束 语\n\n　　合作将继续下去。\n\n"
        "国家  数量\n甲  乙  丙国\n"
    )
    document = read(text)
    assert [section.path for section in document.sections] == [("目录",), ("前言",), ("结束语",)]
    assert document.text.endswith("国家 数量\n甲\t乙\t丙国\n")


def test_headings_of_markdown_at_one_level_are_ranked_by_their_labels() -> None:
    text = "# 报告\n\n# 摘要\n\n甲。\n\n# 一. 导言\n\n# A. 供水\n\n乙。\n\n# B. 道路\n\n# 二. 进展\n\n## 细节\n\n# 附件\n"
    assert [section.path for section in read(text).sections] == [
        ("摘要",),
        ("导言",),
        ("导言", "供水"),
        ("导言", "道路"),
        ("进展",),
        ("进展", "细节"),
        ("附件",),
    ]
