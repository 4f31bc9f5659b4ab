"""One run at a time in a folder of results."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PATIENCE = 1.0
"""Seconds to wait for a run that was just killed: its workers hold the lock until they are gone too."""
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class LockedError(Exception):
    """Another run holds the lock; its text is one line for the user."""


@contextmanager
def locked(path: Path, *, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the lock ``path`` while the block runs; the system frees it when its holder dies.

    Raises `LockedError` where another process has it for longer than ``patience`` seconds, and
    ``OSError`` where the file cannot be made.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
    try:
        _acquire(descriptor, path, time.monotonic() + patience)
        with suppress(OSError):  # on a full disk the number is missing, the lock is not
            os.truncate(descriptor, 0)
            os.write(descriptor, b"%d\n" % os.getpid())
        try:
            yield
        finally:
            os.truncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _acquire(descriptor: int, path: Path, deadline: float) -> None:
    holder = ""
    while not _try(descriptor):
        if time.monotonic() > deadline:
            with suppress(OSError):  # Windows does not let a locked file be read
                holder = os.read(descriptor, 20).decode("ascii", "replace").strip()
            process = f" (process {holder})" if holder else ""
            raise LockedError(
                f"{path.parent.parent}: another run{process} is writing there; "
                "wait for it to end or give another folder"
            )
        time.sleep(0.02)


def _try(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - there is none elsewhere

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - there is none on Windows

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True
