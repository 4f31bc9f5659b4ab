"""Compiled patterns kept between runs of the command line.

Python compiles hundreds of patterns anew at each start, most of the time for their sets of Han
characters: a fifth of a run over a report. In a process of the command line `re` first asks here.
Where this Python does not have the inside of `re` that is meant here, it compiles as it always does.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ssc_extract.cli.start.shelf import Shelf

_NAME = "patterns"
# Flags are slow to combine, numbers are not.
_DEBUG = int(re.DEBUG)

# What `_sre.compile` takes behind the pattern's text: flags, code, number of groups, names by group.
Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


@contextmanager
def kept_patterns() -> Iterator[None]:
    """Compile patterns by what an earlier run kept, and keep what was compiled anew."""
    compiler: Any = getattr(re, "_compiler", None)
    inside = ("_code", "_parser", "_sre", "compile", "isstring")
    if not all(hasattr(compiler, name) for name in inside):
        yield
        return
    plain = compiler.compile
    patterns = _Patterns(compiler)
    compiler.compile = patterns.compile
    try:
        yield
    finally:
        compiler.compile = plain
        patterns.shelf.keep()


class _Patterns:
    def __init__(self, compiler: Any) -> None:
        self._plain: Callable[..., re.Pattern[Any]] = compiler.compile
        self._compiler = compiler
        self.shelf: Shelf[tuple[str, int], Parts] = Shelf(
            _NAME, (compiler._sre.MAGIC, compiler._sre.CODESIZE)
        )

    def compile(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """Do what ``re._compiler.compile`` does."""
        bits = int(flags)
        if not isinstance(pattern, str) or bits & _DEBUG:
            return self._plain(pattern, flags)
        key = pattern, bits
        parts = self.shelf.get(key)
        if parts is None:
            parts = self._made(*key)
            self.shelf.put(key, parts)
        all_flags, code, groups, names, by_group = parts
        compiled: re.Pattern[str] = self._compiler._sre.compile(
            pattern, all_flags, array("I", code).tolist(), groups, names, by_group
        )
        return compiled

    def _made(self, pattern: str, flags: int) -> Parts:
        parsed = self._compiler._parser.parse(pattern, flags)
        code = self._compiler._code(parsed, flags)
        names: dict[str, int] = parsed.state.groupdict
        by_group: list[str | None] = [None] * parsed.state.groups
        for name, group in names.items():
            by_group[group] = name
        made = int(flags | parsed.state.flags), array("I", code).tobytes(), parsed.state.groups - 1
        return *made, names, tuple(by_group)
