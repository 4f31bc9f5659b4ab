"""Taking times: repeated, in one process or in fresh ones, with median, minimum and peak memory.

Seconds are the processor's, which other processes of the machine change less than the clock's.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of several runs, and the peak memory of a fresh process in MB where it was one."""

    runs: tuple[float, ...]
    peak: float = 0.0

    @property
    def median(self) -> float:
        return statistics.median(self.runs)

    @property
    def best(self) -> float:
        return min(self.runs)


def warm(work: Callable[[], object], repeats: int = 5, *, first: bool = True) -> Times:
    """Time calls in this process, after a ``first`` one that is not counted."""
    if first:
        work()
    runs = []
    for _ in range(repeats):
        begin = time.process_time()
        work()
        runs.append(time.process_time() - begin)
    return Times(tuple(runs))


# A child's peak memory begins with that of the process that forks it, so a bare one does that.
_LAUNCHER = """
import os, subprocess, sys
quiet = subprocess.DEVNULL
process = subprocess.Popen([sys.executable, *sys.argv[1:]], stdout=quiet, stderr=quiet)
_, status, usage = os.wait4(process.pid, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
os._exit(0 if sys.stdout.flush() is None else 1)
"""


def warm_beside(
    work: Callable[[], object], other: Callable[[], object], repeats: int = 5
) -> tuple[Times, Times]:
    """Time two calls by turns, so that a change in the machine's load meets both."""
    pairs = [(warm(work, 1, first=not number), warm(other, 1, first=not number)) for number in range(repeats)]
    return _joined([ours for ours, _ in pairs]), _joined([theirs for _, theirs in pairs])


def fresh_beside(arguments: list[str], others: list[str], repeats: int = 7) -> tuple[Times, Times]:
    """Time two fresh processes by turns."""
    pairs = [(fresh(arguments, 1), fresh(others, 1)) for _ in range(repeats)]
    return _joined([ours for ours, _ in pairs]), _joined([theirs for _, theirs in pairs])


def _joined(times: list[Times]) -> Times:
    return Times(tuple(run for one in times for run in one.runs), max(one.peak for one in times))


def fresh(arguments: list[str], repeats: int = 5) -> Times:
    """Time ``python ARGUMENTS`` in fresh processes (POSIX), after one that fills the caches."""
    runs, peaks = [], []
    for _ in range(repeats + 1):
        command = [sys.executable, "-S", "-c", _LAUNCHER, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds, peak, code = done.stdout.split()
        if code != "0":
            raise RuntimeError(f"python {arguments} ended with {code}")
        runs.append(float(seconds))
        peaks.append(int(peak) / (1024 if sys.platform != "darwin" else 1024**2))
    return Times(tuple(runs[1:]), max(peaks[1:]))
