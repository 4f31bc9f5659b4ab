"""Whether the name of a body is said of another thing: 各国财政部, 省发改委, 标普500指数."""

from __future__ import annotations

import re

from ssc_extract.extractors.persons import is_in_person

_INDEX = re.compile(
    r"(?:综合|工业平均|成[份分]|等权重)?\d{0,4}(?:股票|股价)?指数|(?:50|[1-3]00|1000)(?![\d.,年个名多亿万-])"
)
"""What makes an index of the name of an exchange or a rating agency: 标普500, 纳斯达克综合指数."""
_INDEXING = frozenset("综工成等股指0123456789")
"""What it begins with."""
_LOCAL = re.compile(r"(?:\A|[^\w]|[和与及由向对在据从的了是经使请我全该本各])[省市县区州]\Z")
"""A local government's level before the short name of a body: 省发改委 is not the national one."""
_BARE_BODY = re.compile(r"[^国央]{1,6}(?:委|部|局|厅|委员会)\Z")
_OTHERS = re.compile(r"(?:各国|该国|两国|多国|本国|外国|驻在国|东道国|邻国|其)\Z")
_OWNERS = frozenset("国其省市县区州")
"""What ends the words for another state and for a level."""
_MINISTRY = re.compile(r"[^国]{1,5}(?:部|局|委员会|署|院|银行)\Z")


def of_another(text: str, name: str, start: int, end: int) -> str:
    """Say of what else the name of a body at ``[start, end)`` is said: 各国财政部, 省发改委, 标普500指数."""
    if text[end : end + 1] in _INDEXING and _INDEX.match(text, end) is not None:
        return "is the name of an index"
    nearest = text[start - 1] if start else ""
    if is_in_person(text, start, end):
        return "is part of a person's name"
    if nearest not in _OWNERS:
        return ""
    before = text[max(0, start - 3) : start]
    if _OTHERS.search(before) and _MINISTRY.search(name):
        return "is the body of another state"
    if _LOCAL.search(before) and _BARE_BODY.match(name):
        return "is the body of a local government"
    return ""
