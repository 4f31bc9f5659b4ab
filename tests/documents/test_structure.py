"""Small reports of our own, one for each way in which real ones are laid out."""

from tests.documents.reading import read, shown

REPORT = """E/2031/57
第九十届会议
临时议程*项目 11(b)
发展：山区合作
山区合作情况**
秘书长的报告

提要
本报告说明山区国家在道路和供水方面的进展。

* E/2031/1。
** 为列入最新资料，本报告逾期提交。

一. 导言
1. 山区国家共有二十七个，人口约三百万。¹
2. 各国修建公路 1 200 公里。² 高山发展银行向各国提供的优惠

¹ 山区统计局，2030 年。
² 见 www.example.org/
roads。

贷款超过一半。
二. 进展
A. 供水
3. 供水项目惠及 12 万户，其中：
(a) 北部 5 万户；
(b) 南部 7 万户。
B. 教育
4. 学校增加了 40 所。
"""


def test_a_un_report() -> None:
    document = read(REPORT)
    assert shown(document) == [
        "front: E/2031/57",
        "front: 第九十届会议",
        "front: 临时议程项目11(b)",
        "front: 发展：山区合作",
        "front: 山区合作情况",
        "front: 秘书长的报告",
        "heading: 提要",
        "paragraph: 本报告说明山区国家在道路和供水方面的进展。",
        "footnote *: E/2031/1。",
        "footnote **: 为列入最新资料，本报告逾期提交。",
        "heading: 导言",
        "paragraph 1: 山区国家共有二十七个，人口约三百万。",
        "paragraph 2: 各国修建公路1 200公里。高山发展银行向各国提供的优惠贷款超过一半。",
        "footnote 1: 山区统计局，2030年。",
        "footnote 2: 见www.example.org/roads。",
        "heading: 进展",
        "heading: 供水",
        "paragraph 3: 供水项目惠及12万户，其中：",
        "paragraph 3: (a)北部5万户；",
        "paragraph 3: (b)南部7万户。",
        "heading: 教育",
        "paragraph 4: 学校增加了40所。",
    ]
    assert [block.number for block in document.blocks if block.footnote] == [None, None, 1, 2]


def test_its_front_matter() -> None:
    document = read(REPORT)
    front = document.front
    assert (front.symbol, front.session, front.agenda_item) == ("E/2031/57", "第九十届会议", "11(b)")
    assert front.title == "山区合作情况"
    spans = [document.text[start:end] for start, end in front.spans]
    assert spans == ["E/2031/57", "临时议程项目11(b)", "发展：山区合作", "山区合作情况"]


def test_its_sections_and_notes_are_spans_of_the_source() -> None:
    document = read(REPORT)
    assert [section.path for section in document.sections] == [
        ("提要",),
        ("导言",),
        ("进展",),
        ("进展", "供水"),
        ("进展", "教育"),
    ]
    water = document.sections[3]
    assert REPORT[water.start : water.end].startswith("A. 供水\n3. ")
    assert REPORT[water.end :].startswith("B. 教育")
    assert document.sections[2].end == len(REPORT)
    notes = [REPORT[note.start : note.end] for note in document.footnotes]
    assert notes[2] == "¹ 山区统计局，2030 年。"


def test_line_ends_marks_and_full_width_make_no_difference() -> None:
    plain = shown(read(REPORT))
    wide = REPORT.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789."})
    wide = wide.replace("ｗｗｗ．ｅｘａｍｐｌｅ", "www.example")
    for variant in (REPORT.replace("\n", "\r\n"), REPORT.replace("\n", "\r"), "\ufeff" + REPORT, wide):
        assert shown(read(variant)) == plain


def test_page_furniture_is_left_out() -> None:
    pages = (
        "1. 基金向农户提供的小额\n\n31-06123 (C)\t270431\n*3106123*\n\f山区合作情况\n2/18\n贷款增加。\n"
        "2. 第二段说明培训的\n- 3 -\n\f山区合作情况\n\n结果。\n3. 第三段。\n"
        "第 4 页\n\f山区合作情况\n4. 第四段。\n"
    )
    assert shown(read(pages)) == [
        "paragraph 1: 基金向农户提供的小额贷款增加。",
        "paragraph 2: 第二段说明培训的结果。",
        "paragraph 3: 第三段。",
        "paragraph 4: 第四段。",
    ]


