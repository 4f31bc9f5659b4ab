"""What makes a number of years no length of time: ages, rates, ordinals, parts of names."""

from __future__ import annotations

import re

_PAST_BEFORE = re.compile(r"近\Z|此前\Z")
_PAST_AFTER = re.compile(r"以?来(?![自华访到源])")

_RATE_OR_NAME = re.compile(
    r"[级制龄度生薪检均代份]|期(?!间|内|限)|周年|(?:一|两|三)[次度届评换轮遇]"
    r"|[发行滚工战总]?[展动作略体]?(?:规划|计划|战略|方案|纲要|行动|展望|滚动|专项|攻坚|审查|全面)"
    r"|(?:经济|生活|交通|通勤|服务)圈"
)
_AGE = re.compile(r"大?的?(?:婴|幼|儿童)|大(?=[的，。、])|以[上下]的?(?:婴|幼|儿童)|龄")
_LOAN_TERM = re.compile(r"期(?:美国|日本|人民币|美元)?(?:贷款|国债|债券|融资|票据|信贷|信用)")
_OTHER_WORD = {
    "天": re.compile(r"[然津空气文主使赋下鹅]"),
    "周": re.compile(r"[年岁边围末刊报恩一二三四五六日期]"),
    "年": re.compile(r"[代级度龄轻底初末终检货画鉴轮月]|会(?!议)"),
    "星期": re.compile(r"[一二三四五六日天]"),
    "小时": re.compile(r"[工候]"),
}
_ONE_OF_MANY = frozenset("上下前后同这那某每新有任何的末之哪头唯统")
_DECADE_BEFORE = re.compile(
    r"(?:[近这约达期时前后头在于长]|最近|历经|超过|不到|至少|[，。、；：（(“]|\A|\n)\Z"
)
_DECADE_AFTER = re.compile(r"[来间内里多余]|以[来上下]|之[久后前]|时间|左右")


def past_or_next(match: re.Match[str], text: str) -> str:
    """Give the direction in time of a length: ``past``, ``next`` or ``none``."""
    before, after = match["before"] or "", match["after"] or ""
    if before.startswith("过去") or after.endswith("前"):
        return "past"
    if before or after:
        return "next"
    past = _PAST_BEFORE.search(text, max(0, match.start() - 2), match.start())
    return "past" if past or _PAST_AFTER.match(text, match.end()) else "none"


def is_no_length(match: re.Match[str], text: str) -> str:
    """Say why the match is no length of time, or give the empty string."""
    if match["after"] or match["half"]:
        return ""
    return _ruled_out_behind(match, text) or ("" if match["before"] else _ruled_out_before(match, text))


def _ruled_out_behind(match: re.Match[str], text: str) -> str:
    """Look at the words that follow the number and its unit."""
    unit, end = match["unit"] or match["geunit"], match.end()
    if match["count"].isascii() and _LOAN_TERM.match(text, end):
        return ""
    if (word := _OTHER_WORD.get(unit)) and word.match(text, end):
        return "the unit belongs to another word"
    if unit == "月" and _AGE.match(text, end):
        return "an age"
    return "a rate or part of a name" if _RATE_OR_NAME.match(text, end) else ""


def _ruled_out_before(match: re.Match[str], text: str) -> str:
    """Look at what stands before the number."""
    start, end = match.span()
    if match["count"] in ("一", "半") and start and text[start - 1] in _ONE_OF_MANY:
        return "one particular year or day"
    if match["count"] == "十" and match["unit"] == "年" and not _is_decade(text, start, end):
        return "a named decade"
    return ""


def _is_decade(text: str, start: int, end: int) -> bool:
    """Whether 十年 is ten years rather than the tail of a name (行动十年)."""
    before = text[max(0, start - 2) : start]
    return bool(_DECADE_BEFORE.search(before)) or bool(_DECADE_AFTER.match(text, end))
