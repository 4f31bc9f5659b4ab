"""Mending what a page break cut in two, and moving the footnotes that stood in the cut behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.documents.drafts import Draft, Role
from ssc_extract.documents.lines import Gap
from ssc_extract.documents.wrapping import is_full

_PROSE = re.compile("[，。；、]")
_OPENING = re.compile(
    r"[(]?(?:表|图|附件|附录|专栏|资料来源|数据来源|来源|注|单位|说明)[ \t]*[\d一二三四五六七八九十:：]"
)
#: Marks that never end a paragraph.
_MIDDLES = frozenset("，、")
_BROKEN = frozenset({Role.NUMBERED, Role.ITEM, Role.TEXT})
#: An open paragraph without a page break behind it is a cut one only from this length on.
_LONG = 60
_SHORT = 15


def mend(drafts: Sequence[Draft], wrap: int | None) -> list[Draft]:
    """Join the halves of cut paragraphs; ``wrap`` is the width at which lines were broken, if they were.

    A paragraph is cut where it stops without the end of a sentence and what follows,
    beyond footnotes, has no label, is no row of a table and does not look like a heading.
    """
    mended: list[Draft] = []
    held: list[Draft] = []
    cut: Draft | None = None
    for index, draft in enumerate(drafts):
        if cut is not None and draft.role is Role.NOTE:
            held.append(draft)
            continue
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        if cut is not None and _continues(cut, draft, following, wrap, across_notes=bool(held)):
            for line in draft.lines:
                cut.add(line)
        else:
            mended += held
            held = []
            mended.append(draft)
            cut = draft
        if cut is None or cut.role not in _BROKEN or not cut.is_open:
            mended += held
            held = []
            cut = None
    return mended + held


def _continues(
    cut: Draft, draft: Draft, following: Draft | None, wrap: int | None, *, across_notes: bool
) -> bool:
    if draft.role is not Role.TEXT or _OPENING.match(draft.lines[0].text):
        return False
    if cut.lines[-1].text[-1] in _MIDDLES:
        return True
    at_page = across_notes or draft.gap is Gap.PAGE
    if wrap is None:
        may = not _is_aside(draft, following)
    else:
        # The last line of a page may be set short, where a word would not be parted.
        whole = is_full(cut.lines[-1], wrap) or (at_page and not _is_aside(draft, following))
        may = whole and not draft.lines[0].indented
    if not may or cut.role is Role.NUMBERED:
        return may
    return _is_prose(cut) and cut.length >= (_SHORT if at_page or wrap is not None else _LONG)


def _is_aside(draft: Draft, following: Draft | None) -> bool:
    """Whether an unpunctuated line is rather a heading over what follows than the rest of a sentence."""
    short = draft.is_open and draft.length <= 40 and not _PROSE.search(draft.text)
    return short and (following is None or following.role is not Role.TEXT or not draft.gap)


def _is_prose(draft: Draft) -> bool:
    """Whether the text has the marks of a sentence, which titles and cells lack."""
    return any(_PROSE.search(line.text) for line in (draft.lines[0], *draft.lines[-2:]))
