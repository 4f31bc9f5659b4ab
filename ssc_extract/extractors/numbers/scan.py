"""Where numerals stand: one linear pass over the whole text."""

from __future__ import annotations

import re
from functools import lru_cache

Span = tuple[int, int]

_DIGITS = r"(?:\d{1,3}(?:[ ,]\d{3})++(?!\d)|\d++)(?:\.\d++)?+"
# 千瓦, 千克, 百帕, 兆瓦 … are units of their own, 百分之 is no hundred, 千克朗 is a thousand krona.
_UNIT = (
    "(?:[十万萬亿億拾佰仟廿卅]|百(?!分[之点比]|帕|慕大)"
    "|千(?!瓦|克(?!朗)|米|伏|卡(?!塔)|帕|赫|升|焦)|兆(?!瓦|赫|字|比|帕|焦|伏))"
)
_DIGIT = "[零〇一二三四五六七八九两兩壹贰貳叁參肆伍陆陸柒捌玖]"
_VAGUE = (
    f"(?:[多余几](?={_UNIT})|来(?=[万亿])|个(?=亿(?![元级])))"  # inside a numeral: 1000多万, 十几亿, 十来万
)
_LAST = (
    "(?:余(?!额|地|下)|多(?!布拉|边|元化|样|哥|米尼)|几(?!内亚|何|乎|率)"
    "|来(?=[个万名人种块元次家天位吨斤]))?+"
)
_MIXED = rf"(?:(?:\d{{1,4}}(?:\.\d++)?+|{_DIGIT}){_UNIT}++)*+"  # 1亿2000万, 3万五千
_ARABIC = rf"{_DIGITS}(?:{_VAGUE}?+{_UNIT})*+(?:(?<=[十百千万萬亿億兆拾佰仟]){_MIXED})?+{_LAST}"
_HAN = (
    rf"(?:[数几](?={_UNIT})|{_UNIT}|{_DIGIT})(?:{_UNIT}|{_DIGIT}|{_VAGUE})*+"
    rf"(?:点{_DIGIT}++(?:{_VAGUE}?+{_UNIT})*+)?+{_LAST}"
)
_NUMERAL = re.compile(f"{_ARABIC}|{_HAN}")
# One class of characters is searched three times as fast as the alternation that begins with it.
_HEAD = re.compile("[0-9零〇一二三四五六七八九两兩壹贰貳叁參肆伍陆陸柒捌玖十百千万萬亿億兆拾佰仟廿卅数几]")


@lru_cache(maxsize=1)
def scan(text: str) -> tuple[Span, ...]:
    """Give the span of every numeral, in text order, with what stands inside it (``36 000多``, ``数百万``).

    Nothing is said about what a numeral counts: years, ordinals and parts of symbols are
    among them. The last text's spans are kept, because several kinds ask for them.
    """
    found: list[Span] = []
    done = 0
    for head in _HEAD.finditer(text):
        start = head.start()
        numeral = _NUMERAL.match(text, start) if start >= done else None
        if numeral is not None:
            found.append(numeral.span())
            done = numeral.end()
    return tuple(found)
