"""Where numerals stand: one linear pass over the whole text."""

from __future__ import annotations

import re

from ssc_extract.documents.offsets import Span

# 千瓦, 千克, 百帕, 兆瓦 … are units of their own, 百分之 is no hundred, 千克朗 is a thousand krona.
_MULTIPLIERS = {
    "十万萬亿億拾佰仟廿卅": "",
    "百": "(?!分[之点比]|帕|慕大)",
    "千": "(?!瓦|克(?!朗)|米|伏|卡(?!塔)|帕|赫|升|焦)",
    "兆": "(?!瓦|赫|字|比|帕|焦|伏)",
}
_UNIT = "(?:" + "|".join(f"[{chars}]{unless}" for chars, unless in _MULTIPLIERS.items()) + ")"
_BEHIND_UNIT = "|".join(f"(?<=[{chars}]){unless}" for chars, unless in _MULTIPLIERS.items())
_DIGIT = "[零〇一二三四五六七八九两兩壹贰貳叁參肆伍陆陸柒捌玖]"
_VAGUE = (
    f"(?:[多余几](?={_UNIT})|来(?=[万亿])|个(?=亿(?![元级])))"  # inside a numeral: 1000多万, 十几亿, 十来万
)
_LAST = (
    "(?:余(?!额|地|下)|多(?!布拉|边|元化|样|哥|米尼)|几(?!内亚|何|乎|率)"
    "|来(?=[个万名人种块元次家天位吨斤]))?+"
)
_MIXED = rf"(?:(?:(?:\d[ ,]\d{{3}}(?!\d)|\d{{1,4}})(?:\.\d++)?+|{_DIGIT}){_UNIT}++)*+"  # 1亿2 000万, 3万五千
# A pattern that begins with one class of characters is searched three times as fast as an alternation;
# so the first character is taken first, and what may follow depends on which it was.
_HEAD = f"[0-9{_DIGIT[1:-1]}{''.join(_MULTIPLIERS)}数几]"
_ARABIC = (
    r"(?<=\d)(?:\d{0,2}(?:[ ,]\d{3})++(?!\d)|\d*+)(?:\.\d++)?+"
    rf"(?:{_VAGUE}?+{_UNIT})*+(?:(?<=[十百千万萬亿億兆拾佰仟]){_MIXED})?+"
)
_HAN = (
    rf"(?:(?<={_DIGIT})|(?<=[数几])(?={_UNIT})|{_BEHIND_UNIT})(?:{_UNIT}|{_DIGIT}|{_VAGUE})*+"
    rf"(?:点{_DIGIT}++(?:{_VAGUE}?+{_UNIT})*+)?+"
)
_NUMERAL = re.compile(f"{_HEAD}(?:{_ARABIC}|{_HAN}){_LAST}")


def scan(text: str) -> tuple[Span, ...]:
    """Give the span of every numeral, in text order, with what stands inside it (``36 000多``, ``数百万``).

    Nothing is said about what a numeral counts: years, ordinals and parts of symbols are
    among them.
    """
    return tuple([numeral.span() for numeral in _NUMERAL.finditer(text)])
