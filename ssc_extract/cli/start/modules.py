"""The code of the program's own modules, kept in one file between runs.

Two hundred small files of bytecode take longer to find and to read than one; and where Python may
not write bytecode (a folder that is read-only, ``PYTHONDONTWRITEBYTECODE``) it compiles every module
anew at each start, which takes as long as reading a report. A module's code is taken from here as
long as its source has the size and the time of modification that it was compiled with.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType

from ssc_extract import __version__
from ssc_extract.cli.start.shelf import Shelf
from ssc_extract.kept import of_this_installation

Compiled = tuple[int, int, bytes]
"""Size and time of modification of the source, and its code in the form of `marshal`."""

_PACKAGE = "ssc_extract."


@contextmanager
def kept_modules() -> Iterator[None]:
    """Import the program's modules by what an earlier run kept, and keep what was compiled anew."""
    name = of_this_installation("modules")
    shelf: Shelf[str, Compiled] = Shelf(name, (__version__, sys.flags.optimize))
    finder = _Finder(shelf)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        shelf.keep()


class _Finder:
    """Finds the program's modules where Python does, and has them loaded from the shelf."""

    def __init__(self, shelf: Shelf[str, Compiled]) -> None:
        self._shelf = shelf

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Do what an entry of `sys.meta_path` does; another package's module is none of its own."""
        if not name.startswith(_PACKAGE):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = _Loader(spec.loader.name, spec.loader.path, self._shelf)
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, shelf: Shelf[str, Compiled]) -> None:
        super().__init__(name, path)
        self._shelf = shelf

    def get_code(self, fullname: str) -> CodeType | None:
        """Give the kept code, or what Python itself has or makes."""
        state = os.stat(self.path)
        size, changed = state.st_size, state.st_mtime_ns

        def made() -> Compiled:
            return size, changed, marshal.dumps(super(_Loader, self).get_code(fullname))

        kept = self._shelf.get(self.path, made, lambda kept: kept[:2] == (size, changed))
        code: CodeType | None = marshal.loads(kept[2])
        return code
