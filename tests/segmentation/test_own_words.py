"""Words of one's own count as they do after ``add_word`` in jieba, and change no other vocabulary."""

import random

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_spans import spans

from ssc_extract.segmentation import Segments
from ssc_extract.segmentation.own_words import OwnWords

TEXTS = ["联合国家专责小组在南南合作伙伴大会上，", "AT&T5与C++和x5y，", "龘靐龘合作的中国发展", "γ射线。"]


def ours(text, words):
    return Segments(text, words=words).words(0, len(text))


class TestOwnWords:
    """Words laid over the dictionary count as they do after ``add_word`` in jieba."""

    @staticmethod
    def reference(extra, tmp_path):
        jieba.setLogLevel("ERROR")
        tokenizer = jieba.Tokenizer()
        tokenizer.tmp_dir = str(tmp_path)
        for word, count in extra.items():
            tokenizer.add_word(word, count)
        return tokenizer

    def test_many_words(self, tmp_path, words, vocabulary):
        chance = random.Random(3)
        extra = {
            "国家专责": None, "小组": 0, "南南合作伙伴": None, "x5y": 7, "AT": None, "AT&T5": None,
            "的": 12, "龘": None, "龘靐": None, "合 作": 5, "龘合": 0, "γ": None, "中国": None, "ab": None,
        }  # fmt: skip
        for _ in range(300):
            joined = "".join(chance.choices(vocabulary, k=2))
            extra[joined[: chance.randint(1, 6)]] = chance.choice([None, None, 0, 1, 50, 10**6])
        tokenizer = self.reference(extra, tmp_path)
        own = OwnWords(extra)
        names = list(extra)
        for seed in range(300):
            chance = random.Random(seed)
            text = "".join(chance.choice(chance.choice([names, vocabulary, TEXTS])) for _ in range(12))
            assert ours(text, own) == spans(tokenizer.cut(text, HMM=False)), text

    @settings(max_examples=25, deadline=None)
    @given(data=st.data())
    def test_frequencies_are_those_of_add_word(self, data, tmp_path_factory, words, shared_reference):
        extra = data.draw(
            st.dictionaries(
                st.text("的中国发展合作龘aB5&+", min_size=1, max_size=6), st.none() | st.integers(0, 10**7)
            )
        )
        expected = shared_reference(extra)
        own = OwnWords(extra)
        text = data.draw(st.lists(st.sampled_from([*extra, *TEXTS]), max_size=8).map("".join))
        assert ours(text, own) == spans(expected.cut(text, HMM=False))

    @pytest.fixture(scope="class")
    @classmethod
    def shared_reference(cls, tmp_path_factory):
        base = cls.reference({}, tmp_path_factory.mktemp("jieba"))
        base.initialize()
        frequencies, total = dict(base.FREQ), base.total

        def make(extra):
            base.FREQ, base.total = dict(frequencies), total
            for word, count in extra.items():
                base.add_word(word, count)
            return base

        return make

    def test_the_shared_vocabulary_stays_as_it_was(self, words):
        assert ours("国家专责小组", OwnWords({"国家专责小组": None})) == [(0, 6)]
        assert ours("国家专责小组", words) == [(0, 2), (2, 4), (4, 6)]

    @pytest.mark.parametrize("extra", [{"": 3}, {"好": -1}])
    def test_what_is_no_word_is_refused(self, extra):
        with pytest.raises(ValueError, match="needs a character"):
            OwnWords(extra)
