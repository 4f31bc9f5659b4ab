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
from importlib.util import spec_from_file_location
from types import CodeType, ModuleType

from ssc_extract import __version__
from ssc_extract.cli.start.shelf import Shelf
from ssc_extract.kept import of_this_installation

Compiled = tuple[str, int, int, bytes]
"""Path, size and time of modification of the source, and its code in the form of `marshal`."""

_OURS = "ssc_extract."
_PACKAGE = "__init__.py"


@contextmanager
def kept_modules() -> Iterator[None]:
    """Import the program's modules by what an earlier run kept, and keep what was compiled anew."""
    shelf: Shelf[str, Compiled] = Shelf(of_this_installation("modules"), (__version__, sys.flags.optimize))
    finder = _Finder(shelf)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        shelf.keep()


class _Finder:
    """Finds the program's modules where they were, else where Python does; their code is on the shelf."""

    def __init__(self, shelf: Shelf[str, Compiled]) -> None:
        self._shelf = shelf

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Do what an entry of `sys.meta_path` does; another package's module is none of its own."""
        if not name.startswith(_OURS):
            return None
        return self._where_it_was(name, path or ()) or self._anywhere(name, path, target)

    def _where_it_was(self, name: str, folders: Sequence[str]) -> ModuleSpec | None:
        kept = self._shelf.get(name)
        if kept is None:
            return None
        path = kept[0]
        folder, _, file = path.rpartition(os.sep)
        within = [folder] if file == _PACKAGE else None
        if (os.path.dirname(folder) if within else folder) not in folders or _state(path) != kept[:3]:
            return None
        loader = _Loader(name, path, self._shelf, kept)
        return spec_from_file_location(name, path, loader=loader, submodule_search_locations=within)

    def _anywhere(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = _Loader(name, spec.loader.path, self._shelf)
        return spec


class _Loader(SourceFileLoader):
    """Loads a module with the code that is kept, or with what Python itself has or makes."""

    def __init__(
        self, name: str, path: str, shelf: Shelf[str, Compiled], kept: Compiled | None = None
    ) -> None:
        super().__init__(name, path)
        self._shelf = shelf
        self._kept = kept

    def get_code(self, fullname: str) -> CodeType | None:
        """Give the module's code."""
        if self._kept is not None:
            kept: CodeType = marshal.loads(self._kept[3])
            return kept
        state = _state(self.path)
        code = super().get_code(fullname)
        if state is not None:
            self._shelf.put(fullname, (*state, marshal.dumps(code)))
        return code


def _state(path: str) -> tuple[str, int, int] | None:
    """Give what a kept module must fit; None where there is no such file."""
    try:
        state = os.stat(path)
    except OSError:
        return None
    return path, state.st_size, state.st_mtime_ns
