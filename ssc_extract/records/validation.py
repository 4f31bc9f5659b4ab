"""Who checks a result: by default pydantic's models, which are loaded with the first one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssc_extract.records.result import Result

Validate = Callable[[dict[str, Any]], "Result"]
"""Makes a result of plain values; raises pydantic's ``ValidationError`` where they are not a record."""


def by_models(fields: dict[str, Any]) -> Result:
    """Make a result that is an instance of the model."""
    from ssc_extract.records.result import validate

    return validate(fields)
