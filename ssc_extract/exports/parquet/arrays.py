"""Values made into Arrow arrays, a whole column of them at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

Rows = Callable[[Iterable[Any]], Iterator[tuple[Any, ...]]]
"""Takes the values of some fields from records, a tuple a record."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the values of a column are in Arrow; any of them may be ``None``.

    ``make`` makes an array of them; without it Arrow takes them as they are: texts, numbers, lists of these.
    """

    type: Any
    make: Callable[[Sequence[Any]], Any] | None = None

    def array(self, values: Sequence[Any]) -> Any:
        """Give values as an Arrow array."""
        return pa.array(values, self.type) if self.make is None else self.make(values)


def derived(kind: Any, derive: Callable[[Any], Any]) -> Shape:
    """Give the shape of what is worked out from values, of every different one once: most come again."""

    def array(values: Sequence[Any]) -> Any:
        places = {value: place for place, value in enumerate(dict.fromkeys(values))}
        once = [None if value is None else derive(value) for value in places]
        taken = pa.array(list(map(places.__getitem__, values)), pa.int32())
        return pa.array(once, kind).take(taken)

    return Shape(kind, array)


def rows_of(fields: Sequence[str]) -> Rows:
    """Give what takes the values of fields, two or more, from records.

    It takes them from ``vars``, in two thirds of the time that attributes take.
    """
    read = itemgetter(*fields)
    return lambda records: map(read, map(vars, records))


def structs(fields: Sequence[Any], shapes: Sequence[Shape], rows_of: Rows = iter) -> Shape:
    """Give the shape of values with parts, one for each of the Arrow fields; ``rows_of`` gives those of values."""
    kind = pa.struct(fields)
    nothing = (None,) * len(fields)

    def array(values: Sequence[Any]) -> Any:
        absent = values.count(None)
        if absent == len(values):
            return pa.nulls(absent, kind)
        rows = present = rows_of(value for value in values if value is not None)
        mask = None
        if absent:
            rows = (nothing if value is None else next(present) for value in values)
            mask = pa.array([value is None for value in values])
        arrays = [shape.array(column) for shape, column in zip(shapes, zip(*rows, strict=True), strict=True)]
        return pa.StructArray.from_arrays(arrays, fields=fields, mask=mask)

    return Shape(kind, array)


def lists(inner: Shape) -> Shape:
    """Give the shape of sequences of values of a shape."""
    kind = pa.list_(inner.type)

    def array(values: Sequence[Any]) -> Any:
        begins: list[int | None] = []
        end = 0
        for value in values:
            begins.append(None if value is None else end)  # Arrow tells by null that there is no list
            end += len(value or ())
        flat = list(chain.from_iterable(value for value in values if value))
        return pa.ListArray.from_arrays(pa.array([*begins, end], pa.int32()), inner.array(flat))

    return Shape(kind, None if inner.make is None else array)


def pairs(key: Shape, value: Shape) -> Shape:
    """Give the shape of dictionaries: lists of key and value."""
    shape = lists(structs((pa.field("key", key.type), pa.field("value", value.type)), (key, value)))

    def array(values: Sequence[Any]) -> Any:
        return shape.array([None if one is None else one.items() for one in values])

    return Shape(shape.type, array)


def repeated(array: Any, ends: Sequence[int]) -> Any:
    """Give an array in which each value stands as far as its end, the first from 0."""
    return pc.run_end_decode(pa.RunEndEncodedArray.from_arrays(pa.array(ends, pa.int32()), array))
