"""The table of contents: its entries look like headings, and head nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.documents.drafts import Draft, Role

_CONTENTS = re.compile(r"目[ \u3000]*+[录次]|内容目录|章节目录")
#: The dots that lead from an entry to its page, and those of an entry that has lost its page.
_LEADERS = re.compile(r"(?:[.·_-] ?){4}|…{2}")
_BARE_LEADERS = re.compile(r"(?:[.·_-] ?){6}|…{3}")
_PAGE_SIGNS = "0123456789ivx"
_LEADER_SIGNS = ".·…_-"
_COLUMN_HEADS = re.compile(r"[章段页节][次码]|段 ?次 ?页 ?次|章 ?次 ?页 ?次")
_PAGE = re.compile(r"[\W_]*\d{0,3}$|\s+")
_FIRST_DRAFTS = 150
_MOST_ENTRIES = 200
_LONGEST_ENTRY = 120
_LONGEST_LINE = 200


def mark_contents(drafts: Sequence[Draft]) -> None:
    """Make rows of the entries of a table of contents, so that they are no headings or paragraphs.

    An entry has leaders, or stands between the heading ``目录`` and the first entry's own heading.
    """
    for draft in drafts:
        if draft.style is not None and _has_leaders(draft.lines[-1].text):
            _make_entry(draft)
    for index, draft in enumerate(drafts[:_FIRST_DRAFTS]):
        if draft.length < 12 and draft.role is not Role.NOTE and _CONTENTS.fullmatch(draft.text):
            for entry in _entries(drafts[index + 1 : index + 1 + _MOST_ENTRIES]):
                _make_entry(entry)
            return


def _has_leaders(text: str) -> bool:
    if len(text) > _LONGEST_LINE or text[-1] not in _PAGE_SIGNS + _LEADER_SIGNS:
        return False
    if text[-1] in _LEADER_SIGNS:
        return _BARE_LEADERS.search(text[-12:]) is not None
    return _LEADERS.search(text.rstrip(_PAGE_SIGNS + " \t")[-8:]) is not None


def _entries(behind: Sequence[Draft]) -> Sequence[Draft]:
    """Give the drafts up to the one that says again what the first entry says."""
    first = ""
    for index, draft in enumerate(behind):
        if draft.role is Role.NOTE or _COLUMN_HEADS.fullmatch(draft.text):
            continue
        if draft.length > _LONGEST_ENTRY or "。" in draft.text:
            break
        said = _PAGE.sub("", draft.text)
        if first and said == first:
            return behind[:index]
        first = first or said
    return ()


def _make_entry(draft: Draft) -> None:
    if draft.role in (Role.HEADING, Role.NUMBERED, Role.ITEM, Role.TEXT):
        draft.role, draft.style, draft.number = Role.ROW, None, None
