"""Headings without a label, and the nesting of all headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.documents.drafts import Draft, Role
from ssc_extract.documents.labels import Style, closed_up

#: Titles that head a part of a document wherever they stand alone.
_PART_TITLE = re.compile(
    r"(?:内容|执行)?(?:摘要|提要|概要)|目[ \u3000]*录|前言|序言|导言|引言|导论|绪论|概述|背景|总则|附则"
    r"|(?:主要)?结论(?:[和与及]建议)?|(?:政策)?建议|结语|结束语|参考文献|尾注|注释|致谢"
)
_ANNEX = re.compile(r"附(?:件|录|表)[ ]?[一二三四五六七八九十\d]{0,3}")
_NO_HEADING = re.compile(
    r"[(]?(?:表|图|注|单位|来源|资料|数据)|.{0,24}(?:电|报道|讯)$|[\d年月日 至-]+$|[(].*[)]$|[-·*]"
)
_LONGEST = 40
_SPREAD_LENGTH = 30
_LEAST_BODY = 20


def is_part_title(text: str) -> bool:
    """Whether ``text`` is one of the titles that head a part of any report."""
    text = closed_up(text) if len(text) < _SPREAD_LENGTH else text
    return _PART_TITLE.fullmatch(text) is not None or _ANNEX.fullmatch(text) is not None


def find_headings(drafts: Sequence[Draft]) -> None:
    """Make headings of the short lines without a label that stand over a paragraph."""
    for index, draft in enumerate(drafts):
        if draft.role is not Role.TEXT or len(draft.lines) != 1:
            continue
        text = draft.text
        if is_part_title(text):
            draft.role = Role.HEADING
            continue
        if len(text) > _LONGEST or not draft.is_open or _NO_HEADING.match(text) or "，" in text:
            continue
        before = next(
            (one for one in reversed(drafts[max(0, index - 4) : index]) if one.role is not Role.NOTE), None
        )
        after = next((one for one in drafts[index + 1 : index + 5] if one.role is not Role.NOTE), None)
        if after is None or not _is_body(after) or (before is not None and not _is_over(before)):
            continue
        draft.role = Role.HEADING


def _is_body(draft: Draft) -> bool:
    if draft.role is Role.NUMBERED:
        return True
    return draft.role in (Role.TEXT, Role.ITEM) and draft.length >= _LEAST_BODY and "。" in draft.text


def _is_over(draft: Draft) -> bool:
    return draft.role in (Role.HEADING, Role.FRONT) or (draft.role is not Role.ROW and not draft.is_open)


class Outline:
    """The headings above the place that has been read so far.

    The style of a label gives the rank: a style that stands in the path already closes
    everything from there on, another one goes below.
    """

    def __init__(self) -> None:
        self._path: list[tuple[str, str]] = []
        #: The titles from the outermost heading to the innermost.
        self.path: tuple[str, ...] = ()

    def enter(self, draft: Draft, title: str) -> int:
        """Take a heading into the path; give the number of headings that stay above it."""
        style = _rank(draft, title)
        styles = [one for one, _ in self._path]
        if style in styles:
            depth = styles.index(style)
        elif draft.style is Style.HASH:
            depth = _depth_of_hash(draft, styles)
        elif style in ("annex", "part title"):
            depth = 0
        else:
            # A heading without a label has nothing labelled below it.
            depth = styles.index("plain") if "plain" in styles else len(styles)
            if "part title" in styles:
                depth = styles.index("part title")
        self._path = [*self._path[:depth], (style, title)]
        self.path = tuple(one for _, one in self._path)
        return depth


def _depth_of_hash(draft: Draft, styles: Sequence[str]) -> int:
    """Give how many of the ``styles`` stay above a heading of Markdown whose own style is none of them.

    Converters give all headings one level; then the label behind the signs tells which stands below which.
    """
    level = f"hash {draft.level}"
    for depth, style in enumerate(styles):
        if not style.startswith("hash ") or style[:6] > level:
            return depth
        if style[:6] == level and (style == level or draft.inner is None):
            return depth
    return len(styles)


def _rank(draft: Draft, title: str) -> str:
    if draft.style is Style.HASH:
        return f"hash {draft.level} {draft.inner.value}" if draft.inner else f"hash {draft.level}"
    if draft.style is not None:
        return draft.style.value
    if _ANNEX.fullmatch(title):
        return "annex"
    return "part title" if _PART_TITLE.fullmatch(title) else "plain"
