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
    rf"(?:第[{_HAN_NUMBER}\d]{{1,5}}[届次]|(?:\d{{4}}|[〇零一二三四五六七八九]{{4}})年)(?:第[{_HAN_NUMBER}\d]{{1,3}}[届次])?"
    r"(?:年度|实质性|组织|特别|紧急特别)?(?:会议|常会|届会|年会)(?:续会)?(?![\u3400-\u9fff])"
)
_ITEM_NUMBER = r"\d{1,3}(?: ?\([a-z]{1,3}\))*+"
_AGENDA = re.compile(
    rf"(?:(?:临时|暂定)?(?:议程|项目表)|初步清单)? ?项目 ?({_ITEM_NUMBER}(?:(?:[、和及至-]|和项目)(?:{_ITEM_NUMBER}|\([a-z]{{1,3}}\)))*+)"
)
_SYMBOL_AT_END = re.compile(
    r"(?:^|[\t ]|(?<=[\u3400-\u9fff]))([A-Z]{1,7}(?:\.\d{1,3})?(?:/[A-Za-z0-9.()-]{1,16}){1,6})"
    r"(?: ?\((?:第.{1,4}部分|Part [IVX]{1,4})\))?$"
)
_AUTHOR = re.compile(
    r".{0,24}(?:秘书长|秘书处|主任|署长|总干事|高级专员|报告员|专家|工作组|执行秘书|主席|行政首长|委员会)"
    r"(?:的(?:年度)?(?:报告|说明)|提交的(?:报告|说明))"
)
_NO_TITLE = re.compile(
    r"(?:Distr\.?|Original|分发|原件|原文|中文|English|Chinese|General|供(?:决定|参考|讨论|采取行动)|来源|作者|记者|编辑"
    r"|https?:|www\.|首页|跳[转到]|订阅|分享|字体|打印|当前位置|您(?:现在)?的位置|图片|©"
    r"|责任编辑|发布|时间|日期|字号|\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{4}[年/-]).*"
    r"|联合国|大会|经济及社会理事会|安全理事会|人权理事会|.{0,40}执行局|.{0,16}方案协调委员会"
    r"|联合国[\u3400-\u9fff]{2,10}(?:署|基金|基金会|组织|会议)|[-·—(].*|.{0,40}(?:[^=-]>|[»›]).*"
    # The name under which an archive keeps a page, or a symbol with its running head beside it.
    r"|[A-Z]{1,7}(?:/[A-Za-z0-9.()-]{1,16}){1,6} .*"
)
_SPACED = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff](?: |$))")
_MOST_LINES = 25
_PROSE_LENGTH = 10
_LONG = 80


def mark_front(drafts: Sequence[Draft]) -> None:
    """Make front matter of the lines before the first heading, numbered paragraph or prose.

    A text without such a body has no front matter.
    """
    first = drafts[: _MOST_LINES + 1]
    stated = _stated(first)
    body = next(
        (index for index, draft in enumerate(first) if _begins_body(draft, within=index <= stated)), None
    )
    if body is None:
        return
    for draft in drafts[:body]:
        if draft.role is not Role.NOTE:
            draft.role = Role.FRONT


def _stated(drafts: Sequence[Draft]) -> int:
    """Give the index of the last line that only a front has (session, item, whose report), 0 if none."""
    last = 0
    for index, draft in enumerate(drafts):
        if draft.role in (Role.NUMBERED, Role.ITEM) or is_part_title(draft.text):
            break
        text = draft.text
        if _SESSION.match(text) or _AGENDA.match(text) or _AUTHOR.fullmatch(text):
            last = index
    return last


def _begins_body(draft: Draft, *, within: bool) -> bool:
    """Whether the body begins here; ``within`` says that lines of the front are still to come, or it is the first."""
    if draft.role is Role.HEADING:
        return not (within and draft.style is Style.HASH and draft.inner is None)
    if draft.role is Role.NUMBERED:
        return True
    if draft.role not in (Role.TEXT, Role.ITEM):
        return False
    text = draft.text
    return is_part_title(text) or len(text) >= _LONG or ("。" in text and len(text) >= _PROSE_LENGTH)


def read_front(text: str, blocks: Sequence[Span], apart: Sequence[bool] = ()) -> FrontMatter:
    """Read the front matter's blocks (spans of the normalised ``text``).

    ``apart`` says for each whether a blank line stands above it.
    """
    symbol = session = agenda = None
    spans: list[Span] = []
    titles: list[list[Span]] = []
    for index, (start, end) in enumerate(blocks):
        line = text[start:end]
        found = _SYMBOL_AT_END.search(line)
        if found and symbol is None:
            symbol = found[1]
            spans.append((start + found.start(1), start + found.end(1)))
        if session is None and (found := _SESSION.match(line)):
            session = found[0]
        elif agenda is None and (found := _AGENDA.match(line)):
            agenda = found[1].replace(" ", "")
            spans.append((start, end))
            titles = []
        elif not _NO_TITLE.fullmatch(_SPACED.sub("", line)) and not is_symbol(line) and "\t" not in line:
            if titles and apart[index : index + 1] == [False] and titles[-1][-1][1] + 1 == start:
                titles[-1].append((start, end))
            else:
                titles.append([(start, end)])
    title, subject = _choose(text, titles, has_agenda=agenda is not None)
    spans += [*title, *subject]
    stated = "".join(text[slice(*span)] for span in title)
    return FrontMatter(stated or None, symbol, session, agenda, tuple(sorted(spans)))


def _choose(
    text: str, groups: Sequence[Sequence[Span]], *, has_agenda: bool
) -> tuple[Sequence[Span], Sequence[Span]]:
    """Choose the lines of the title, and those of the agenda item's subject that stand before it.

    UN documents give the item's subject, the title, and whose report it is. Lines of one group
    stand right below one another; where there are several groups, each is one wrapped line.
    """
    if not groups:
        return (), ()
    if not has_agenda:
        return groups[0][:1], ()
    before: list[list[Span]] = []
    for group in groups:
        author = next((at for at, span in enumerate(group) if _AUTHOR.fullmatch(text[slice(*span)])), None)
        if group[:author]:
            before.append([*group[:author]])
        if author is not None:
            break
    else:
        before = [group[:2] for group in before[:2]] if len(before) == 1 else before[:2]
    if not before:
        return groups[0][:1], ()
    if len(before) == 1:
        before = [[span] for span in before[0]]
    return before[-1], [span for group in before[:-1] for span in group]
