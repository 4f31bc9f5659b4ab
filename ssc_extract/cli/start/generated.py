"""The functions that dataclasses write for their classes, kept compiled between runs.

`dataclasses` writes six small functions for each frozen class as source text and compiles it at
import. Its ``exec`` is replaced by one that compiles no text twice, in this process or another;
where a Python's `dataclasses` makes them in some other way, nothing changes.
"""

from __future__ import annotations

import dataclasses
import marshal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ssc_extract.cli.start.shelf import Shelf

_NAME = "functions"
_EXEC = "exec"


@contextmanager
def kept_functions() -> Iterator[None]:
    """Make dataclasses by what an earlier run kept, and keep what was compiled anew."""
    shelf: Shelf[str, bytes] = Shelf(_NAME, None)

    def kept_exec(text: str, *namespaces: dict[str, Any]) -> None:
        kept = shelf.get(text)
        if kept is None:
            code = compile(text, "<string>", "exec", dont_inherit=True)
            shelf.put(text, marshal.dumps(code))
        else:
            code = marshal.loads(kept)
        exec(code, *namespaces)

    # A module's name is looked up before the builtin one that it hides.
    setattr(dataclasses, _EXEC, kept_exec)
    try:
        yield
    finally:
        delattr(dataclasses, _EXEC)
        shelf.keep()
