"""What the page carries and the text does not: page numbers, running heads, rules."""

from __future__ import annotations

import re
from collections import Counter

from ssc_extract.documents.lines import Gap, Line, is_terminated

#: The number under which a text was set in New York (22-12345), Geneva (GE.22-12345) or Vienna (V.22-12345).
_JOB = r"(?:[A-Z]{1,2}\.)?\d{2}-\d{5}(?: ?\([A-Z]\))?"
_PAGE_LINE = re.compile(
    r"[-—~·]{1,2} ?\d{1,4} ?[-—~·]{1,2}"
    r"|\d{1,4} ?/ ?\d{1,4}"
    r"|第 ?\d{1,4} ?页(?:[,，/ ]{0,2}共 ?\d{1,4} ?页)?"
    r"|[Pp]age \d{1,4}(?: (?:of|/) ?\d{1,4})?"
    rf"|{_JOB}(?: \d[\d/]{{0,7}}){{0,4}}"
    rf"|\d{{1,4}}(?:/\d{{1,4}})? {_JOB}"
    r"|\*\d{7,8}\*?"
    # What converters set between pages, and comments of theirs.
    r"|[-=#*\[ ]{1,9}(?:第 ?\d{1,4} ?页|[Pp]age \d{1,4}(?: (?:of|/) ?\d{1,4})?)[-=#*\] ]{0,9}|<!--[^<>]{0,200}-->"
)
#: A number alone; six digits are the days on which a text came in and was done (140922).
_BARE_NUMBER = re.compile(r"\d{1,4}|[ivxl]{1,6}|[0-3]\d[01]\d{3}(?: [0-3]\d[01]\d{3})?")
_RULE = re.compile(r"[-_=—*. ]{3,}|\|?[ :|-]{3,}")
_SYMBOL_LINE = re.compile(r"[A-Z]{1,7}(?:/[A-Za-z0-9.()]{1,12}){1,6}(?:-[A-Z]/[A-Z0-9./]{1,20})?")
_LONGEST_HEAD = 40
#: How often a line comes again that is a running head.
_LEAST_HEADS = 3
#: A line as long as this that ends as a sentence does is of the text; one of a few lines near shows where it is.
_LEAST_TEXT = 10
_NEAR = 8


def drop_furniture(lines: list[Line]) -> list[Line]:
    """Leave out what belongs to the page; the line behind it shows a page break in its gap.

    Of a document symbol that stands alone on a line, the first is kept for the front matter, unless it
    stands at the break of a page in the text.
    """
    numbered = _numbered_heads(lines)
    drawn = [index in numbered or _is_drawn(lines, index) for index in range(len(lines))]
    heads = _running_heads(lines, drawn)
    kept: list[Line] = []
    gap, ruled, symbols = Gap.NONE, False, set[str]()
    for index, (line, is_drawn) in enumerate(zip(lines, drawn, strict=True)):
        symbol = _SYMBOL_LINE.fullmatch(line.text) is not None
        if symbol and kept and (gap is Gap.PAGE or True in drawn[index + 1 : index + 2]):
            symbols.update({line.text} if any(_is_text(one) for one in kept[-_NEAR:]) else ())
        if is_drawn or line.text in heads or (symbol and line.text in symbols):
            is_rule = _RULE.fullmatch(line.text) is not None
            gap = max(gap, line.gap, Gap.BLANK if is_rule else Gap.PAGE)
            ruled = ruled or is_rule
            continue
        if "/" in line.text and (symbol or len(_closed_up(line.text)) <= _LONGEST_HEAD):
            symbols.add(line.text.split()[-1])
        kept.append(line._replace(gap=max(gap, line.gap), ruled=ruled) if gap or ruled else line)
        gap, ruled = Gap.NONE, False
    return kept


def is_symbol(text: str) -> bool:
    """Whether ``text`` is nothing but the symbol of a document, such as ``A/76/397``."""
    return _SYMBOL_LINE.fullmatch(text) is not None


def _is_text(line: Line) -> bool:
    return len(line.text) >= _LEAST_TEXT and is_terminated(line.text)


def _closed_up(text: str) -> str:
    """Give ``text`` with one space for each run of blanks: what stands at both edges of a page, side by side."""
    return " ".join(text.split()) if "  " in text or "\t" in text else text


def _is_drawn(lines: list[Line], index: int) -> bool:
    text = _closed_up(lines[index].text)
    if len(text) > _LONGEST_HEAD and text[0] not in "-_=—*.|<":
        return False
    if _PAGE_LINE.fullmatch(text) or _RULE.fullmatch(text):
        return True
    if _BARE_NUMBER.fullmatch(text) is None:
        return False
    # A number alone is the page's where it stands apart; elsewhere it may be a cell or a count.
    following = lines[index + 1].gap if index + 1 < len(lines) else Gap.BLANK
    return lines[index].gap is not Gap.NONE and following is not Gap.NONE and len(lines) > 2


def _numbered_heads(lines: list[Line]) -> set[int]:
    """Give the indices of page numbers and of the running heads that stand right beside them.

    The same short line stands beside three numbers or more, and these count up.
    """
    beside: dict[str, list[tuple[int, int, int]]] = {}
    for index, line in enumerate(lines):
        if len(line.text) > 4 or not line.text.isdecimal():
            continue
        for other in (index - 1, index + 1):
            near = lines[other].text if 0 <= other < len(lines) else ""
            if 3 < len(near) <= _LONGEST_HEAD and not near.isdecimal() and not is_terminated(near):
                beside.setdefault(near, []).append((int(line.text), index, other))
    counted: set[int] = set()
    for places in beside.values():
        numbers = [number for number, _, _ in places]
        if len(set(numbers)) >= _LEAST_HEADS and numbers == sorted(numbers):
            counted.update(at for _, *both in places for at in both)
    return counted


def _running_heads(lines: list[Line], drawn: list[bool]) -> set[str]:
    """Give the short lines that stand at the edge of a page three times or more, and nowhere else."""
    count: Counter[str] = Counter()
    elsewhere: set[str] = set()
    pages = sum(drawn) + sum(line.gap is Gap.PAGE for line in lines)
    if pages < 2:
        return set()
    for index, line in enumerate(lines):
        if len(line.text) > _LONGEST_HEAD or is_terminated(line.text):
            continue
        edge = any(drawn[max(0, index - 2) : index + 3]) or any(
            near.gap is Gap.PAGE for near in lines[max(0, index - 1) : index + 3]
        )
        count[line.text] += 1
        if not edge:
            elsewhere.add(line.text)
    return {text for text, times in count.items() if times >= _LEAST_HEADS and text not in elsewhere}
