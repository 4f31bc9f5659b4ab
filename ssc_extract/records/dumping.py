"""A result as JSON, by the serialiser of its class; what does not apply (``amount_low``) is absent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssc_extract.records.result import Result


def dump_json(result: Result, *, indent: int | None = None) -> bytes:
    """Give the result as UTF-8 JSON."""
    return result.__pydantic_serializer__.to_json(result, indent=indent, exclude_defaults=True)


def dump_items(result: Result, array: str, *, indent: int | None = None) -> bytes:
    """Give the records of an array that has some as they stand between its brackets in the whole."""
    data = result.__pydantic_serializer__.to_json(
        result, indent=indent, exclude_defaults=True, include={array}
    )
    opening, closing = (f'{{"{array}":[', "]}") if indent is None else (f'{{\n  "{array}": [\n', "\n  ]\n}")
    return data[len(opening.encode()) : -len(closing.encode())]


def dump_plain(result: Result) -> dict[str, Any]:
    """Give the result as plain JSON values: dicts, lists, strings, numbers."""
    plain: dict[str, Any] = result.__pydantic_serializer__.to_python(
        result, mode="json", exclude_defaults=True
    )
    return plain
