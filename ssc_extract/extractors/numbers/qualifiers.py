"""The words before and after a number that say how it relates to the true one."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ssc_extract.extractors.values import Modifier
from ssc_extract.lexicon.tables import data_folder, rows

# 约占所有项目的17%, 超过总数的一半 …: the whole of which it is a share stands between.
_SHARE = re.compile(
    r"(?:(约|大约|几乎|近|超|至少|不到|不足)占[^，。；：、\n]{0,40}"
    r"|(超过|不到|不足|至少有|至少)[^，。；：、\n\d]{1,20})的\Z"
)


class _Words(NamedTuple):
    """The words of one place, and how long those are that have a character beside the number, longest first."""

    said: dict[str, Modifier | None]
    lengths: dict[str, tuple[int, ...]]


@cache
def _words(place: str) -> _Words:
    said = {
        row["word"]: Modifier(row["modifier"]) if row["modifier"] else None
        for row in rows(data_folder() / "qualifiers.csv")
        if row["place"] == place
    }
    beside = -1 if place == "before" else 0
    lengths: dict[str, set[int]] = {}
    for word in said:
        lengths.setdefault(word[beside], set()).add(len(word))
    return _Words(said, {char: tuple(sorted(of_char, reverse=True)) for char, of_char in lengths.items()})


def before(text: str, start: int) -> tuple[Modifier | None, int]:
    """Give what the words that end at ``start`` say of the number there, and where they begin.

    ``(None, start)`` where no qualifier stands directly before it: in ``超过了2021年收到的
    4.2亿美元`` the qualifier compares with a stated figure and says nothing about it.
    """
    words = _words("before")
    for length in words.lengths.get(text[start - 1 : start], ()):
        word = text[start - length : start] if length <= start else ""
        if word in words.said:
            modifier = words.said[word]
            return (None, start) if modifier is None else (modifier, start - length)
    return None, start


def after(text: str, end: int) -> Modifier | None:
    """Give what the words that begin at ``end`` say of the number that ends there."""
    words = _words("after")
    for length in words.lengths.get(text[end : end + 1], ()):
        modifier = words.said.get(text[end : end + length])
        if modifier is not None:
            return modifier
    return None


def share_of(text: str, start: int) -> Modifier | None:
    """Give the qualifier of a share whose whole stands between: ``约占所有项目的17%``."""
    if text[start - 1 : start] != "的":
        return None
    found = _SHARE.search(text, max(0, start - 46), start)
    return None if found is None else _words("before").said.get(found[1] or found[2])
