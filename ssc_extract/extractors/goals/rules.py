"""The rules for goals: a head that names the goals, and the numbers behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ssc_extract.extractors.reading import Reading

Context = Callable[[Reading, int], bool]

_NAME = "可持续发展目标"
_NEAR = 2_000
# Words whose goals are others (战略目标2), or that a rule before reads (可持续发展目标).
_OTHERS = frozenset(
    (
     "发展", "具体", "目标", "标的", "战略", "成果", "核心", "项目", "方案", "绩效",
     "业务", "优先", "产出", "影响", "规划", "政策", "年度", "活动", "变革", "长期",
     "机构", "区域", "计划", "爱知", "气候", "管理", "业绩", "温控", "增长", "减排",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoalRule:
    """A head in front of goals' numbers, and what the text around must hold for it to count.

    ``targets_only`` admits numbers of targets (``17.9``) only.
    """

    name: str
    head: re.Pattern[str]
    holds: Context
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    targets_only: bool = False


def _always(_reading: Reading, _position: int) -> bool:
    return True


def _in_document(reading: Reading, position: int) -> bool:
    """Whether the goals are named within a few pages of ``position``, and no other goal right before it."""
    if reading.text[position - 2 : position] in _OTHERS:
        return False
    text, moved = reading.whole
    near = max(0, moved + position - 10 * _NEAR), moved + position + 10 * _NEAR
    return text.find(_NAME, *near) >= 0 or text.find("SDG", *near) >= 0


def _in_paragraph(reading: Reading, position: int) -> bool:
    """Whether the paragraph names the goals near ``position``, and no other goal stands right before it."""
    if reading.text[position - 2 : position] in _OTHERS or reading.text[position - 1 : position] in "总分子":
        return False
    block = reading.document.block_at(position)
    near = max(block.start, position - _NEAR), min(block.end, position + _NEAR)
    return any(reading.text.find(name, *near) >= 0 for name in (_NAME, "可持续发展议程", "SDG", "2030年议程"))


RULES = (
    GoalRule(
        name="goal-named",
        head=re.compile(r"可持续发展(?:具体)?目标(?:的?具体目标|项下的?)?[ -]?(?=[\d一二三四五六七八九十])"),
        holds=_always,
        examples=(
            "如[[可持续发展目标17|SDG-17]]所述。",
            "有关[[可持续发展目标 1|SDG-1]]、[[2|SDG-2]]和[[5|SDG-5]]的进展。",
            "涵盖[[可持续发展目标4|SDG-4]](优质教育)、[[10|SDG-10]](减少不平等)和[[16.a|SDG-16.a]]。",
            "落实[[可持续发展目标具体目标5.2|SDG-5.2]]，[[可持续发展目标十三|SDG-13]]。",
            "从[[可持续发展目标1|SDG-1]]至[[6|SDG-6]]。",
        ),
        counterexamples=(
            "到2030年实现可持续发展目标。",
            "可持续发展目标2030年进度。",
            "17个可持续发展目标，与可持续发展目标一致。",
            "可持续发展目标一览表，可持续发展目标18。",
        ),
    ),
    GoalRule(
        name="goal-acronym",
        head=re.compile(r"SDGs?[ -]?(?=\d)"),
        holds=lambda reading, position: not reading.text[position - 1 : position].isascii() or position == 0,
        examples=("实现[[SDG 3|SDG-3]]和[[SDG13|SDG-13]]。",),
        counterexamples=("编号XSDG3。",),
    ),
    GoalRule(
        name="goal-target",
        head=re.compile(r"目标[ -]?(?=\d{1,2}\.)"),
        holds=_in_document,
        examples=("在可持续发展目标中，[[具体目标17.9|SDG-17.9]]和[[目标4.1|SDG-4.1]]进展缓慢。",),
        counterexamples=("具体目标17.9没有进展。", "实现可持续发展目标和温控目标1.5摄氏度。"),
        targets_only=True,
    ),
    GoalRule(
        name="goal-bare",
        head=re.compile(r"目标[ -]?(?=\d{1,2}(?!\.?\d|\.[a-d]))"),
        holds=_in_paragraph,
        examples=("在各项可持续发展目标中，[[目标5|SDG-5]]和[[目标10|SDG-10]]最为紧迫。",),
        counterexamples=("目标5是培训教师。", "可持续发展目标以外，战略目标2和目标30个。"),
    ),
)
