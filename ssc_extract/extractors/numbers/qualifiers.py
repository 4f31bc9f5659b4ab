"""The words before and after a number that say how it relates to the true one."""

from __future__ import annotations

import re
from functools import cache

from ssc_extract.extractors.values import Modifier
from ssc_extract.lexicon.tables import data_folder, rows

_LONGEST = 5
# 约占所有项目的17%, 超过总数的一半 …: the whole of which it is a share stands between.
_SHARE = re.compile(
    r"(?:(约|大约|几乎|近|超|至少|不到|不足)占[^，。；：、\n]{0,40}"
    r"|(超过|不到|不足|至少有|至少)[^，。；：、\n\d]{1,20})的\Z"
)


@cache
def _words(place: str) -> dict[str, Modifier | None]:
    table = data_folder() / "qualifiers.csv"
    return {
        row["word"]: Modifier(row["modifier"]) if row["modifier"] else None
        for row in rows(table)
        if row["place"] == place
    }


def before(text: str, start: int) -> tuple[Modifier | None, int]:
    """Give what the words that end at ``start`` say of the number there, and where they begin.

    ``(None, start)`` where no qualifier stands directly before it: in ``超过了2021年收到的
    4.2亿美元`` the qualifier compares with a stated figure and says nothing about it.
    """
    words = _words("before")
    for length in range(min(_LONGEST, start), 0, -1):
        word = text[start - length : start]
        if word in words:
            modifier = words[word]
            return (None, start) if modifier is None else (modifier, start - length)
    return None, start


def after(text: str, end: int) -> Modifier | None:
    """Give what the words that begin at ``end`` say of the number that ends there."""
    words = _words("after")
    for length in range(_LONGEST, 0, -1):
        modifier = words.get(text[end : end + length])
        if modifier is not None:
            return modifier
    return None


def share_of(text: str, start: int) -> Modifier | None:
    """Give the qualifier of a share whose whole stands between: ``约占所有项目的17%``."""
    found = _SHARE.search(text, max(0, start - 46), start)
    return None if found is None else _words("before").get(found[1] or found[2])
