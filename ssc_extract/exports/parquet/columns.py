"""Columns of a dataset, made from the fields of its record: the models say what there is."""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from functools import partial
from operator import attrgetter
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
from pydantic import BaseModel

from ssc_extract.exports.parquet.bounds import days, edtf_bounds
from ssc_extract.records.mentions import DecimalText, Span

DECIMAL = pa.decimal128(38, 6)
_EXACT = Decimal("0.000001")
_WIDE = Context(prec=60, traps=[InvalidOperation])
"""Python's usual context would round to 28 digits."""
_TOO_LARGE = Decimal(10) ** 32
_FIRST_DAY, _LAST_DAY = days(1, 1, 1), days(9999, 12, 31)
"""What pandas and Python can show; a whole column cannot be read there for one day before it."""

EDTF_FIELDS = {"edtf": "", "date": "date_", "reporting_period": "reporting_period_"}
"""Fields that hold EDTF, and the beginning of the names of the columns with their bounds."""

REPEATING = frozenset(("context", "section", "kind", "rule", "via", "type", "currency", "modifier"))
"""Fields that mentions one after the other mostly share."""

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name and Arrow type, how its values are taken from a record and made Arrow's.

    ``repeats`` says that records one after the other mostly have the same value.
    """

    name: str
    type: Any
    read: Callable[[Any], Any]
    convert: Convert | None = None
    description: str = ""
    repeats: bool = False

    @property
    def field(self) -> Any:
        """Give the field of the schema, with the description in its metadata."""
        told = {"description": self.description} if self.description else None
        return pa.field(self.name, self.type, metadata=told)

    def array(self, records: Sequence[Any]) -> Any:
        """Give the column's values of some records as an Arrow array."""
        values = list(map(self.read, records))
        if self.repeats:
            return self._once_each(values)
        convert = self.convert
        if convert is not None:
            values = [None if value is None else convert(value) for value in values]
        return pa.array(values, self.type)

    def _once_each(self, values: list[Any]) -> Any:
        """Make Arrow's of every different value once, and repeat that: the strings are long."""
        numbers: dict[Any, int] = {}
        places = [numbers.setdefault(value, len(numbers)) for value in values]
        once = [value if self.convert is None else self.convert(value) for value in numbers]
        return pa.array(once, self.type).take(pa.array(places, pa.int32()))


def columns_of(model: type[BaseModel]) -> list[Column]:
    """Give the columns of a record: its fields, each decimal and each date in EDTF with typed ones beside."""
    hints = get_type_hints(model, include_extras=True)
    columns: list[Column] = []
    for name, field in model.model_fields.items():
        kind, convert = _arrow(hints[name])
        read: Callable[[Any], Any] = attrgetter(name)
        repeats = name in REPEATING
        if get_origin(hints[name]) is dict:
            read, repeats = partial(_items, read), True  # as pairs, which tell whether they are the same
        columns.append(Column(name, kind, read, convert, field.description or "", repeats))
        columns.extend(_typed(name, hints[name]))
    return columns


def _typed(name: str, annotation: Any) -> list[Column]:
    annotation = _some(annotation)
    read = attrgetter(name)
    if annotation == DecimalText:
        about = f"{name} as a number; null where that would not be exact"
        return [Column(f"{name}_decimal", DECIMAL, read, _decimal, about)]
    if name in EDTF_FIELDS and _bare(annotation) is str:
        begin = EDTF_FIELDS[name]
        about = f"day that {name} can mean, years 1 to 9999"
        return [
            Column(f"{begin}earliest", pa.date32(), read, _earliest, f"first {about}"),
            Column(f"{begin}latest", pa.date32(), read, _latest, f"last {about}"),
        ]
    return []


def _arrow(annotation: Any) -> tuple[Any, Convert | None]:
    """Give the Arrow type of an annotation, and what makes Arrow's values of a record's."""
    annotation = _some(annotation)
    if annotation == Span:
        return pa.struct({"start": pa.int64(), "end": pa.int64()}), _span
    annotation = _bare(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        kind, convert = _arrow(arguments[0])
        return pa.list_(kind), convert and (lambda values: [convert(value) for value in values])
    if origin is dict:
        return pa.list_(pa.struct({"key": pa.string(), "value": _arrow(arguments[1])[0]})), _pairs
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        inner = columns_of(annotation)
        return pa.struct([column.field for column in inner]), lambda record: _struct(inner, record)
    if origin is Literal:
        annotation = type(arguments[0])
    return _SCALARS[annotation], None


_SCALARS: dict[Any, Any] = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), float: pa.float64()}


def _some(annotation: Any) -> Any:
    """Give what an annotation allows besides ``None``: in Parquet everything may be null."""
    if get_origin(annotation) in (Union, types.UnionType):
        (annotation,) = (one for one in get_args(annotation) if one is not type(None))
    return annotation


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _span(value: tuple[int, int]) -> dict[str, int]:
    return {"start": value[0], "end": value[1]}


def _items(read: Callable[[Any], dict[str, Any]], record: Any) -> tuple[tuple[str, Any], ...]:
    return tuple(read(record).items())


def _pairs(value: tuple[tuple[str, Any], ...]) -> list[dict[str, Any]]:
    return [{"key": key, "value": one} for key, one in value]


def _struct(columns: list[Column], record: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column in columns:
        value = column.read(record)
        found[column.name] = value if value is None or column.convert is None else column.convert(value)
    return found


def _decimal(text: str) -> Decimal | None:
    number = Decimal(text)
    exact = -_TOO_LARGE < number < _TOO_LARGE and number == number.quantize(_EXACT, context=_WIDE)
    return number if exact else None


def _earliest(edtf: str) -> int | None:
    return _shown(edtf_bounds(edtf)[0])


def _latest(edtf: str) -> int | None:
    return _shown(edtf_bounds(edtf)[1])


def _shown(day: int | None) -> int | None:
    return day if day is not None and _FIRST_DAY <= day <= _LAST_DAY else None
