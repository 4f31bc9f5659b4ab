"""The mentions: one flat model a kind, told apart by ``kind``.

A field without a default is in every record, be it null; one with a default is left out of what is
written where it does not apply (``amount_low``).

Annotations are evaluated at import (no ``from __future__ import annotations``) and building is
deferred to the one adapter of `records/result.py`, because start-up time counts.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

STRICT = ConfigDict(frozen=True, extra="forbid", defer_build=True)
"""What every record is: frozen, without unknown fields, built with the whole and not one by one."""

Span = Annotated[
    tuple[int, int],
    Field(description="[start, end): code points of the source, start inclusive, end exclusive"),
]
DecimalText = Annotated[
    str,
    Field(pattern=r"^-?\d+(\.\d+)?$", description="exact decimal as a string, never with an exponent"),
]
Modifier = Annotated[
    Literal["exact", "approx", "more_than", "less_than", "at_least", "at_most"],
    Field(description="how the stated number relates to the true one"),
]


class Mention(BaseModel):
    """What every mention has, whatever its kind."""

    model_config = STRICT

    id: str = Field(description="stable: the same input and version give the same id")
    kind: str = Field(description="the kind of mention")
    text: str = Field(description="the words as they stand in the source, page breaks repaired")
    start: int = Field(ge=0, description="index of the first character in the source")
    end: int = Field(ge=0, description="index after the last character in the source")
    fragments: tuple[Span, ...] | None = Field(
        None,
        description="the pieces of a mention that a page break cuts; absent where source[start:end] is it",
    )
    paragraph: int | None = Field(description="number of the paragraph it stands in")
    section: tuple[str, ...] = Field(description="path of the headings it stands under")
    footnote: str | None = Field(description="mark of the footnote it stands in")
    page: int | None = Field(
        None, description="number, from 1, of the page it begins on; absent without pages"
    )
    nested: bool = Field(description="whether it stands inside a longer name")
    rule: str = Field(description="name of the rule that found it")
    via: Literal["lexicon", "pattern", "alias", "title"] = Field(description="how it was come by")
    context: str = Field(
        description="the sentence it stands in, page breaks repaired; of more than 1000 characters a part"
    )


class Entity(Mention):
    """A thing with a name of its own."""

    kind: Literal["entity"]
    type: Literal["org", "event", "programme", "document", "place"] = Field(description="what the thing is")
    name: str = Field(description="canonical full Chinese name")
    name_en: str | None = Field(description="English name")
    acronym: str | None = Field(description="official English acronym")
    ids: dict[str, str] = Field(description="what authorities call it, e.g. its IATI identifier")
    defined_at: Span | None = Field(description="where the text introduces the short form")


class Country(Mention):
    """A state or area that has an ISO 3166-1 code."""

    kind: Literal["country"]
    alpha2: str = Field(description="ISO 3166-1 alpha-2")
    alpha3: str = Field(description="ISO 3166-1 alpha-3")
    m49: str = Field(description="UN M49 code, three digits")
    name: str = Field(description="Chinese name")
    name_en: str = Field(description="English name")
    region: str = Field(description="UN M49 region")
    groups: tuple[str, ...] = Field(description="LDC, LLDC, SIDS as of the document's date")


class Money(Mention):
    """A number with a currency: ``amount``, or ``amount_low`` and ``amount_high``."""

    kind: Literal["money"]
    amount: DecimalText | None = Field(None, description="amount in units of the currency")
    amount_low: DecimalText | None = Field(None, description="lower bound of a range")
    amount_high: DecimalText | None = Field(None, description="upper bound of a range")
    currency: str = Field(description="ISO 4217 code")
    currency_basis: str = Field(description="the words the currency was read from, or default")
    modifier: Modifier


class Date(Mention):
    """A calendar expression."""

    kind: Literal["date"]
    edtf: str = Field(description="value in EDTF (ISO 8601-2)")
    precision: str = Field(description="day ... century, or interval")
    bound: Literal["since", "until"] | None = Field(description="what a marker beside it makes of it")
    part: Literal["start", "middle", "end"] | None = Field(description="a part that EDTF cannot say")
    inferred: bool = Field(description="whether its year was taken from the context")
    anchor: Span | None = Field(description="where that year stands")


class Duration(Mention):
    """A length of time."""

    kind: Literal["duration"]
    iso: str = Field(description="value in ISO 8601")
    anchor: Literal["past", "next", "none"] = Field(description="on which side of the present it lies")


class Percentage(Mention):
    """A share of a hundred: ``value``, or ``value_low`` and ``value_high``."""

    kind: Literal["percentage"]
    value: DecimalText | None = Field(None, description="the number of hundredths")
    value_low: DecimalText | None = Field(None, description="lower bound of a range")
    value_high: DecimalText | None = Field(None, description="upper bound of a range")
    modifier: Modifier


class Quantity(Mention):
    """A count or measure: ``value``, or ``value_low`` and ``value_high``, of ``unit``."""

    kind: Literal["quantity"]
    value: DecimalText | None = Field(None, description="the number")
    value_low: DecimalText | None = Field(None, description="lower bound of a range")
    value_high: DecimalText | None = Field(None, description="upper bound of a range")
    unit: str = Field(description="classifier, unit or counted noun")
    modifier: Modifier


class Goal(Mention):
    """A numbered Sustainable Development Goal or target."""

    kind: Literal["goal"]
    goal: str = Field(description="as SDG-17")


class Reference(Mention):
    """An anaphor and what it stands for."""

    kind: Literal["reference"]
    refers_to: str = Field(description="canonical name of what it stands for")
    refers_to_kind: str | None = Field(description="kind of what it stands for")
    antecedent: Span | None = Field(description="where that stands")


AnyMention = Annotated[
    Entity | Country | Money | Date | Duration | Percentage | Quantity | Goal | Reference,
    Field(discriminator="kind"),
]
MENTIONS: tuple[type[Mention], ...] = (
    Entity,
    Country,
    Money,
    Date,
    Duration,
    Percentage,
    Quantity,
    Goal,
    Reference,
)
"""The models in the order of the result's arrays."""
