"""What stands behind a unit and shows that it is none: 元首, 三角合作, 盾构机, 五块地."""

from __future__ import annotations

import re

from ssc_extract.extractors.numbers.rule import Scene
from ssc_extract.lexicon.currencies import CurrencyName

# 日元 in 5日元旦, 台元 in 3台元件: words that begin with the 元 of a unit.
_YUAN_WORD = re.compile(r"[首旦宵素件帅勋]|老(?!挝)|宇宙|气(?!候|象)")
# 一元化, 二元经济, 三元论, 一元二次方程, 一元复始: compounds of a single numeral with 元.
_COMPOUND = re.compile(
    r"[化论体性制色里桥次年月]|[一二三四]次|结构|对立|模式|社会|经济|格局|函数|方程|回归|复始|思维|文化|主义|治理|组|醇|酸"
)
_SINGLE = re.compile(r"[一二三四五六七八九两]\Z")
_ISATION = re.compile(r"化(?!妆|肥|学|工|石|验|疗|纤|解|债)")
_END = r"(?=\Z|[。，；、！？：”’)\]\n《〈—~-]|以[上下内外]|左右|上下|之[多间]|不等|的|和|及|与|或|至|到)"
_DIGIT = "[一二两三四五六七八九]|[1-9](?![0-9])"
_PRICE_AFTER = re.compile(
    rf"{_END}|一(?=[个斤张只份本瓶公件吨次人天晚])|每|半{_END}|零?(?:{_DIGIT})(?:[角毛分钱]|{_END})"
)
_PRICE_BEFORE = re.compile(
    r"(?:\A|[。，；：“(\n花付卖售买为价费捐涨降罚收给赚省才仅只约近]|便宜|每[斤个张只份本瓶人次])\Z"
)

_SPENT = re.compile(r"(?:[花付卖售买价费捐罚缴给赚省]|每[斤个张只份本瓶])\Z")
"""What shows that 分 is money and no points of a score (满分为100分)."""


def is_unit(scene: Scene, name: CurrencyName, start: int, end: int) -> bool:
    """Whether ``name``, which ends at ``end`` behind a number that begins at ``start``, is money."""
    text, surface = scene.text, name.surface
    if surface.isascii() and surface[-1].isalpha():
        return not (text[end : end + 1].isascii() and text[end : end + 1].isalnum())
    if surface in ("块", "角", "毛", "分"):
        return _is_price(text, start, end)
    if _ISATION.match(text, end):
        return False
    if surface.endswith("元"):
        return _is_yuan(scene, surface, start, end)
    is_short = len(surface) < 3 and surface[-1] not in "圆币镑金郎"
    return scene.reading.segments.is_border(end) if name.weak or is_short else True


def _is_yuan(scene: Scene, surface: str, start: int, end: int) -> bool:
    """Whether the 元 before ``end`` ends a unit and begins no word (元首, 一元化)."""
    text = scene.text
    if _YUAN_WORD.match(text, end) or (surface == "日元" and text[start - 1 : start] == "月"):
        return False
    if surface == "元" and _SINGLE.match(text[start : end - 1]):
        return not _COMPOUND.match(text, end) and scene.reading.segments.is_border(end)
    return True


def _is_price(text: str, start: int, end: int) -> bool:
    """Whether 块, 毛, 角 or 分 behind a number is money: nothing is counted by it."""
    if not _PRICE_AFTER.match(text, end):
        return False
    if text[end - 1] == "分":
        return bool(_SPENT.search(text, max(0, start - 2), start))
    return text[end - 1] in "块毛" or bool(_PRICE_BEFORE.search(text, max(0, start - 2), start))
