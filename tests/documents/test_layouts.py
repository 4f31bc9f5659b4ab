"""One report of our own in the layouts in which such reports arrive: text layers of PDFs, Markdown, other marks."""

import pytest

from tests.documents.reading import read, shown

BODY = [
    "heading: 导言",
    "paragraph 1: 山区银行于2030年9月向老挝提供了约400万美元，用于修建山区公路，并在肯尼亚、乌干达和卢旺达举办培训。",
    "paragraph 2: 贷款达到12亿美元，比上一期间增加15%，其中包括高山银行的3亿美元。粮农组织为此派出了45名专家。",
    "heading: 进展",
    "paragraph 3: 供水项目惠及12万户，山区银行与合作伙伴在印度尼西亚、菲律宾、越南等国向居民提供了5 000套设备。",
    "footnote 1: 山区银行，《山区报告》(2030年)。",
    "footnote 2: 见https://www.example.org/roads。",
    "paragraph 4: 学校增加了40所。",
]

#: As `pdftotext -layout` sets it: indents as on the page, both edges of a page on one line, marks as plain digits.
LAID_OUT = """
      联 合 国                                                          A/80/512
      大     会                                           Distr.: General
                                                          25 August 2031

第八十届会议
暂定项目表* 项目 23(b)
发展方面的业务活动：山区合作
促进发展

                  山区国家合作情况**

                  秘书长的报告

                     摘要
                     本报告说明山区国家在道路、供水和教育方面的进展，并向各国
                  提出关于今后合作的一些建议，供会员国在这届会议上审议。

         * A/80/50。
         ** 本报告逾期提交。

31-16437 (C)  140931   150931
*3116437*

A/80/512

                  一. 导言

              1.   山区银行于 2030 年 9 月向老挝提供了约 400 万美元，用于修建山区
              公路，并在肯尼亚、乌干达和卢旺达举办培训。1
              2.   贷款达到 12 亿美元，比上一期间增加 15%，其中包括高山银行的 3
              亿美元。2 粮农组织为此派出了 45 名专家。

                  二. 进展

              3.   供水项目惠及 12 万户，山区银行与合作伙伴在印度尼西亚、菲律宾、

__________________
                1   山区银行，《山区报告》(2030 年)。
                2   见 https://www.example.org/
                    roads。


2/8                                                                  31-16437


                                                                     A/80/512

              越南等国向居民提供了 5 000 套设备。
              4.   学校增加了 40 所。

31-16437                                                                  3/8
"""

#: As text layers are copied: no indents or blank lines, a raised digit breaks the line.
COPIED = """联 合 国 A/80/512
大  会 Distr.: General
25 August 2031
第八十届会议
暂定项目表*项目 23(b)
发展方面的业务活动：山区合作促进发展
山区国家合作情况
秘书长的报告
摘要
本报告说明山区国家在道路、供水和教育方面的进展，并向各国提出关于
今后合作的一些建议，供会员国在这届会议上审议。
* A/80/50。
31-16437 (C) 140931 150931
*3116437*
A/80/512
2/8 31-16437
一. 导言
1. 山区银行于 2030 年 9 月向老挝提供了约 400 万美元，用于修建山区公路，
并在肯尼亚、乌干达和卢旺达举办培训。1
2. 贷款达到 12 亿美元，比上一期间增加 15%，其中包括高山银行的 3 亿美元。2
粮农组织为此派出了 45 名专家。
二. 进展
3. 供水项目惠及 12 万户，山区银行与合作伙伴在印度尼西亚、菲律宾、
1 山区银行，《山区报告》(2030 年)。
2 见 https://www.example.org/roads。
A/80/512
31-16437 3/8
越南等国向居民提供了 5 000 套设备。
4. 学校增加了 40 所。
"""

