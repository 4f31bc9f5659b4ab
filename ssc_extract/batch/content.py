"""Whether a file's content is still what it was."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from pathlib import Path

_SETTLED_NS = 2_000_000_000
"""Nanoseconds within which a file system may give two different contents the same time."""


def look(path: Path | None, now: int | None = None) -> tuple[int | None, int | None]:
    """Give the size of a file and its modification time in nanoseconds; ``None`` for what cannot be told.

    To be called before the file is read, so that a change in between shows in the next look. A time
    younger than two seconds (before ``now``, in nanoseconds) is not told: the file could change again
    within the same tick of the file system's clock.
    """
    try:
        state = os.stat(path) if path is not None else None
    except (OSError, ValueError):
        state = None
    if state is None or not stat.S_ISREG(state.st_mode):
        return None, None
    settled = state.st_mtime_ns < (time.time_ns() if now is None else now) - _SETTLED_NS
    return state.st_size, state.st_mtime_ns if settled else None


def content_hash(path: Path | None) -> str | None:
    """Give the SHA-256 of a regular file, ``None`` for one that is none or cannot be read."""
    if path is None:
        return None
    try:
        # A pipe that has taken the file's place meanwhile must not be waited for.
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return None
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None
