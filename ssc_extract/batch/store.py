"""The folder of results on disk: its results, and what a run keeps beside them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

STATE = ".ssc-extract"
"""The folder inside the folder of results for the lock, the journal and files half written."""
MANIFEST = "manifest.json"


class Store:
    """A folder of results."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = folder / STATE / "lock"
        self.journal = folder / STATE / "journal.jsonl"
        self._half = folder / STATE / "half"

    def prepare(self) -> None:
        """Make the folder; raises ``OSError`` where it cannot be written to."""
        self._half.mkdir(parents=True, exist_ok=True)

    def sweep(self) -> None:
        """Remove what a killed run left half written; to be called by the holder of the lock only."""
        for path in self._half.iterdir():
            path.unlink()

    def put(self, name: str, data: bytes) -> int:
        """Write a file whole or not at all, under its path relative to the folder; gives its size.

        Raises ``OSError`` that names the file it was to become.
        """
        with self.writing(name) as file:
            return file.write(data)

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Open a file that is there under its path relative to the folder when the block ends without an error.

        It is written elsewhere in the folder, synced and renamed. Raises ``OSError`` that names the
        file it was to become.
        """
        target = self.folder / name
        half = self._half / str(os.getpid())
        try:
            with half.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            target.parent.mkdir(parents=True, exist_ok=True)
            half.replace(target)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(target)) from error
        finally:
            half.unlink(missing_ok=True)

    def holds(self, written: Mapping[str, int]) -> bool:
        """Whether all these files are there, in their sizes."""
        try:
            return all(os.stat(self.folder / name).st_size == size for name, size in written.items())
        except OSError:
            return False

    def drop(self, names: Iterable[str]) -> None:
        """Remove files, as far as they are there."""
        for name in names:
            (self.folder / name).unlink(missing_ok=True)
