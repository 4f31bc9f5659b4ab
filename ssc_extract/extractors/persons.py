"""Whether a name is part of a foreign person's, whose parts a middle dot joins: 阿|拉萨|内·瓦塔拉, 马里|·罗西尼."""

from __future__ import annotations

import re

from ssc_extract.extractors.sounds import SOUNDS_OF_PERSONS

_BESIDE = frozenset(f"{SOUNDS_OF_PERSONS}·")
_GOES_ON = re.compile(rf"[{SOUNDS_OF_PERSONS}]{{0,4}}+·[{SOUNDS_OF_PERSONS}]{{2}}")
_GOES_BEFORE = re.compile(rf"[{SOUNDS_OF_PERSONS}]{{2}}·[{SOUNDS_OF_PERSONS}]{{0,4}}\Z")
_REACH = 7
_LONGEST = 4


def is_in_person(text: str, start: int, end: int) -> bool:
    """Whether the short name ``[start, end)`` of a place is part of a person's, by the sounds up to a dot.

    A name of more than four characters is none, nor are names that a dot keeps apart: 中国·廊坊.
    """
    if end - start > _LONGEST or text.startswith("中国", start):
        return False
    if text[end : end + 1] in _BESIDE and _GOES_ON.match(text, end) is not None:
        return True
    if text[start - 1 : start] not in _BESIDE:
        return False
    return _GOES_BEFORE.search(text, max(0, start - _REACH), start) is not None
