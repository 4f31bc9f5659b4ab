"""What Python's own modules compile of text at import, kept compiled between runs.

`dataclasses` writes six small functions for each frozen class, a named tuple has one, and `typing`
compiles every annotation of named tuples and typed dictionaries. Where they call the builtin function
that compiles they are given one that compiles no text twice, in this process or another; where a
Python's modules do it in some other way, nothing changes.
"""

from __future__ import annotations

import collections
import dataclasses
import marshal
import typing
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any

from ssc_extract.cli.start.shelf import Shelf

_NAME = "functions"
_FILE = "<string>"


@contextmanager
def kept_functions() -> Iterator[None]:
    """Make classes by what an earlier run kept, and keep what was compiled anew."""
    kept = _Kept()
    # A module's name is looked up before the builtin one that it hides.
    hiding = (
        (dataclasses, "exec", kept.exec),
        (collections, "eval", kept.eval),
        (typing, "compile", kept.compile),
    )
    for module, name, function in hiding:
        setattr(module, name, function)
    try:
        yield
    finally:
        for module, name, _ in hiding:
            delattr(module, name)
        kept.shelf.keep()


class _Kept:
    """Stands for three builtin functions, as far as those modules use them."""

    def __init__(self) -> None:
        self.shelf: Shelf[tuple[str, str], bytes] = Shelf(_NAME, None)

    def exec(self, text: str, *namespaces: dict[str, Any]) -> None:
        exec(self.compile(text, _FILE, "exec"), *namespaces)

    def eval(self, text: str, *namespaces: dict[str, Any]) -> Any:
        return eval(self.compile(text, _FILE, "eval"), *namespaces)

    def compile(self, text: str, file: str, mode: str) -> CodeType:
        kept = self.shelf.get((text, mode))
        if kept is not None:
            known: CodeType = marshal.loads(kept)
            return known
        code: CodeType = compile(text, file, mode, dont_inherit=True)
        self.shelf.put((text, mode), marshal.dumps(code))
        return code
