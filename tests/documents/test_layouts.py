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
