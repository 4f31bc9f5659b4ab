"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing that takes the place of ``path`` when the block ends without an error.

    It is written beside ``path`` under a hidden name, synced and renamed; after an error, an
    interruption too, nothing of it stays. What is no regular file (a device, a pipe) is
    written to as it is. Raises ``OSError``.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            yield file
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        try:
            stream = beside.open("xb")
        except OSError as error:
            error.filename = str(path)  # what the user asked for, not how it is done
            raise
        with stream as file:
            try:
                yield file
                file.flush()
                os.fsync(file.fileno())
            except OSError as error:
                # A full disk is told without a name. A pipe that was closed is not about this file.
                if error.filename is None and not isinstance(error, BrokenPipeError):
                    error.filename = str(path)
                raise
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
