"""The normalised value of each kind of mention, as ANNOTATION and RECORDS name its fields."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from ssc_extract.documents.offsets import Span
from ssc_extract.frozen import frozen


class Modifier(StrEnum):
    """How a stated number relates to the true one."""

    EXACT = "exact"
    APPROX = "approx"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class EntityType(StrEnum):
    """What a named thing is."""

    ORG = "org"
    EVENT = "event"
    PROGRAMME = "programme"
    DOCUMENT = "document"
    PLACE = "place"


@frozen
class Amount:
    """One number (``low`` is ``high``) or a range, in units of one."""

    low: Decimal
    high: Decimal

    @property
    def is_range(self) -> bool:
        """Whether two bounds were stated."""
        return self.low != self.high


@frozen
class CountryValue:
    """A state or area by its ISO 3166-1 alpha-3 code."""

    alpha3: str


@frozen
class MoneyValue:
    """An amount in units of an ISO 4217 currency; ``basis`` is the words the currency was read from."""

    amount: Amount
    currency: str
    basis: str = "default"
    modifier: Modifier = Modifier.EXACT


@frozen
class Relative:
    """How one end of a date that is not complete takes the rest from its context.

    ``unit`` is what is taken: ``century`` (of a decade), ``year``, ``month`` (year and
    month) or ``day`` (the whole date). ``offset`` is added in that unit: -1 for 去年.
    ``basis`` is where to look first: the nearest earlier date of the ``paragraph``, or the
    ``document``'s own date; ``period`` is as ``paragraph``, then the reporting period.
    """

    unit: str = "year"
    basis: str = "paragraph"
    offset: int = 0


@frozen
class DateValue:
    """A calendar expression as EDTF.

    ``relative`` tells resolution how to complete a date whose EDTF has open places
    (``XXXX-09-04``): one entry for each end of the EDTF, ``None`` for an end that is
    complete; it is empty where nothing is open. ``anchor`` is the normalised span of what
    the date was inferred from.
    """

    edtf: str
    precision: str
    bound: str | None = None
    part: str | None = None
    inferred: bool = False
    anchor: Span | None = None
    relative: tuple[Relative | None, ...] = ()


@frozen
class DurationValue:
    """A length of time in ISO 8601; ``anchor`` is past, next or none."""

    iso: str
    anchor: str = "none"


@frozen
class EntityValue:
    """A named thing: its type and canonical names; ``defined_at`` is the normalised span of its gloss."""

    type: EntityType
    name: str
    name_en: str | None = None
    acronym: str | None = None
    ids: tuple[tuple[str, str], ...] = ()
    defined_at: Span | None = None


@frozen
class PercentageValue:
    """A share of a hundred."""

    amount: Amount
    modifier: Modifier = Modifier.EXACT


@frozen
class QuantityValue:
    """A count or measure and the unit or classifier it is of."""

    amount: Amount
    unit: str
    modifier: Modifier = Modifier.EXACT


@frozen
class GoalValue:
    """A numbered Sustainable Development Goal or target, as ``SDG-17``."""

    goal: str


@frozen
class ReferenceValue:
    """An anaphor: the canonical name it stands for, that name's kind, and the antecedent's normalised span.

    ``candidates`` lists what it might have meant where no antecedent was clear; ``key`` is the type of what
    it stands for, or the alpha-3 code of a country.
    """

    refers_to: str | None = None
    refers_to_kind: str | None = None
    antecedent: Span | None = None
    candidates: tuple[str, ...] = field(default=())
    key: str | None = None


Value = (
    CountryValue
    | MoneyValue
    | DateValue
    | DurationValue
    | EntityValue
    | PercentageValue
    | QuantityValue
    | GoalValue
    | ReferenceValue
)
