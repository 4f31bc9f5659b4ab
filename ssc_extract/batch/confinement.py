"""What a worker may do to the rest: nothing outlives the run, takes all memory or writes to the terminal."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_PR_SET_PDEATHSIG = 1


def confine(parent: int, memory: int | None) -> None:
    """Confine this process: Ctrl-C is its parent's to handle, its output is nobody's.

    ``parent`` is the process that it must not outlive (on Linux it is killed with it; elsewhere it
    ends after its job), ``memory`` the bytes of address space that it may have, where the system has
    such limits.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with(parent)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    if memory is not None:
        _cap(memory)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back while a process is started, so that it cannot come between its birth and `confine`."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with(parent: int) -> None:
    if not sys.platform.startswith("linux"):
        return
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)  # it died before the line above


def uncap() -> None:
    """Take the cap off a process that has run into it, so that it can still say so."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - there is none on Windows

        ceiling = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (ceiling, ceiling))


def _cap(memory: int) -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - there is none on Windows

        # A lower limit that was set for the whole program stays.
        ceiling = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = memory if ceiling == resource.RLIM_INFINITY else min(memory, ceiling)
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (wanted, ceiling))
