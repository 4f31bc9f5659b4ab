"""Words of a sentence that make of what it says a duty, a wish, a report or a policy, found once for all its verbs."""

from __future__ import annotations

import re

from ssc_extract.extractors.values import Span

_DUTY = re.compile(
    r"应(?<![相反对适供响]应)(?![对急用邀付收]|[^，。]{1,16}(?:邀|请))|应当|须(?<!必须)|必须|需(?<![所急按]需)(?!求)|不妨|要(?<![重主需首只将还又简]要)(?![求素点闻么件地])|敦促|促请|"
    r"呼吁|请(?<![申邀]请)(?![求客])|要求|建议|希望|期待|可以|可(?<![认许]可)(?![持再见比靠行能是观扩借推])|能够|能(?<![可功智节职]能)(?![力源效量])|力求|"
    r"有助于|如果|倘若|有待|以便|以期|从而|旨在|目的是|用于|宗旨|有利于|使(?![用得])|欢迎|赞扬|赞赏|感谢|鼓励|力争|愿(?<!志愿)意?|同意"
)
LONGEST = 1500
"""Characters of a sentence; a longer one is a table or a list, and no statement is read from it."""
_ORDERS = ("应", "应当", "须", "必须", "不妨", "敦促", "促请", "请", "希望", "建议", "期待", "如果", "倘若")
_REPORTED = re.compile(
    r"指出|强调|重申|警告|认为|显示|表明|说明(?!书)|报告说|述及|回顾|注意到|承认|确认|申明|阐述|描述|预计|估计|预测|提醒|披露|分析称|规定"
)
_SAID = re.compile(r"表示|说(?<![学小传]说)(?![明法服])|称(?<![名职简宣声]称)(?![为号])|介绍(?=[，说])")
_MAINSTREAM = re.compile(
    r"(?:将|把)[^。；]{1,60}纳入[^。；]{0,24}(?:主流|工作方案|政策|战略|规划|框架|进程|工作)"
)
_ENDS = re.compile(r"[。！？；…][”’》)\]]*\s*\Z")


class Hints:
    """What the words of a sentence say against the acts in it; read when a verb first asks.

    ``said`` is where it begins to tell what somebody says (its end where it does not).
    """

    def __init__(self, text: str, span: Span) -> None:
        self._text, self._span = text, span
        self._read = False
        self._duties: list[tuple[int, str]] = []
        self._reported = self.said = span[1]
        self._whole: str | None = None

    def against(self, clause: int, verb: int) -> str | None:
        """Say what speaks against the verb at ``verb``, whose clause begins at ``clause``."""
        if not self._read:
            self._read = True
            self._look()
        if self._whole:
            return self._whole
        if self._reported < verb:
            return "what somebody reports"
        for start, words in self._duties:
            if start >= verb:
                break
            if start >= clause or words in _ORDERS:
                return f"a duty, wish or purpose: {words}"
        return None

    def _look(self) -> None:
        text, (start, end) = self._text, self._span
        if end - start > LONGEST:
            self._whole = "too long for one statement"
        elif not _ENDS.search(text, max(start, end - 8), end):
            self._whole = "no whole sentence"
        elif text.find("纳入", start, end) >= 0 and _MAINSTREAM.search(text, start, end):
            self._whole = "a party's own mainstreaming"
        else:
            self._duties = [(match.start(), match.group()) for match in _DUTY.finditer(text, start, end)]
            reported, said = _REPORTED.search(text, start, end), _SAID.search(text, start, end)
            self._reported = reported.start() if reported else end
            self.said = said.start() if said else end