def test_numbers_that_are_no_labels() -> None:
    text = (
        "1. 第一段。\n2.5 亿美元到位。\n2. 第二段。\n3. 第三段，列举：\n1. 甲类事项。\n2. 乙类事项。\n"
        "4. 2021 年的第四段。\n"
    )
    document = read(text)
    assert [block.number for block in document.blocks] == [1, 1, 2, 3, 3, 3, 4]
    assert "2.5亿美元到位。" in document.text
    assert "\n2021年的第四段。" in document.text


def test_a_hole_in_the_numbers_is_a_warning() -> None:
    document = read("1. 甲说。\n2. 乙说。\n4. 丁说。\n5. 戊说。\n")
    assert [block.number for block in document.blocks] == [1, 2, 4, 5]
    assert document.warnings == ("no paragraph numbered 3 was found",)


def test_a_government_report() -> None:
    text = (
        "青川省政府工作报告\n——2031年1月12日在省人民代表大会上\n\n各位代表：\n"
        "　　现在，我代表省政府报告工作，请予审议。\n　　一、2030年工作回顾\n"
        "　　全省生产总值达到３．２万亿元，增长４．５％。\n　　（一）稳定经济。减税降费850亿元。\n"
        "　　（二）产业升级\n　　1. 扩大投资。完成投资1.2万亿元。\n　　二、2031年主要目标\n"
        "　　——就业60万人以上；\n　　——增长6%左右。\n"
    )
    document = read(text)
    assert document.front.title == "青川省政府工作报告"
    assert shown(document)[3:] == [
        "paragraph: 现在，我代表省政府报告工作，请予审议。",
        "heading: 2030年工作回顾",
        "paragraph: 全省生产总值达到3.2万亿元，增长4.5%。",
        "paragraph: 稳定经济。减税降费850亿元。",
        "heading: 产业升级",
        "paragraph: 扩大投资。完成投资1.2万亿元。",
        "heading: 2031年主要目标",
        "paragraph: ——就业60万人以上；",
        "paragraph: ——增长6%左右。",
    ]
    assert document.blocks[-3].section == ("2031年主要目标",)
    assert document.blocks[-4].section == ("2030年工作回顾", "产业升级")


def test_a_news_item_keeps_its_headline_apart() -> None:
    text = (
        "青川省与南岛国签署渔业协议，双方将建渔港\n2031-05-11 10:22\n来源：山海社\n\n"
        "山海社南港5月11日电 双方11日签署协议，将共同建设渔港。\n\n“这是好的开始，”部长说。\n\n"
        "渔港前景\n\n青川省将提供3000万元人民币，用于建设一座渔港和配套道路。（完）\n"
    )
    document = read(text)
    assert document.front.title == "青川省与南岛国签署渔业协议，双方将建渔港"
    assert [line.split(":")[0] for line in shown(document)] == ["front"] * 3 + [
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
    ]


WRAPPED = """第二章 债务与融资

    山区国家在过去十年中从多边机构、双边债权人以及国际资本市场
获得了大量资金。根据估算，低收入国家的外债存量在二〇二一年达到
4 850 亿美元，其中来自高山银行的贷款最多，由此产生了称为“山
山合作”的新模式。
    与此同时，偿债压力明显上升。本章的数据取自公开的合同库(High
Mountain Database, 2031)，样本包括一百余份合同，合同条款的主要差
别在于利率、

- 17 -

期限和担保。
"""


