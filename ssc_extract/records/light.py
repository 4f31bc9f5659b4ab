"""Results for a process that only writes them: checked and written by pydantic's core, without its models.

Loading pydantic and making its models takes longer than checking and writing a report. What they
come to is a *core schema*: plain data, but for the classes of what it makes. It is kept between
runs with the names of the classes, and here stand-ins take the place of these: they have the
fields and nothing of a model's behaviour. Checks, errors and JSON are those of the models.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from pydantic_core import SchemaSerializer, __version__

from ssc_extract.kept import load_value, of_this_installation, state_of, store_value
from ssc_extract.records.arrays import Arrays
from ssc_extract.records.validation import Validate

Place = tuple[str | int, ...]
"""The keys that lead to a part of a schema."""

_CLASS = "cls"
"""Where a core schema has a class."""
_ASIDE = "metadata"
"""Where it has what nothing but the making of a JSON Schema reads."""


def whole() -> dict[str, Any]:
    """Give the core schema of a result with stand-ins for the models."""
    schema, places = _schema()
    stand_ins: dict[str, Any] = {}
    for place in places:
        model: Any = schema
        for key in place:
            model = model[key]
        name = model[_CLASS]
        model[_CLASS] = stand_ins[name] = stand_ins.get(name) or _stand_in(name)
    schema[_CLASS].__pydantic_serializer__ = SchemaSerializer(schema)
    return schema


validate = Validate(whole)
"""Does what `ssc_extract.records.validation.by_models` does; gives a stand-in for the model's instance."""


def _schema() -> tuple[dict[str, Any], list[Place]]:
    """Give the plain schema of a result and its models' places: as an earlier run kept it, or of the models."""
    key = __version__, _state()
    name = of_this_installation("schema")
    kept: tuple[dict[str, Any], list[Place]] | None = load_value(name, key)
    if kept is None:
        schema = plain(import_module("ssc_extract.records.result").core_schema())
        kept = schema, list(_models(schema))
        store_value(name, key, kept)
    return kept


def _state() -> tuple[tuple[str, int, int], ...]:
    """Give the state of what the schema is made from: the modules of the records, and pydantic."""
    pydantic = find_spec("pydantic")
    places = () if pydantic is None else pydantic.submodule_search_locations or ()
    return state_of([os.path.dirname(__file__), *places])


def plain(schema: Any) -> Any:
    """Give a core schema as plain data: names in place of classes."""
    if isinstance(schema, type):
        return schema.__name__
    if isinstance(schema, dict):
        return {key: plain(value) for key, value in schema.items() if key != _ASIDE}
    if isinstance(schema, list | tuple):
        return type(schema)(map(plain, schema))
    return schema


def _models(schema: Any, place: Place = ()) -> Iterator[Place]:
    """Give the places of what has a class, in a plain schema."""
    if isinstance(schema, dict) and isinstance(schema.get(_CLASS), str):
        yield place
    inside = schema.items() if isinstance(schema, dict) else enumerate(schema)
    for key, part in inside:
        if isinstance(part, dict | list | tuple):
            yield from _models(part, (*place, key))


def _stand_in(name: str) -> Any:
    return type(name, (_StandIn,), {"__slots__": ()})


class _StandIn(Arrays):
    """What pydantic's core fills: the places that it has in a model's instance."""

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")
