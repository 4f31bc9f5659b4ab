"""Columns of a dataset, made from the fields of its record: the models say what there is."""

from __future__ import annotations

import types
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
from pydantic import BaseModel

from ssc_extract.exports.parquet.arrays import Shape, derived, lists, pairs, rows_of, structs
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


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what its values are, what they mean, and the field that they are made from."""

    name: str
    shape: Shape
    description: str = ""
    read_from: str = ""

    @property
    def field(self) -> Any:
        """Give the field of the schema, with the description in its metadata."""
        told = {"description": self.description} if self.description else None
        return pa.field(self.name, self.shape.type, metadata=told)


def columns_of(model: type[BaseModel]) -> list[Column]:
    """Give the columns of a record: its fields, each decimal and each date in EDTF with typed ones beside."""
    hints = get_type_hints(model, include_extras=True)
    columns: list[Column] = []
    for name, field in model.model_fields.items():
        columns.append(Column(name, _shape(hints[name]), field.description or "", name))
        columns.extend(_typed(name, hints[name]))
    return columns


def _typed(name: str, annotation: Any) -> list[Column]:
    annotation = _some(annotation)
    if annotation == DecimalText:
        about = f"{name} as a number; null where that would not be exact"
        return [Column(f"{name}_decimal", derived(DECIMAL, _decimal), about, name)]
    if name in EDTF_FIELDS and _bare(annotation) is str:
        begin = EDTF_FIELDS[name]
        about = f"day that {name} can mean, years 1 to 9999"
        return [
            Column(f"{begin}earliest", derived(pa.date32(), _earliest), f"first {about}", name),
            Column(f"{begin}latest", derived(pa.date32(), _latest), f"last {about}", name),
        ]
    return []


_SCALARS: dict[Any, Any] = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), float: pa.float64()}
_SPAN = structs([pa.field(name, pa.int64()) for name in ("start", "end")], [Shape(pa.int64())] * 2)


def _shape(annotation: Any) -> Shape:
    """Give what the values are that an annotation allows."""
    annotation = _some(annotation)
    if annotation == Span:
        return _SPAN
    annotation = _bare(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return lists(_shape(arguments[0]))
    if origin is dict:
        return pairs(_shape(arguments[0]), _shape(arguments[1]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        columns = columns_of(annotation)
        read = rows_of([column.read_from for column in columns])
        return structs([column.field for column in columns], [column.shape for column in columns], read)
    if origin is Literal:
        annotation = type(arguments[0])
    return Shape(_SCALARS[annotation])


def _some(annotation: Any) -> Any:
    """Give what an annotation allows besides ``None``: in Parquet everything may be null."""
    if get_origin(annotation) in (Union, types.UnionType):
        (annotation,) = (one for one in get_args(annotation) if one is not type(None))
    return annotation


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


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
