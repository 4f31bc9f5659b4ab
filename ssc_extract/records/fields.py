"""The fields of its own that each kind of mention has, from its value."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ssc_extract.documents.offsets import OffsetMap, Span
from ssc_extract.extractors.candidate import Kind
from ssc_extract.extractors.values import (
    Amount,
    DateValue,
    DurationValue,
    EntityValue,
    GoalValue,
    MoneyValue,
    PercentageValue,
    QuantityValue,
    ReferenceValue,
)

Fields = dict[str, Any]


def decimal_text(number: Decimal) -> str:
    """Write a number exactly, without exponent and without zeros that say nothing: ``1.50`` → ``1.5``."""
    text = str(number)
    if "E" in text:
        text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _amount(name: str, amount: Amount) -> Fields:
    if amount.is_range:
        return {f"{name}_low": decimal_text(amount.low), f"{name}_high": decimal_text(amount.high)}
    return {name: decimal_text(amount.low)}


def _source_span(span: Span | None, offsets: OffsetMap) -> Span | None:
    return None if span is None else offsets.span(*span)


def _money(value: MoneyValue, offsets: OffsetMap) -> Fields:
    fields = _amount("amount", value.amount)
    fields["currency"] = value.currency
    fields["currency_basis"] = value.basis
    fields["modifier"] = str(value.modifier)
    return fields


def _date(value: DateValue, offsets: OffsetMap) -> Fields:
    return {
        "edtf": value.edtf,
        "precision": value.precision,
        "bound": value.bound,
        "part": value.part,
        "inferred": value.inferred,
        "anchor": _source_span(value.anchor, offsets),
    }


def _duration(value: DurationValue, offsets: OffsetMap) -> Fields:
    return {"iso": value.iso, "anchor": value.anchor}


def _entity(value: EntityValue, offsets: OffsetMap) -> Fields:
    return {
        "type": str(value.type),
        "name": value.name,
        "name_en": value.name_en,
        "acronym": value.acronym,
        "ids": dict(value.ids),
        "defined_at": _source_span(value.defined_at, offsets),
    }


def _percentage(value: PercentageValue, offsets: OffsetMap) -> Fields:
    fields = _amount("value", value.amount)
    fields["modifier"] = str(value.modifier)
    return fields


def _quantity(value: QuantityValue, offsets: OffsetMap) -> Fields:
    fields = _amount("value", value.amount)
    fields["unit"] = value.unit
    fields["modifier"] = str(value.modifier)
    return fields


def _goal(value: GoalValue, offsets: OffsetMap) -> Fields:
    return {"goal": value.goal}


def _reference(value: ReferenceValue, offsets: OffsetMap) -> Fields:
    return {
        "refers_to": value.refers_to,
        "refers_to_kind": value.refers_to_kind,
        "antecedent": _source_span(value.antecedent, offsets),
    }


OWN_FIELDS: dict[str, Callable[[Any, OffsetMap], Fields]] = {
    Kind.ENTITY.value: _entity,
    Kind.MONEY.value: _money,
    Kind.DATE.value: _date,
    Kind.DURATION.value: _duration,
    Kind.PERCENTAGE.value: _percentage,
    Kind.QUANTITY.value: _quantity,
    Kind.GOAL.value: _goal,
    Kind.REFERENCE.value: _reference,
}
"""How each kind's value becomes fields; a country's come from its row of the lexicon."""
