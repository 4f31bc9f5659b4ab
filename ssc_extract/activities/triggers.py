"""Which verbs of a text may tell of an act, and what in their clause says that they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ssc_extract.activities.frames import Frames
from ssc_extract.activities.model import Frame
from ssc_extract.activities.parties import Board
from ssc_extract.extractors.values import Span


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb ``[start, end)`` of a frame in its clause."""

    start: int
    end: int
    verb: str
    frames: tuple[Frame, ...]


OPENING = "此外|另外|同时|例如|其中|然后|随后|随即|为此|据此|迄今|近年来|目前|今后|最近|总之|特别是|尤其是|首先|其次|最后|因此|并且|而且|再次|如"
"""Words that a sentence or clause begins with before its subject."""

_NOMINAL_BEFORE = re.compile(
    r"(?:的|该|其|技术|资金|财政|政策|各种|重要|所需|无偿|紧急|伙伴|经济|南南|三方|双边|国际|区域|领域|务实)\Z"
)
_NOUN_ALONE = re.compile(
    r"(?:中|和|与|及|、|[，。；：)]|下|方面|领域|工作|活动|项目|方案|战略|政策|机制|框架|模式|力度|能力|机构|需求|水平|中心|性|司|股|处|科|室)"
)
_MAY_END = frozenset(
    [
        "出资",
        "供资",
        "资助",
        "启动",
        "发布",
        "举行",
        "举办",
        "成立",
        "揭牌",
        "签署",
        "捐赠",
        "援建",
        "提供",
        "实施",
        "参加",
        "移交",
        "交付",
        "开通",
        "合作",
        "协作",
    ]
)
_NOUNLIKE = frozenset(
    [
        "支持",
        "协助",
        "帮助",
        "援助",
        "投资",
        "贷款",
        "融资",
        "培训",
        "合作",
        "协作",
        "研究",
        "评估",
        "调查",
        "分析",
        "交流",
        "分享",
        "建设",
        "执行",
        "实施",
        "发展",
        "促进",
        "加强",
        "推动",
        "参与",
        "资助",
        "捐款",
        "拨款",
        "组织",
        "监测",
        "指导",
        "改善",
        "提高",
        "增强",
        "扩大",
        "推进",
        "进行",
        "安排",
        "扶持",
        "救助",
        "转让",
        "采购",
        "部署",
        "培养",
        "制定",
        "设计",
        "开发",
        "介绍",
        "承诺",
        "投入",
        "考察",
        "传播",
        "贷款",
        "救济",
        "测试",
        "记录",
        "翻译",
        "改造",
        "运营",
        "运行",
        "安装",
        "种植",
        "动员",
        "试点",
        "承建",
        "建造",
        "捐助",
        "供资",
        "出资",
        "接受",
        "转账",
    ]
)
_DUTY = re.compile(
    r"(?<![相反对适供响])应(?![对急用邀付收]|[^，。]{1,16}(?:邀|请))|应当|(?<!必)须|必须|(?<![所急按])需(?!求)|不妨|(?<![重主需首只将还又简])要(?![求素点闻么件地])|敦促|促请|"
    r"呼吁|(?<![申邀])请(?![求客])|要求|建议|希望|期待|可以|(?<![认许])可(?![持再见比靠行能是观扩借推])|能够|(?<![可功智节职])能(?![力源效量])|力求|"
    r"有助于|有待|以便|以期|从而|旨在|目的是|用于|宗旨|有利于|使(?![用得])|欢迎|赞扬|赞赏|感谢|鼓励|力争|将继续努力|(?<!志)愿意?|同意|同 ?时 ?呼吁"
)
_ORDER = re.compile(
    r"(?<![相反对适供响])应(?![对急用邀付收]|[^，。]{1,16}(?:邀|请))|应当|(?<!必)须|必须|不妨|敦促|促请|(?<![申邀])请(?![求客])"
)
_PURPOSE = re.compile(
    r"(?:，|^)(?:以(?![“及来前后上下内外往色])|为(?:了)?(?=[支促加推实提])|并?旨在|供)[^，]{0,12}\Z"
)
_NOT = re.compile(
    r"(?:未|没有|不(?![仅断但同久少妨])|无法|难以|拒绝|停止|取消|暂停|缺乏|如果|倘若|若)[^，。；]{0,8}\Z"
)
_WISH = re.compile(r"(?:致力于?|努力|寻求|争取|试图|准备|打算|继续努力)[^，。；]{0,4}\Z")
_CAUSED = re.compile(r"(?:的|所|被)\Z")


def triggers(board: Board, frames: Frames) -> Iterator[Trigger]:
    """Give the verbs that stand outside of names, in text order."""
    covered = board.covered
    for start, end, verb in frames.occurrences(board.text):
        if not covered[start]:
            yield Trigger(start, end, verb, frames.by_verb[verb])


def veto(board: Board, trigger: Trigger, sentence: Span) -> str | None:
    """Say why a verb tells of no act, from its own clause; ``None`` where nothing speaks against it."""
    text = board.masked
    segments = board.reading.segments
    clause = segments.clause(trigger.start)
    before = text[max(clause[0], sentence[0]) : trigger.start]
    after = text[trigger.end : trigger.end + 4]
    if not (segments.is_border(trigger.start) and segments.is_border(trigger.end)):
        return "part of a longer word"
    if (reason := _as_noun(trigger, before, after)) is not None:
        return reason
    if _NOT.search(before):
        return "denied or supposed"
    if order := _ORDER.search(text, sentence[0], max(clause[0], sentence[0])):
        return f"a duty of the clauses before: {order.group()}"
    if duty := _DUTY.search(before):
        return f"a duty, wish or purpose: {duty.group()}"
    if _PURPOSE.search(text[max(sentence[0], clause[0] - 1) : trigger.start]):
        return "a purpose"
    if all(frame.weak for frame in trigger.frames) and _WISH.search(before):
        return "only striven for"
    return None


def _as_noun(trigger: Trigger, before: str, after: str) -> str | None:
    if after.startswith("的"):
        by = re.search(r"由[^，。；]{1,30}\Z", before)
        return None if by else "in a relative clause"
    if trigger.verb in _NOUNLIKE:
        if after.startswith(("了", "过")):
            return None
        if _NOMINAL_BEFORE.search(before):
            return "a noun"
        if not after or (_NOUN_ALONE.match(after) and trigger.verb not in _MAY_END):
            return "a noun"
        if before.endswith(("、", "和", "与", "及", "以及")):
            return "in a list of nouns"
    elif _CAUSED.search(before):
        return "in a relative clause"
    return None
