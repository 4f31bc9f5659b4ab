"""Words of a sentence that make of what it says a duty, a wish, a report or a policy, found once for all its verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ssc_extract.extractors.values import Span

_DUTY = re.compile(
    r"(?<![相反对适供响])应(?![对急用邀付收]|[^，。]{1,16}(?:邀|请))|应当|(?<!必)须|必须|(?<![所急按])需(?!求)|不妨|(?<![重主需首只将还又简])要(?![求素点闻么件地])|敦促|促请|"
    r"呼吁|(?<![申邀])请(?![求客])|要求|建议|希望|期待|可以|(?<![认许])可(?![持再见比靠行能是观扩借推])|能够|(?<![可功智节职])能(?![力源效量])|力求|"
    r"有助于|有待|以便|以期|从而|旨在|目的是|用于|宗旨|有利于|使(?![用得])|欢迎|赞扬|赞赏|感谢|鼓励|力争|将继续努力|(?<!志)愿意?|同意|同 ?时 ?呼吁"
)
_ORDERS = ("应", "应当", "须", "必须", "不妨", "敦促", "促请", "请")
_REPORTED = re.compile(
    r"指出|强调|重申|警告|认为|显示|表明|说明(?!书)|报告说|述及|回顾|注意到|承认|确认|申明|阐述|描述|预计|估计|预测|提醒|披露|分析称|规定"
)
_SAID = re.compile(r"表示|(?<![学小传])说(?![明法服])|(?<![名职简宣声])称(?![为号])|介绍(?=[，说])")
_MAINSTREAM = re.compile(
    r"(?:将|把)[^。；]{1,60}纳入[^。；]{0,24}(?:主流|工作方案|政策|战略|规划|框架|进程|工作)"
)
_ENDS = re.compile(r"[。！？；…][”’》)\]]*\s*\Z")


@dataclass(frozen=True, slots=True)
class Hints:
    """What the words of a sentence say against the acts in it.

    ``duties`` are (start, words) of duties, wishes and purposes; ``reported`` is where it begins to
    tell what a report says, ``said`` what somebody says (the sentence's end where it does not);
    ``whole`` speaks against every verb of it.
    """

    duties: tuple[tuple[int, str], ...]
    reported: int
    said: int
    whole: str | None

    @classmethod
    def of(cls, text: str, span: Span) -> Hints:
        """Read a sentence of the masked text."""
        duties = tuple((m.start(), m.group()) for m in _DUTY.finditer(text, *span))
        reported, said = _REPORTED.search(text, *span), _SAID.search(text, *span)
        whole = None
        if not _ENDS.search(text, max(span[0], span[1] - 8), span[1]):
            whole = "no whole sentence"
        elif "纳入" in text[span[0] : span[1]] and _MAINSTREAM.search(text, *span):
            whole = "a party's own mainstreaming"
        return cls(
            duties, reported.start() if reported else span[1], said.start() if said else span[1], whole
        )

    def against(self, clause: int, verb: int) -> str | None:
        """Say what speaks against the verb at ``verb``, whose clause begins at ``clause``."""
        if self.whole:
            return self.whole
        if self.reported < verb:
            return "what somebody reports"
        for start, words in self.duties:
            if start >= verb:
                break
            if start >= clause or words in _ORDERS:
                return f"a duty, wish or purpose: {words}"
        return None
