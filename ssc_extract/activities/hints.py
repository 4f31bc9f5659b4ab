"""Words of a sentence that make of what it says a duty, a wish, a report or a policy, found once for all its verbs."""

from __future__ import annotations

import re

from ssc_extract.documents.offsets import Span
from ssc_extract.frozen import frozen

_DUTY = (
    r"应(?<![相反对适供响效回呼感]应)(?![对急用邀付收变届答聘]|[^，。]{1,16}(?:邀|请))|应当|须(?<!必须)|必须|需(?<![所急按供内刚有]需)(?!求)|不妨|要(?<![重主需首只将还又简必概摘纪次]要)(?![求素点闻么件地塞道])|敦促|促请|"
    r"呼吁|请(?<![申邀聘]请)(?![求客])|要求|建议|希望|期待|可以|可(?<![认许可]可)(?![持再见比靠行能是观扩借推可耕及回追移负编卡操降复互循])|能够|能(?<![可功智节职能阳核风性技产动赋电潜势热机储]能)(?![力源效量耗见级])|力求|"
    r"有助于|便于|借以|藉以|如果|倘若|有待|以便|以期|从而|旨在|目的是|用于|宗旨|有利于|使(?<![大公特天即驱]使)(?![用得馆团节命者领])|欢迎|赞扬|赞赏|感谢|鼓励|力争|愿(?<![志自意心祝]愿)(?![景望者])意?|同意(?!(?:共同|联合|再|将)?(?:向|出资|提供|拨|捐|投资|资助|供资))"
)
LONGEST = 1500
"""Characters of a sentence; a longer one is a table or a list, and no statement is read from it."""
_ORDERS = (
    "应",
    "应当",
    "须",
    "必须",
    "不妨",
    "敦促",
    "促请",
    "请",
    "希望",
    "建议",
    "期待",
    "如果",
    "倘若",
    "赞赏",
    "赞扬",
)
_REPORTED = "指出|强调|重申|警告|认为|显示|表明|说明|报告说|述及|回顾|注意到|承认|确认|申明|阐述|描述|预计|估计|预测|提醒|披露|分析称|规定"
_SAID = r"表示|说(?<![学小传]说)(?![明法服])|称(?<![名职简宣声]称)(?![为号])|介绍(?=[，说]|了?\u3013)"
# One alternation of literal beginnings: the pattern skips to their first characters, as it would not with groups.
_WORDS = re.compile("|".join((_DUTY, _REPORTED.replace("说明", "说明(?!书)"), _SAID)))
_REPORTS = frozenset(_REPORTED.split("|"))
_SAYS = frozenset(("表示", "说", "称", "介绍"))
_AHEAD = 20
"""Characters that a word and what is looked for behind it take at most."""
_MAINSTREAM = re.compile(
    r"(?:将|把)[^。；]{1,60}纳入[^。；]{0,24}(?:主流|工作方案|政策|战略|规划|框架|进程|工作)"
)
_STOPS = "。！？；…"
_ENDS = re.compile(rf"[{_STOPS}][”’》〉)\]]{{0,7}}\s{{0,7}}\Z")


@frozen
class Hints:
    """What the words of a sentence say against the acts in it.

    ``whole`` speaks against all of them; ``duties`` are words with where they begin; ``reported`` and
    ``said`` are where it begins to tell what somebody reports or says (its end where it does not).
    """

    whole: str | None
    duties: list[tuple[int, str]]
    reported: int
    said: int

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


def hints(text: str, span: Span, last: int) -> Hints:
    """Read the words of a sentence as far as its ``last`` verb: those behind it speak against none."""
    start, end = span
    duties: list[tuple[int, str]] = []
    reported = said = end
    whole = _against_all(text, start, end)
    if whole is None:
        for match in _WORDS.finditer(text, start, min(end, last + _AHEAD)):
            words = match.group()
            if words in _REPORTS:
                reported = match.start()
                break
            if words in _SAYS:
                said = min(said, match.start())
            else:
                duties.append((match.start(), words))
    return Hints(whole, duties, reported, said)


def _against_all(text: str, start: int, end: int) -> str | None:
    if end - start > LONGEST:
        return "too long for one statement"
    if text[end - 1] not in _STOPS and not _ENDS.search(text, max(start, end - 8), end):
        return "no whole sentence"
    if text.find("纳入", start, end) >= 0 and _MAINSTREAM.search(text, start, end):
        return "a party's own mainstreaming"
    return None
