"""Validated, sourced records out of Chinese-language institutional reports.

>>> from ssc_extract import extract
>>> extract("开发署2021年拨款400万美元。").money[0].amount
'4000000'

Importing the package loads nothing else; `extract` and `extract_file` load what they need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssc_extract.api import extract, extract_file
    from ssc_extract.records.result import Result

__version__ = "0.1.0"
__all__ = ["Result", "__version__", "extract", "extract_file"]

_HOMES = {
    "extract": "ssc_extract.api",
    "extract_file": "ssc_extract.api",
    "Result": "ssc_extract.records.result",
}


def __getattr__(name: str) -> Any:
    """Import a public name where it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Name what is public, for completion and ``help``."""
    return sorted(__all__)
