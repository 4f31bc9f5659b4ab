"""From figures and a currency to a statement: spans, amounts, the modifier, bare multipliers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.money.whose import settle
from ssc_extract.extractors.numbers.figure import Figure
from ssc_extract.extractors.numbers.qualifiers import after, before
from ssc_extract.extractors.numbers.rule import Scene, Statement
from ssc_extract.extractors.values import Modifier, MoneyValue
from ssc_extract.lexicon.currencies import CurrencyName, currency_names

DEFAULTS = frozenset(("元", "圆", "块", "块钱", "元钱", "角", "毛", "分", "角钱", "毛钱", "分钱"))
"""Names of the yuan and its parts that say nothing of the currency: a 新台币 before them does."""

_MORE = frozenset("上过破超逾")
_HEADS_OF_TABLES = frozenset("(：/\n位以按[")


class Money(NamedTuple):
    """Figures that share a currency, where they begin (a sign) and end (a unit), and the name read."""

    figures: Sequence[Figure]
    start: int
    end: int
    name: CurrencyName
    rule: str


def state(scene: Scene, money: Money) -> Statement | None:
    """Make the mentions of one or several amounts that share a currency, or abstain."""
    text = scene.text
    qualifier, position = before(text, money.start)
    name, basis = money.name, money.name.surface
    currency: str | None = None
    if basis in DEFAULTS:
        word = currency_names().word_before(text, position)
        if word is not None and word.surface not in DEFAULTS:
            name, basis = word, word.surface
            if position == money.start:
                qualifier, _ = before(text, position - len(word.surface))
        else:
            currency, basis = name.currencies[0].code, "default"
    following = after(text, money.end)
    figures = money.figures
    if figures[0].bare:
        if not _counts(text, figures[0], qualifier or following):
            return None
        if text[money.start - 1 : money.start] in _MORE:
            qualifier = qualifier or Modifier.MORE_THAN
    currency = currency or settle(scene, name, figures[0].start)
    mentions = []
    for figure in figures:
        start = money.start if figure is figures[0] else figure.start
        end = money.end if figure is figures[-1] else figure.end
        modifier = qualifier or following or figure.modifier
        value = MoneyValue(figure.amount, currency or "XXX", basis, modifier)
        veto = "" if currency else f"the text does not tell whose {name.surface} it is"
        mentions.append(Candidate(Kind.MONEY, start, end, value, money.rule, veto=veto))
    return Statement(tuple(mentions), qualifier)


def _counts(text: str, figure: Figure, qualifier: Modifier | None) -> bool:
    """Whether a multiplier without a digit is an amount (``亿元以上``) and no unit (``单位：百万美元``)."""
    previous = text[figure.start - 1 : figure.start]
    if figure.vague or previous in _MORE:
        return True
    if qualifier is not None:
        return True
    return figure.end - figure.start > 1 and bool(previous) and previous not in _HEADS_OF_TABLES
