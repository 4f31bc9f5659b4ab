"""The word borders are jieba's (0.42.1, HMM off) to the letter, on any text and with any words."""

import os
import random
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_spans import spans

from ssc_extract.segmentation import Segments, Words
from ssc_extract.segmentation.building import build
from ssc_extract.segmentation.dictionary import Dictionary

REPORT = Path(__file__).parents[2].parent / "shared" / "gold" / "ssc-report-76.txt"

OWN = [
    "会议在发展中国家的首都举行，中非双方和中方代表都发了言。",
    "联合国家专责小组与国家开发银行签署了1.5亿美元贷款协议(COVID-19应对)。",
    "AT&T公司用C++和C语言写程序，T恤卖12.50美元，x5y IP地址是10.0.0.1。",
    "AT&T5与5AT&T，ABC语言，CC++C，PC机2台、3%_#-+&.",
    "南京市长江大桥研究生命起源的结婚的和尚未结婚的。",
    "甲\r\n乙\r丙\n\r丁\u3000戊\xa0己\x85庚 \r\n\r\n",
    "𠮷野家（全角）ＡＢＣ１２３　γ射线、β粒子；á日本",
    "一二三四五六七八九十百千万亿" * 3,
    "龘靐齉爩鱻麤龗灪吁" * 4,
    "中国国中国中国民中国国民国中",
    "1" * 50 + "中" + "a" * 50,
    "",
    "的",
]


def ours(text, words):
    return Segments(text, words=words).words(0, len(text))


@pytest.mark.parametrize("text", OWN)
def test_own_texts(text, words, jieba_words):
    assert ours(text, words) == jieba_words(text)


@pytest.mark.skipif(not REPORT.exists(), reason="the shared report is not here")
def test_the_shared_report(words, jieba_words):
    text = REPORT.read_text(encoding="utf-8")
    assert ours(text, words) == jieba_words(text)


def test_long_blocks_of_dictionary_words(words, jieba_words, vocabulary):
    for seed in range(300):
        chance = random.Random(seed)
        pieces = chance.choices(vocabulary, k=chance.choice([2, 5, 40, 400]))
        # Words that lose their ends overlap with others in ways that no whole word does.
        text = "".join(piece[chance.randint(0, 1) :] for piece in pieces)
        assert ours(text, words) == jieba_words(text), (seed, text)


def test_ways_to_cut_that_weigh_the_same(words, jieba_words, vocabulary):
    # Words of one and the same frequency in long blocks: sums that differ by rounding alone.
    chance = random.Random(7)
    by_first = {}
    for word in vocabulary:
        by_first.setdefault(word[0], []).append(word)
    for _ in range(150):
        text = chance.choice(vocabulary)
        while len(text) < 120:
            following = by_first.get(text[-1], vocabulary)
            text += chance.choice(following)[1:] or chance.choice(vocabulary)
        assert ours(text, words) == jieba_words(text), text


def test_ways_of_equal_weight_in_small_dictionaries():
    """Few frequencies make many ways equal up to rounding, which the whole block decides."""
    import jieba

    for seed in range(600):
        chance = random.Random(seed)
        drawn = ("".join(chance.choices("甲乙丙丁", k=chance.randint(1, 3))) for _ in range(10))
        lines = "".join(f"{word} {chance.randint(1, 3)}\n" for word in drawn).encode()
        tokenizer = jieba.Tokenizer()
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(BytesIO(lines))
        tokenizer.initialized = True
        own = Words(dictionary=Dictionary(memoryview(build(lines))))
        text = "".join(chance.choices("甲乙丙丁戊", k=chance.randint(5, 120)))
        assert ours(text, own) == spans(tokenizer.cut(text, HMM=False)), seed


def test_full_tables_cut_the_same(words, jieba_words, monkeypatch):
    monkeypatch.setattr("ssc_extract.segmentation.words.REMEMBERED", 0)
    fresh = Words()
    for text in OWN:
        assert ours(text, fresh) == jieba_words(text)
    assert len(fresh.groups) == len(fresh.reaches) == 0


PIECES = st.one_of(
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=8),
    st.text("的一是在中国人民发展合作联和国家大会上了不为", max_size=12),
    st.text("abCXT0519.%-+#&_ /", max_size=6),
    st.text("，。：；《》“”()、\n\r\t\u3000 ", max_size=4),
    st.text(max_size=5),
    st.sampled_from(["AT&T", "C++", "IP地址", "卡拉OK", "\r\n", "中华人民共和国", "发展中国家"]),
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@settings(max_examples=1500, deadline=None)
@given(text=TEXTS)
def test_made_texts(text, words, jieba_words):
    assert ours(text, words) == jieba_words(text)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, data=st.data())
def test_a_border_does_not_depend_on_what_was_asked_before(text, data, words, jieba_words):
    expected = jieba_words(text)
    starts = {start for start, _ in expected}
    segments = Segments(text, words=words)
    for position in data.draw(st.lists(st.integers(0, len(text)), max_size=20)):
        assert segments.is_border(position) == (position in starts or position == len(text))
        if position < len(text):
            assert segments.word(position) == next(span for span in expected if span[1] > position)


def test_words_of_a_stretch_are_those_that_share_a_character_with_it(words):
    segments = Segments("我们在发展中国家", words=words)
    assert segments.words(1, 4) == [(0, 2), (2, 3), (3, 8)]
    assert segments.words(3, 3) == []
    assert segments.words(5, 99) == [(3, 8)]


def test_jieba_is_not_imported_and_nothing_is_said(tmp_path):
    code = (
        "import sys; from ssc_extract.segmentation import Segments\n"
        "assert Segments('我们在中国').words(0, 5) == [(0, 2), (2, 3), (3, 5)]\n"
        "assert 'jieba' not in sys.modules and 'pkg_resources' not in sys.modules"
    )
    environment = {**os.environ, "SSC_EXTRACT_CACHE": str(tmp_path / "cache")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    "unit", ["龘", "7", "国中", "中国国民", "一", "a", "、", " ", "\r\n", "C+", "的确实在"]
)
def test_any_text_takes_linear_time(unit, words, linear):
    linear(lambda size: ours(unit * (size // len(unit)), words), 8_000)


def test_asking_for_the_word_at_each_digit_of_a_long_number_is_linear(words, linear):
    def ask(size):
        segments = Segments("8" * size, words=words)
        for position in range(size):
            segments.word(position)

    linear(ask)
