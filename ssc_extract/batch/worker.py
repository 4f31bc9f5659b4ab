"""One supervised process: what runs in it, and its supervisor's hold on it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import Any, Generic, TypeVar

from ssc_extract.batch.confinement import confine, uncap, uninterrupted

Job = TypeVar("Job")
Made = TypeVar("Made")

_GRACE = 1.0
"""Seconds that a process which hung up has for dying, before it is killed: its exit code tells why."""


class Cause(StrEnum):
    """Why a worker gave nothing for its job."""

    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASH = "crash"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Lost:
    """A job that its worker did not finish, and why, in words for the user."""

    cause: Cause
    reason: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What a job may take: seconds of time, bytes of address space; ``None`` is no limit."""

    seconds: float | None = None
    memory: int | None = None


class Worker(Generic[Job, Made]):
    """A process that does one job at a time, so that its death costs one."""

    def __init__(
        self,
        context: BaseContext,
        work: Callable[[Job], Made],
        limits: Limits,
        others: Iterable[Connection] = (),
    ) -> None:
        """Start the process; ``others`` are the pipes of its siblings, of which a fork has copies."""
        self.pipe, inner = context.Pipe()
        self.deadline = float("inf")
        self._limits = limits
        # As long as a copy of this end is open anywhere, the process would not see that we are gone.
        copies = [self.pipe, *others] if context.get_start_method() == "fork" else []
        process: Any = context.Process  # type: ignore[attr-defined] # only the base class lacks it
        self._process = process(
            target=_serve, args=(work, inner, os.getpid(), limits.memory, copies), daemon=True
        )
        with uninterrupted():
            self._process.start()
        inner.close()

    def give(self, job: Job) -> bool:
        """Hand over a job; gives False where the process is no longer there to take it."""
        try:
            self.pipe.send(job)
        except OSError:
            return False
        if self._limits.seconds is not None:
            self.deadline = time.monotonic() + self._limits.seconds
        return True

    def collect(self) -> tuple[Made | Lost, bool]:
        """Give what became of the job, and whether the worker can take another.

        To be called when the pipe is ready or the deadline is past.
        """
        self.deadline = float("inf")
        try:
            if not self.pipe.poll():
                return Lost(Cause.TIMEOUT, f"took longer than {self._limits.seconds:g} s"), False
            made: Made | Lost = self.pipe.recv()
        except (EOFError, OSError):
            self._process.join(_GRACE)
            return Lost(Cause.CRASH, _death(self._process.exitcode)), False
        return made, not (isinstance(made, Lost) and made.cause is Cause.MEMORY)

    def end(self) -> None:
        """Kill the process, if it still lives, and reap it."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


def _serve(
    work: Callable[[Job], Made],
    pipe: Connection,
    parent: int,
    memory: int | None,
    copies: Iterable[Connection],
) -> None:
    """Do jobs until the supervisor hangs up; after running out of memory, none."""
    confine(parent, memory)
    for copy in copies:
        copy.close()
    with suppress(EOFError, OSError):
        while True:
            made = _done(work, pipe.recv())
            pipe.send(made)
            if isinstance(made, Lost) and made.cause is Cause.MEMORY:
                return


def _done(work: Callable[[Job], Made], job: Job) -> Made | Lost:
    try:
        return work(job)
    except MemoryError:
        uncap()
        return Lost(Cause.MEMORY, "needs more memory than a worker may have")
    except Exception as error:  # an error of ours, which must cost this job only
        said = " ".join(str(error).split())[:200]
        return Lost(Cause.ERROR, f"cannot be processed: {type(error).__name__}: {said}")


def _death(code: int | None) -> str:
    if code is None:
        return "crashed its worker"
    if code >= 0:
        return f"ended its worker with code {code}"
    name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
    hint = ", perhaps for want of memory" if -code in (signal.SIGKILL, signal.SIGABRT) else ""
    return f"crashed its worker ({name}{hint})"
