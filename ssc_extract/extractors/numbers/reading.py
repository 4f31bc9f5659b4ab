"""Running a kind's rules over a document's numerals, and joining what they state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.numbers.rule import NumberRule, Scene
from ssc_extract.extractors.numbers.series import LIST_MARKS, RANGE_MARKS
from ssc_extract.extractors.values import Amount, Modifier, MoneyValue, PercentageValue, QuantityValue

_WIDEST = 4
_Number = MoneyValue | PercentageValue | QuantityValue


def read_numbers(
    scene: Scene, rules: tuple[NumberRule, ...], concerned: Iterable[int]
) -> Iterator[Candidate]:
    """Give the candidates of a kind, in text order.

    ``concerned`` are the places in ``scene.spans`` of the numerals that can be of the kind; the
    first rule that does not abstain reads one. Two amounts of one unit with only a mark of
    a range between (``14%至28%``) become one candidate; in a list the qualifier of the
    first holds for all.
    """
    text, spans = scene.text, scene.spans
    last: Candidate | None = None
    qualifier: Modifier | None = None
    done = 0
    for index in concerned:
        if spans[index][0] < done:
            continue
        for rule in rules:
            statement = rule.build(scene, index)
            if statement is not None:
                break
        else:
            continue
        for stated in statement.mentions:
            if stated.start < done:
                continue
            held, last, qualifier = _after(text, last, stated, qualifier)
            if held is not None:
                yield held
        qualifier = statement.qualifier or qualifier
        done = last.end if last is not None else done
    if last is not None:
        yield last


def _after(
    text: str, last: Candidate | None, mention: Candidate, qualifier: Modifier | None
) -> tuple[Candidate | None, Candidate, Modifier | None]:
    """Place a mention behind the last one.

    Gives the last one if it is complete (``None`` where the two make one range), the
    mention as it is now, and the qualifier that holds for the list it stands in.
    """
    if last is None:
        return None, mention, None
    gap = text[last.end : mention.start] if mention.start - last.end <= _WIDEST else ""
    if gap in RANGE_MARKS:
        joined = _joined(last, mention)
        return (last, mention, None) if joined is None else (None, joined, qualifier)
    if gap in LIST_MARKS and qualifier is not None:
        return last, _qualified(mention, last, qualifier), qualifier
    return last, mention, None


def _unit(value: _Number) -> str:
    if isinstance(value, MoneyValue):
        return value.currency
    return value.unit if isinstance(value, QuantityValue) else "%"


def _joined(low: Candidate, high: Candidate) -> Candidate | None:
    """Make one range of two amounts of one unit, or give ``None`` where they make none."""
    first, second = low.value, high.value
    if not (isinstance(first, _Number) and isinstance(second, _Number)) or low.veto or high.veto:
        return None
    if first.amount.is_range or second.amount.is_range or _unit(first) != _unit(second):
        return None
    if first.amount.low >= second.amount.low:
        return None
    modifier = first.modifier if second.modifier is Modifier.EXACT else second.modifier
    value = replace(first, amount=Amount(first.amount.low, second.amount.high), modifier=modifier)
    return replace(low, end=high.end, value=value)


def _qualified(mention: Candidate, before: Candidate, qualifier: Modifier) -> Candidate:
    """Carry the qualifier of a list on to its next member, if that is of the same unit."""
    value, earlier = mention.value, before.value
    if not (isinstance(value, _Number) and isinstance(earlier, _Number)):
        return mention
    if value.modifier is not Modifier.EXACT or _unit(value) != _unit(earlier):
        return mention
    return replace(mention, value=replace(value, modifier=qualifier))


def is_free(text: str, start: int) -> bool:
    """Whether the numeral at ``start`` is no ordinal and no part of a word or symbol (``COVID-19``)."""
    if not start:
        return True
    char = text[start - 1]
    if char.isascii():
        if char.isalnum() or char in "/._#&=@\\%":
            return False
        if char == "-" and start > 1:
            return not (text[start - 2].isascii() and text[start - 2].isalnum())
    return char != "第"