#: As converters to Markdown write it: every title a heading, escapes, marks as formulas and tags.
MARKDOWN = """# A/80/512

# 大会

第八十届会议

暂定项目表\\*项目 23(b)

发展方面的业务活动：山区合作促进发展

## 山区国家合作情况

## 秘书长的报告

## 摘要

本报告说明山区国家的进展。

## 一. 导言

1\\. 山区银行于 2030 年 9 月向老挝提供了约 400 万美元，用于修建山区公路，并在肯尼亚、乌干达和卢旺达举办培训。 $^{1}$

2\\. 贷款达到 12 亿美元，比上一期间增加 15%，其中包括高山银行的 3 亿美元。<sup>2</sup> 粮农组织为此派出了 45 名专家。

## 二. 进展

3\\. 供水项目惠及 12 万户，山区银行与合作伙伴在印度尼西亚、菲律宾、越南等国向居民提供了 5 000 套设备。

$^{1}$ 山区银行，《山区报告》(2030 年)。

<sup>2</sup> 见 https://www.example.org/roads。

4\\. 学校增加了 40 所。
"""


@pytest.mark.parametrize("text", [LAID_OUT, COPIED, MARKDOWN], ids=["laid out", "copied", "markdown"])
def test_a_report_is_the_same_in_every_layout(text: str) -> None:
    document = read(text)
    blocks = [line for line in shown(document) if not line.startswith("footnote *")]
    # A note is numbered as the paragraph that cites it.
    assert blocks[-8:] == BODY
    assert [block.number for block in document.blocks if (block.footnote or "*") in "12"] == [1, 2]
    front = document.front
    assert (front.title, front.symbol) == ("山区国家合作情况", "A/80/512")
    assert (front.session, front.agenda_item) == ("第八十届会议", "23(b)")
    assert not any("16437" in line or "A/80/512" in line for line in blocks[6:])


def test_a_summary_set_narrower_is_one_paragraph_and_its_notes_are_two() -> None:
    lines = shown(read(LAID_OUT))
    at = lines.index("heading: 摘要")
    assert lines[at + 1].endswith("并向各国提出关于今后合作的一些建议，供会员国在这届会议上审议。")
    assert lines[at + 2 : at + 4] == ["footnote *: A/80/50。", "footnote **: 本报告逾期提交。"]


def test_plain_digits_are_marks_only_where_a_note_answers() -> None:
    text = "一是修路，2 是供水。\n成员包括：\n1 山区银行；\n2 高山银行。\n共有 3 家。\n"
    document = read(text)
    assert document.footnotes == ()
    assert "2是供水" in document.text
    cited = (
        "贷款十二亿。1\n粮农组织派出专家。[2] 第 1 批已到。\n1 山区银行，2030 年。\n[2] 粮农组织，2031 年。\n"
    )
    document = read(cited)
    assert [note.mark for note in document.footnotes] == ["1", "2"]
    assert document.text.startswith("贷款十二亿。\n粮农组织派出专家。第1批已到。\n")


def test_several_marks_at_one_place() -> None:
    text = "1. 贷款增加。1\n2. 赠款增加。2,3 共有 1,500 万元。\n1 山区银行。\n2 高山银行。\n3 财政部。\n3. 执行机构。4 项目已启动。\n4 见附件。\n"
    document = read(text)
    assert [note.mark for note in document.footnotes] == ["1", "2", "3", "4"]
    assert "赠款增加。共有1,500万元。" in document.text
    assert "执行机构。项目已启动。" in document.text


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


def test_a_number_that_counts_is_no_mark() -> None:
    text = (
        "各国派出专家，12 名留任，3\n个国家受益。\n12 名专家写了报告。\n3 个国家提供了资料。\n1 山区银行。\n"
    )
    assert read(text).footnotes == ()


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


def test_a_text_layer_that_sets_every_character_apart() -> None:
    sentence = "山区银行于 2021 年 6 月向老挝提供了约 400 万美元，用于修建山区公路。"
    text = " ".join(sentence.replace(" ", "")).replace("2 0 2 1", "2021").replace("4 0 0", "400") + "\n"
    document = read(text)
    assert document.text == "山区银行于2021年6月向老挝提供了约400万美元，用于修建山区公路。\n"
    assert document.offsets.index(5) == text.index("2021")
    assert read("甲 乙 丙 丁\n" * 3).text == "甲 乙 丙 丁\n" * 3


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


