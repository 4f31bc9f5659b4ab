"""Footnote marks as they are copied: plain digits, raised ones on a line of their own, strokes."""

from tests.documents.reading import read, shown


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


def test_a_number_that_counts_is_no_mark() -> None:
    text = (
        "各国派出专家，12 名留任，3\n个国家受益。\n12 名专家写了报告。\n3 个国家提供了资料。\n1 山区银行。\n"
    )
    assert read(text).footnotes == ()


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
