"""Who checks a result: by default pydantic's models, which are loaded with the first one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ssc_extract.records.arrays import ARRAYS

if TYPE_CHECKING:
    from ssc_extract.records.result import Result

Check = Callable[[dict[str, Any]], Any]
"""Makes a record of plain values; raises pydantic's ``ValidationError`` where they are none."""


class Validate:
    """Makes a result of plain values, by a core schema of pydantic's that is asked for at the first one.

    A record is best checked as soon as its values are known: they are at hand then, and need not wait
    for those of all others. A result takes records that have been checked as they are.
    """

    def __init__(self, schema: Callable[[], dict[str, Any]]) -> None:
        self._schema = schema

    def __call__(self, fields: dict[str, Any]) -> Result:
        """Make a result of plain values and records; raises pydantic's ``ValidationError``."""
        result: Result = self._checks[0](fields)
        return result

    @property
    def records(self) -> Mapping[str, Check]:
        """The check of each kind of record."""
        return self._checks[1]

    @cached_property
    def _checks(self) -> tuple[Check, Mapping[str, Check]]:
        from pydantic_core import SchemaValidator

        schema = self._schema()
        records = {kind: SchemaValidator(record).validate_python for kind, record in _records(schema)}
        return SchemaValidator(schema).validate_python, records


def _records(schema: Any) -> Iterator[tuple[str, Any]]:
    """Give the kind and the schema of every record in a schema."""
    if isinstance(schema, dict):
        kind = _kind(schema) if schema.get("type") == "model" else None
        if kind in ARRAYS:
            yield kind, schema
        else:
            for part in schema.values():
                yield from _records(part)
    elif isinstance(schema, list | tuple):
        for part in schema:
            yield from _records(part)


def _kind(model: dict[str, Any]) -> str | None:
    """Give the one value that the field ``kind`` of a model may have."""
    field = model["schema"]["fields"].get("kind")
    values: Sequence[str] = field["schema"].get("expected", ()) if field else ()
    return values[0] if len(values) == 1 else None


def _of_models() -> dict[str, Any]:
    from ssc_extract.records.result import core_schema

    return core_schema()


by_models = Validate(_of_models)
"""Makes results that are instances of the model."""