@pytest.mark.parametrize(
    ("lines", "title", "item"),
    [
        ("临时议程项目 6\n山区国家的贸易\n秘书处的报告", "山区国家的贸易", "6"),
        ("议程项目 5 和 7\n发展合作\n山区国家：\n进展报告\n秘书长的报告", "进展报告", "5和7"),
        ("议程项目 5\n\n发展合作\n\n山区国家：\n道路与供水\n\n秘书长的报告", "山区国家：道路与供水", "5"),
        ("初步清单*项目 12\n山区发展\n秘书长的说明", "山区发展", "12"),
        (
            "A/80/512 - C - A/80/512 -Desktop\nhttps://www.example.org\n山区国家合作情况",
            "山区国家合作情况",
            None,
        ),
        ("首页 > 新闻\n山区国家合作情况", "山区国家合作情况", None),
    ],
)
def test_titles(lines: str, title: str, item: str | None) -> None:
    front = read(f"{lines}\n\n一. 导言\n\n1. 第一段。\n").front
    assert (front.title, front.agenda_item) == (title, item)


@pytest.mark.parametrize(
    ("symbol", "session", "item", "front"),
    [
        ("A/80/512", "第七十九届会议续会", "25(b)", "A/80/512 (第一部分)|第七十九届会议续会|议程项目 25 (b)"),
        ("IDB.51/2", "二〇三一年届会", "5和6", "IDB.51/2|二〇三一年届会|临时议程*项目 5 和 6"),
        (
            "A/80/87-E/2031/57",
            "第十次紧急特别会议",
            "2(a)和(c)",
            "A/80/87–E/2031/57|第十次紧急特别会议|项目 2(a)和(c)",
        ),
    ],
)
def test_symbols_sessions_and_items(symbol: str, session: str, item: str, front: str) -> None:
    found = read(front.replace("|", "\n") + "\n山区合作\n秘书长的报告\n\n一. 导言\n\n1. 第一段。\n").front
    assert (found.symbol, found.session, found.agenda_item) == (symbol, session, item)


def test_what_geneva_prints_at_the_foot_of_a_page() -> None:
    text = "1. 第一段讲山区银行提供的\n\nGE.31-11234 (C) 010831 080831\n*3111234*\n\f2 GE.31-11234\n贷款。\n2. 第二段。\n3. 第三段。\n"
    assert shown(read(text))[0] == "paragraph 1: 第一段讲山区银行提供的贷款。"


def test_numbers_with_a_blank_before_the_point_number_paragraphs() -> None:
    document = read("1 . 第一段。\n２ ．第二段。\n3 、第三段。\n")
    assert [block.number for block in document.blocks] == [1, 2, 3]


def test_a_raised_digit_that_broke_its_line_is_no_note() -> None:
    text = "1. 山区银行提供了贷款。\n¹\n此外，高山基金提供了赠款。²\n\n¹\n山区银行，2030 年。\n² 高山基金，2031 年。\n2. 第二段。\n3. 第三段。\n"
    assert shown(read(text)) == [
        "paragraph 1: 山区银行提供了贷款。",
        "paragraph 1: 此外，高山基金提供了赠款。",
        "footnote 1: 山区银行，2030年。",
        "footnote 2: 高山基金，2031年。",
        "paragraph 2: 第二段。",
        "paragraph 3: 第三段。",
    ]


def test_marks_with_a_stroke() -> None:
    text = "1. 山区银行提供了贷款。1/ 高山基金提供了赠款，\n\n1/ 山区银行，2030 年。\n\n合计 1/3。\n2. 第二段。\n3. 第三段。\n"
    document = read(text)
    assert [note.mark for note in document.footnotes] == ["1"]
    assert "山区银行提供了贷款。高山基金提供了赠款，合计1/3。" in document.text


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
