"""What holds for any text whatever: no exception, true offsets, the same result twice."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssc_extract import extract

PIECES = st.sampled_from(
    [
        *"一二三十百千万亿〇零年月日第约近超过至到和、，。；：！？（）()《》“”‘’「」%％-－—～~",
        *" \t\n\r\f\v\u3000\u200b\ufeff¹²³*#",
        *"0123456789０１２３.,．，",
        "中国",
        "发展中国家",
        "老挝",
        "联合国开发计划署(开发署)",
        "开发署",
        "大会第 75/234 号决议",
        "《2030 年议程》",
        "可持续发展目标 17",
        "美元",
        "亿元",
        "2021 年 6 月",
        "百分之",
        "截至",
        "同年",
        "以下简称“",
        "该办公室",
        "\n\n12. ",
        "\n\n一. 引言\n\n",
        "\n\n¹ ",
        "加速\n\n器",
        "\r\n",
        "美國",
        "\ud800",
        "\U0001f600",
        "e\u0301",
        "\u202e",
    ]
)
BUILT = st.lists(PIECES, max_size=40).map("".join)
ANY = st.text(max_size=80)


def check(text: str) -> None:
    result = extract(text)
    for mention in result.mentions():
        assert 0 <= mention.start < mention.end <= len(text)
        if mention.fragments is None:
            assert text[mention.start : mention.end].replace("\ud800", "\ufffd") == mention.text
        else:
            assert len(mention.fragments) > 1
            begun, ended = mention.fragments[0][0], mention.fragments[-1][1]
            assert (begun, ended) == (mention.start, mention.end)
    assert extract(text) == result
    assert result.to_json().encode()


COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow], "derandomize": True}


@settings(max_examples=7000, **COMMON)
@given(BUILT)
def test_texts_built_of_what_rules_look_for(text):
    check(text)


@settings(max_examples=3000, **COMMON)
@given(ANY)
def test_any_unicode_text(text):
    check(text)
