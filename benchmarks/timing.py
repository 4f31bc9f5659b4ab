"""Taking times: repeated, in one process or in fresh ones, with median, minimum and peak memory."""

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


def warm(work: Callable[[], object], repeats: int = 5) -> Times:
    """Time calls in this process, after one that is not counted."""
    work()
    runs = []
    for _ in range(repeats):
        begin = time.perf_counter()
        work()
        runs.append(time.perf_counter() - begin)
    return Times(tuple(runs))


# A child's peak memory begins with that of the process that forks it, so a bare one does that.
_LAUNCHER = """
import os, subprocess, sys, time
begin = time.perf_counter()
quiet = subprocess.DEVNULL
process = subprocess.Popen([sys.executable, *sys.argv[1:]], stdout=quiet, stderr=quiet)
_, status, usage = os.wait4(process.pid, 0)
print(time.perf_counter() - begin, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
os._exit(0 if sys.stdout.flush() is None else 1)
"""


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
