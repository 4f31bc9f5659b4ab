"""SHA-256 as Python itself has it.

`hashlib` loads a whole library of ciphers, which takes as much memory as a report's records; Python's
own `random` does without it in the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import _Hash

_HOMES = ("_sha2", "_sha256", "hashlib")
"""Where it is: from Python 3.12 on, before that, and in a Python that is built without its own."""


def _find() -> Callable[[bytes], _Hash]:
    for name in _HOMES:
        try:
            found: Callable[[bytes], _Hash] = import_module(name).sha256
        except ImportError:
            continue
        return found
    raise ImportError("this Python has no SHA-256")


sha256 = _find()
"""Does what ``hashlib.sha256`` does."""
