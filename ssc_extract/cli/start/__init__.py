"""A fast start of the command line: what Python would compile anew in each process is kept between runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ssc_extract.cli.start.generated import kept_functions
from ssc_extract.cli.start.modules import kept_modules
from ssc_extract.cli.start.patterns import kept_patterns

__all__ = ["kept_start"]


@contextmanager
def kept_start() -> Iterator[None]:
    """Take modules, functions of dataclasses and patterns as an earlier run compiled them."""
    with kept_modules(), kept_functions(), kept_patterns():
        yield