def test_hard_wrapped_lines_become_paragraphs() -> None:
    assert shown(read(WRAPPED)) == [
        "heading: 债务与融资",
        "paragraph: 山区国家在过去十年中从多边机构、双边债权人以及国际资本市场获得了大量资金。根据估算，"
        "低收入国家的外债存量在二〇二一年达到4 850亿美元，其中来自高山银行的贷款最多，"
        "由此产生了称为“山山合作”的新模式。",
        "paragraph: 与此同时，偿债压力明显上升。本章的数据取自公开的合同库"
        "(High Mountain Database, 2031)，样本包括一百余份合同，合同条款的主要差别在于利率、期限和担保。",
    ]


def test_a_word_that_a_page_break_cuts() -> None:
    text = (
        "1. 山区办公室还开展了一系列培训，其中包括设在各地的加速\n\n¹ 见附件。\n\n器实验室网络。\n"
        "2. 其他产品包括“山\n\n山合作在行动中”系列。\n3. 第三段。\n"
    )
    lines = shown(read(text))
    assert lines[0].endswith("加速器实验室网络。")
    assert lines[1:] == [
        "footnote 1: 见附件。",
        "paragraph 2: 其他产品包括“山山合作在行动中”系列。",
        "paragraph 3: 第三段。",
    ]


def test_what_is_no_second_half_stays_apart() -> None:
    text = (
        "山区合作办公室\n\n秘书处\n\n1. 第一段，没有句号\n\n二. 下一节\n\n2. 第二段，列举以下内容\n\n"
        "(a) 第一项；\n\n"
        "3. 第三段，没有句号\n\n表1 各国情况\n\n甲国\t100\t200\n乙国\t300\t400\n"
    )
    assert shown(read(text))[2:] == [
        "paragraph 1: 第一段，没有句号",
        "heading: 下一节",
        "paragraph 2: 第二段，列举以下内容",
        "paragraph 2: (a)第一项；",
        "paragraph 3: 第三段，没有句号",
        "paragraph 3: 表1各国情况",
        "paragraph 3: 甲国\t100\t200",
        "paragraph 3: 乙国\t300\t400",
    ]


def test_table_rows() -> None:
    rows = "|国家|金额|\n|---|---|\n|甲国|1 200|\n国家      2019      2020\n"
    assert shown(read(rows)) == [
        "paragraph: 国家\t金额",
        "paragraph: 甲国\t1 200",
        "paragraph: 国家\t2019\t2020",
    ]


def test_markdown() -> None:
    text = (
        "# 山区报告\n\n## 背景\n\n**山区**合作[^1]取得进展。\n\n* 第一项；\n* 第二项。"
        "\n\n### 细节\n\n其他。\n\n[^1]: 见年报。\n"
    )
    document = read(text)
    assert document.front.title == "山区报告"
    assert shown(document)[1:] == [
        "heading: 背景",
        "paragraph: 山区合作取得进展。",
        "paragraph: 第一项；",
        "paragraph: 第二项。",
        "heading: 细节",
        "paragraph: 其他。",
        "footnote 1: 见年报。",
    ]
    assert document.blocks[-1].section == ("背景", "细节")


def test_a_bare_line_has_no_front_matter() -> None:
    document = read("拨款400万美元")
    assert shown(document) == ["paragraph: 拨款400万美元"]
    assert document.front.title is None
    assert read("").blocks == ()


def test_the_nesting_of_headings() -> None:
    text = (
        "摘要\n\n本文说明进展，内容如下。\n\n道路建设\n\n道路建设进展很快，全国新修公路一千二百公里，农村受益最多。\n\n"
        "第一章 供水\n\n第一节 城市\n\n一、用水\n\n（一）水价\n\n甲。\n\n（二）水质\n\n二、排水\n\n"
        "第二章 教育\n\n附件一\n\n1.1 指标\n\n乙。\n"
    )
    assert [section.path for section in read(text).sections] == [
        ("摘要",),
        ("道路建设",),
        ("供水",),
        ("供水", "城市"),
        ("供水", "城市", "用水"),
        ("供水", "城市", "用水", "水价"),
        ("供水", "城市", "用水", "水质"),
        ("供水", "城市", "排水"),
        ("教育",),
        ("附件一",),
        ("附件一", "指标"),
    ]
