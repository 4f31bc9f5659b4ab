"""What a marker is: words on the left or right of a group of parties that open a slot."""

from __future__ import annotations

import re

from ssc_extract.activities.model import Role
from ssc_extract.documents.offsets import Span
from ssc_extract.frozen import frozen

_COUNTED = r"(?:[^，。；：()\u3013]{0,14}\(|(?:设在|位于|驻)\u3013{1,12}的)?$"
NEAR = r"(?:[^，。；：、()与和\u3013年月日后时中下内上期以]|期(?!间)|以(?!来))"
TOPIC_IN = "topic-in"
UNKNOWN = r"[^，。；：、\n]{2,20}(?:中心|机构|组织|[局署部司]|大学|学院|研究所|公司|银行|协会|学会|委员会|联盟|基金会|网络|理事会|秘书处)"
"""A body that no table holds, in a list of such as are known."""
_GAP = rf"{NEAR}{{0,8}}"
_ORG_TYPES = frozenset(("org", "country", "place", "programme"))


@frozen
class Marker:
    """Words that open a slot.

    ``example`` is a sentence with the group in ``[[...]]``; ``types`` are the types of party that
    take the role; of the characters of ``sign`` one stands in every match on the left, of those of
    ``then`` on the right. Patterns are bounded, so matching is linear.
    """

    name: str
    left: re.Pattern[str] | None
    right: re.Pattern[str] | None
    role: Role | None
    example: str
    types: frozenset[str] = _ORG_TYPES
    sign: str = ""
    then: str = ""

    def match(self, left: str, right: str, offset: int, end: int) -> Span | None:
        """Give the span of the marking words, ``None`` where they do not stand there.

        ``offset`` is where ``left`` begins in the text, ``end`` where ``right`` does.
        """
        if self.left is None:
            behind = self.right.match(right) if self.right is not None else None
            return None if behind is None else (end + behind.start(1), end + behind.end(1))
        before = self.left.search(left)
        if before is None or (self.right is not None and self.right.match(right) is None):
            return None
        return offset + before.start(1), offset + before.end(1)


def on_left(words: str, gap: str = _GAP) -> re.Pattern[str]:
    """Give the pattern of words that end where a group begins, at most a ``gap`` before it."""
    return re.compile(rf"({words}){gap}{_COUNTED}")


def on_right(words: str, gap: int = 0, between: str = r"[^，。；在\u3013]") -> re.Pattern[str]:
    """Give the pattern of words behind a group, with at most ``gap`` characters of ``between`` before them."""
    return re.compile(rf"\)?(?:\([^()]{{0,40}}\))?{between}{{0,{gap}}}?({words})")
