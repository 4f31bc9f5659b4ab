"""Whether the name of a body is said of another thing: 各国财政部, 省发改委, 标普500指数."""

from __future__ import annotations

import re

from ssc_extract.lexicon.model import Hit

_INDEX = re.compile(
    r"(?:综合|工业平均|成[份分]|等权重)?\d{0,4}(?:股票|股价)?指数|(?:50|[1-3]00|1000)(?![\d.,年个名多亿万-])"
)
"""What makes an index of the name of an exchange or a rating agency: 标普500, 纳斯达克综合指数."""
_LOCAL = re.compile(r"(?:\A|[^\w]|[和与及由向对在据从的了是经使请我全该本各])[省市县区州]\Z")
"""A local government's level before the short name of a body: 省发改委 is not the national one."""
_BARE_BODY = re.compile(r"[^国央]{1,6}(?:委|部|局|厅|委员会)\Z")
_OTHERS = re.compile(r"(?:各国|该国|两国|多国|本国|外国|驻在国|东道国|邻国|其)\Z")
_MINISTRY = re.compile(r"[^国]{1,5}(?:部|局|委员会|署|院)\Z")


def of_another(text: str, hit: Hit) -> str:
    """Say of what else the name of a body is said: 各国财政部, 省发改委, 标普500指数."""
    if _INDEX.match(text, hit.end) is not None:
        return "is the name of an index"
    before = text[max(0, hit.start - 3) : hit.start]
    if _OTHERS.search(before) and _MINISTRY.search(text, hit.start, hit.end):
        return "is the body of another state"
    if _LOCAL.search(before) and _BARE_BODY.match(text, hit.start, hit.end):
        return "is the body of a local government"
    return ""
