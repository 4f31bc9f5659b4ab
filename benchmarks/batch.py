"""A run over a folder: two workers against one, what handing over costs, resuming over many documents."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.texts import varied_text
from benchmarks.timing import Times
from ssc_extract.batch.crew import Crew

DOCUMENTS, CHARACTERS = 300, 17_000
"""How many documents the workers get, and their length: some 50 KB of UTF-8."""
FINISHED = 10_000
HANDED_OVER = 10_000
_LONG_AGO = 1_600_000_000

Row = tuple[str, Times, Times, str]


def rows() -> Iterator[Row]:
    """Give the rows of the table; the base of a cost is its bar, so that the ratio must stay below 1."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _fill(root / "reports", DOCUMENTS, CHARACTERS)
        one, two = (_times(root, "reports", jobs, repeats=3) for jobs in (1, 2))
        yield f"{DOCUMENTS} files of 50 KB: two workers against one (s)", two, one, "<= 0.56"
    yield "handing over a document (ms)", _handing_over(), Times((1.0,)), "<= 1"
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _fill(root / "notes", FINISHED, 20)
        _run(root, "notes", "out", os.cpu_count() or 1)
        resumed = Times(tuple(_run(root, "notes", "out", 1) for _ in range(3)))
        yield f"resume over {FINISHED} finished documents (s)", resumed, Times((2.0,)), "<= 1"


def _fill(root: Path, count: int, characters: int) -> None:
    root.mkdir()
    text = varied_text(characters * 20)
    for number in range(count):
        begin = number * 977 % (len(text) - characters)
        path = root / f"{number:05}.txt"
        path.write_text(f"{number}。\n{text[begin : begin + characters]}\n", encoding="utf-8")
        os.utime(path, (_LONG_AGO, _LONG_AGO))


def _times(root: Path, name: str, jobs: int, repeats: int) -> Times:
    return Times(tuple(_run(root, name, f"out{jobs}-{turn}", jobs) for turn in range(repeats)))


def _run(root: Path, name: str, out: str, jobs: int) -> float:
    """Run the command line over a folder; give the seconds that it took."""
    command = [sys.executable, "-m", "ssc_extract", name, "-o", out, "-j", str(jobs), "-q"]
    begin = time.perf_counter()
    subprocess.run(command, cwd=root, check=True)
    return time.perf_counter() - begin


def _handing_over() -> Times:
    """Give the milliseconds a job that does nothing takes, there and back."""
    runs = []
    for _ in range(5):
        begin = time.perf_counter()
        for _done in Crew(_nothing, 2).run(range(HANDED_OVER)):
            pass
        runs.append((time.perf_counter() - begin) / HANDED_OVER * 1000)
    return Times(tuple(runs))


def _nothing(job: int) -> int:
    return job
