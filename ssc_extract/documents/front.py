"""The front matter: title, symbol, session and agenda item in the lines before the text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.documents.drafts import Draft, Role
from ssc_extract.documents.furniture import is_symbol
from ssc_extract.documents.headings import is_part_title
from ssc_extract.documents.labels import Style
from ssc_extract.documents.model import FrontMatter
from ssc_extract.documents.offsets import Span

_HAN_NUMBER = "一二三四五六七八九十百"
_SESSION = re.compile(
    rf"(?:第[{_HAN_NUMBER}\d]{{1,5}}届|\d{{4}}年)(?:第[{_HAN_NUMBER}\d]{{1,3}}[届次])?"
    r"(?:年度|实质性|组织|特别|紧急特别)?(?:会议|常会|届会|年会)(?![\u3400-\u9fff])"
)
_ITEM_NUMBER = r"\d{1,3}(?:\([a-z]{1,3}\))*+"
_AGENDA = re.compile(
    rf"(?:(?:临时|暂定)?议程)?项目 ?({_ITEM_NUMBER}(?:(?:[、和及至-]|和项目){_ITEM_NUMBER})*+)"
)
_SYMBOL_AT_END = re.compile(r"(?:^|[\t ]|(?<=[\u3400-\u9fff]))([A-Z]{1,7}(?:/[A-Za-z0-9.()-]{1,16}){1,6})$")
_AUTHOR = re.compile(
    r".{0,24}(?:秘书长|秘书处|主任|署长|总干事|高级专员|报告员|专家|工作组|执行秘书|主席|行政首长|委员会)"
    r"(?:的(?:年度)?(?:报告|说明)|提交的(?:报告|说明))"
)
_NO_TITLE = re.compile(
    r"(?:Distr\.?|Original|分发|原件|原文|中文|English|Chinese|General|供(?:决定|参考|讨论|采取行动)|来源|作者|记者|编辑"
    r"|责任编辑|发布|时间|日期|字号|\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{4}[年/-]).*"
    r"|联合国|大会|经济及社会理事会|安全理事会|人权理事会|.{0,40}执行局|.{0,16}方案协调委员会"
    r"|联合国[\u3400-\u9fff]{2,10}(?:署|基金|基金会|组织)|[-·—(].*"
)
_MOST_LINES = 25
_PROSE_LENGTH = 10
_LONG = 80


def mark_front(drafts: Sequence[Draft]) -> None:
    """Make front matter of the lines before the first heading, numbered paragraph or prose.

    A text without such a body has no front matter.
    """
    body = next(
        (index for index, draft in enumerate(drafts[: _MOST_LINES + 1]) if _begins_body(draft, index)),
        None,
    )
    if body is None:
        return
    for draft in drafts[:body]:
        if draft.role is not Role.NOTE:
            draft.role = Role.FRONT


def _begins_body(draft: Draft, index: int) -> bool:
    if draft.role is Role.HEADING:
        return not (index == 0 and draft.style is Style.HASH)
    if draft.role is Role.NUMBERED:
        return True
    if draft.role not in (Role.TEXT, Role.ITEM):
        return False
    text = draft.text
    return is_part_title(text) or len(text) >= _LONG or ("。" in text and len(text) >= _PROSE_LENGTH)


def read_front(text: str, blocks: Sequence[Span]) -> FrontMatter:
    """Read the front matter's blocks (spans of the normalised ``text``)."""
    symbol = session = agenda = None
    spans: list[Span] = []
    titles: list[Span] = []
    for start, end in blocks:
        line = text[start:end]
        found = _SYMBOL_AT_END.search(line)
        if found and symbol is None:
            symbol = found[1]
            spans.append((start + found.start(1), end))
        if session is None and (found := _SESSION.match(line)):
            session = found[0]
        elif agenda is None and (found := _AGENDA.match(line)):
            agenda = found[1]
            spans.append((start, end))
            titles = []
        elif not _NO_TITLE.fullmatch(line) and not is_symbol(line) and "\t" not in line:
            titles.append((start, end))
    title, subject = _choose(text, titles, has_agenda=agenda is not None)
    spans += [span for span in (subject, title) if span]
    return FrontMatter(text[slice(*title)] if title else None, symbol, session, agenda, tuple(sorted(spans)))


def _choose(text: str, lines: Sequence[Span], *, has_agenda: bool) -> tuple[Span | None, Span | None]:
    """Choose the title, and the subject of the agenda item that stands before it.

    UN documents give the item's subject, the title, and whose report it is.
    """
    author = next((index for index, span in enumerate(lines) if _AUTHOR.fullmatch(text[slice(*span)])), None)
    if not lines:
        return None, None
    if not has_agenda:
        return lines[0], None
    before = lines[:author] if author else lines[:2]
    if len(before) > 1:
        return before[-1], before[0]
    return (lines[author], before[0]) if author else (before[0], None)
