"""Things without a name, which an anaphor means rather than a name that stands before them."""

from __future__ import annotations

import re
from functools import lru_cache

from ssc_extract.resolution.anaphors import Anaphor
from ssc_extract.resolution.antecedents import Named
from ssc_extract.resolution.salience import Sight

_ONE = r"一[个项份种次场届家所支部]"
_MADE = r"(?:设立|成立|建立|组建|创建|创办)了?"
_UNNAMED = rf"(?:{_ONE}|首个|新|{_MADE})[^，。；\n]{{{{0,30}}}}{{head}}"
_UNNAMED_BODY = rf"(?:{_ONE}|{_MADE})[^，。；\n]{{{{0,20}}}}{{head}}"
_PREDICATE = re.compile(r"(?:成为|作为|(?<!这)是)[^，。；\n]{0,20}\Z")
"""What makes 一个…组织 say what the named body is."""
_OF_ANOTHER = frozenset(("项目", "倡议", "举措"))
"""Heads that a name without them is not meant by where another thing with that head stands nearer."""
_ANOTHER = r"[\u4e00-\u9fff](?<![该本各这此其等个的些项]){head}"
_RECENT = 150
"""How far back a body without a name keeps an anaphor from a body named long before."""


def is_unnamed(sight: Sight, chosen: Named, anaphor: Anaphor) -> bool:
    """Whether something without a name that fits better stands behind the ``chosen`` name: 一个…项目。该项目."""
    end = sight.start + sight.moved
    begin, form = chosen.end + sight.moved, _UNNAMED
    if anaphor.far:
        begin, form = max(begin, end - _RECENT), _UNNAMED_BODY
    found = _pattern(form, anaphor.head[-2:]).finditer(sight.text, begin, end)
    if any(not _PREDICATE.search(sight.text, begin, one.start()) for one in found):
        return True
    if anaphor.head not in _OF_ANOTHER or sight.fits(anaphor, chosen):
        return False
    return _pattern(_ANOTHER, anaphor.head).search(sight.text, begin, end) is not None


@lru_cache(maxsize=256)
def _pattern(form: str, head: str) -> re.Pattern[str]:
    return re.compile(form.format(head=re.escape(head)))
