"""The words around a date that make it a bound: 截至, 到, 之前 (until); 自, 起, 以来 (since)."""

from __future__ import annotations

import re

_UNTIL_BEFORE = re.compile(
    r"(?:截至|截止到?|直到|直至|(?:持续|延长|延续|有效期|期限)[至到]"
    r"|(?<![降升加长少大高低跌涨达看得提回意收受遇感推降缩滑复找谈做延\d%元个人次倍吨万亿])到)\Z"
)
_SINCE_BEFORE = re.compile(r"(?:自从|(?<![来出源各亲独])自)\Z")
_FROM_BEFORE = re.compile(r"从\Z")
_UNTIL_AFTER = re.compile(r"之前|以前|前(?![三两四五六七八九十\d一二半后期列述提往景沿夕些人])")
_SINCE_AFTER = re.compile(r"以来|至今|起(?![草来点步义价诉码初到源伏])")
_FROM_AFTER = re.compile(r"开始|起")
_LOOK_BACK = 6
# What the markers before a date end with, and what those behind it begin with.
_LAST_BEFORE = frozenset("至止到从自")
_FIRST_AFTER = frozenset("之以前至起开")


def bound_at(text: str, start: int, end: int) -> str | None:
    """Give ``until`` or ``since`` where a marker beside ``text[start:end]`` governs that date."""
    if text[start - 1 : start] not in _LAST_BEFORE and text[end : end + 1] not in _FIRST_AFTER:
        return None
    before = text[max(0, start - _LOOK_BACK) : start]
    if _SINCE_AFTER.match(text, end) or _SINCE_BEFORE.search(before):
        return "since"
    if _FROM_BEFORE.search(before) and _FROM_AFTER.match(text, end):
        return "since"
    if _UNTIL_BEFORE.search(before) or _UNTIL_AFTER.match(text, end):
        return "until"
    return None
