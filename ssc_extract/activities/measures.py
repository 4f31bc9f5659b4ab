"""What came of an activity in numbers: outputs with what they count, amounts with what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.activities.model import MoneyRole, Output, Quantified
from ssc_extract.activities.parties import Board
from ssc_extract.extractors.candidate import Candidate

_COUNTED = re.compile(
    r"(?:[^，。；、：\n\u3013的]{0,12}的)?(?P<what>[^，。；、：()《》“”\n\u3013的和及与]{1,16})"
)
_ROLES = (
    ("in_kind", re.compile(r"价值(?:约|近|超过)?[^，。；]{0,6}\Z")),
    ("stock", re.compile(r"(?:累计|余额|总额|存量|合计|共计|总计|达到?|规模)[^，。；]{0,12}\Z")),
    ("commitment", re.compile(r"(?:承诺|认捐|批准|核准|指定|拟|将|签署|宣布|计划)[^。；]{0,40}\Z")),
    (
        "disbursement",
        re.compile(
            r"(?:拨付|拨出|拨款|发放|支付|划拨|捐赠|投资|投入|出资|资助|提供|贷款|捐款)了?[^。；]{0,30}\Z"
        ),
    ),
)
_SOURCE = 40
_TWICE = re.compile(r"(?:累计|总额|合计|共计|总计|其中|又|第[一二三四五六七八九十]阶段)[^。；]{0,24}\Z")


def outputs_of(board: Board, quantities: Sequence[Candidate], behind: int) -> tuple[Output, ...]:
    """Give the quantities ``behind`` a verb's end with the noun that each counts."""
    found = []
    for quantity in quantities:
        if quantity.start < behind:
            continue
        match = _COUNTED.match(board.masked, quantity.end)
        if match is not None:
            found.append(Output(quantity, match.span("what")))
    return tuple(found)


def amounts_of(board: Board, money: Sequence[Candidate]) -> tuple[Quantified, ...]:
    """Give the amounts with their roles, and whether adding them to others would count them twice."""
    return tuple([_amount(board, mention) for mention in money if not _is_source(board, mention)])


def _is_source(board: Board, mention: Candidate) -> bool:
    """Whether it is only what an amount was taken from: 从承诺的8000万美元中拨出1100万美元."""
    if not board.masked.startswith("中", mention.end) or board.masked.startswith("中国", mention.end):
        return False
    return "从" in board.masked[max(0, mention.start - _SOURCE) : mention.start]


def _amount(board: Board, mention: Candidate) -> Quantified:
    sentence = board.reading.segments.sentence(mention.start)[0]
    before = board.masked[sentence : mention.start]
    twice = _TWICE.search(before)
    for role, pattern in _ROLES:
        if match := pattern.search(before):
            basis = (sentence + match.start(), mention.start)
            return Quantified(mention, MoneyRole(role), basis, twice is not None)
    return Quantified(mention, MoneyRole.UNKNOWN, None, twice is not None)
