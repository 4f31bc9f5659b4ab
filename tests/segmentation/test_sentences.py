"""Sentences and clauses, written as marked-up text: a bar stands where one begins."""

import pytest

from ssc_extract.segmentation import Segments
from ssc_extract.segmentation.sentences import clause_starts, sentence_starts

SENTENCES = [
    "秘书处提交了报告。|委员会审议了报告。",
    "费用由谁承担？|没有人知道！|会议就此结束。",
    "真的吗？！|是的。",
    "第一项完成；第二项推迟，第三项取消：原因不明。",
    "《谁来付款？》一文刊登在会刊上。|文章很短。",
    "他以“谁来付款？”为题作了发言。|会议结束。",
    "他说：“预算够用。”|代表们表示赞同。",
    "他说：“预算够用。|时间也够用。”|代表们表示赞同。",
    "代表团人数不变(见附件二。)|下一节说明预算。",
    "该方案(是否需要？见附件)已获批准。|方案十年有效。",
    "粮食、药品……等物资已运抵。|车队返回。",
    "《没有合上的书名。|下一句。",
    "(没有合上的括号。|下一句。",
    "标题没有句号\n|正文从这里开始。",
    "Who pays? |秘书处付款。",
    "见https://example.org/a?b=c一页。|完。",
    "“甲。”|“乙。”",
    "没有句号",
    "",
]

CLAUSES = [
    "会议通过决议，|决定设立基金；|基金分两期：|今年一期，|明年一期。|另见附件。",
    "《和平，发展与合作》一书，|共三卷。",
    "粮食、药品、帐篷都到了。",
    "他说，|“可以。”|随后离开。",
    "标题\n|正文",
]


def unmarked(marked: str) -> tuple[str, list[int]]:
    parts = marked.split("|")
    starts = [sum(map(len, parts[:index])) for index in range(len(parts))]
    return "".join(parts), starts


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences_begin_at_the_bars(marked):
    text, starts = unmarked(marked)
    assert sentence_starts(text, ()) == starts


@pytest.mark.parametrize("marked", CLAUSES)
def test_clauses_begin_at_the_bars(marked):
    text, starts = unmarked(marked)
    assert clause_starts(text, ()) == starts


def test_a_block_begins_a_sentence_and_a_clause():
    segments = Segments("甲乙丙丁", (0, 2))
    assert segments.sentence(1) == (0, 2)
    assert segments.clause(3) == (2, 4)


def test_each_position_has_the_sentence_that_holds_it():
    text = "甲方到会。乙方缺席。"
    segments = Segments(text)
    assert [segments.sentence(position) for position in (0, 4, 5, 9, 99)] == [(0, 5)] * 2 + [(5, 10)] * 3


def test_an_empty_text_has_one_empty_sentence_and_word():
    segments = Segments("")
    assert segments.sentence(0) == segments.clause(0) == segments.word(0) == (0, 0)
    assert segments.words(0, 5) == []


@pytest.mark.parametrize("unit", ["《", "(", "“", "。", "？", "《？", "“。", "(！)", "?", "……", "”"])
def test_no_run_of_marks_takes_more_than_linear_time(unit, linear):
    linear(lambda size: sentence_starts(unit * size, ()))
