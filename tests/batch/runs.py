"""Folders of small documents, and runs over them without a command line."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ssc_extract.batch.folder import FolderRun, Running
from ssc_extract.batch.inputs import expand
from ssc_extract.batch.journal import Entry
from ssc_extract.batch.making import Making
from ssc_extract.batch.task import Task

LONG_AGO = 1_600_000_000


class Told:
    """A watcher that remembers."""

    def __init__(self) -> None:
        self.kept: Sequence[Entry] = ()
        self.done: list[Entry] = []

    def begun(self, total: int, kept: Sequence[Entry]) -> None:
        self.kept = kept

    def finished(self, entry: Entry) -> None:
        self.done.append(entry)


def fill(root: Path, count: int, when: int | None = LONG_AGO) -> Path:
    """Make a folder of ``count`` different documents, as if they had long been there."""
    for number in range(count):
        path = root / f"{number % 3}" / f"{number:04}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"2021年，老挝收到{number + 1}万美元。\n", encoding="utf-8")
        if when is not None:
            os.utime(path, (when, when))
    return root


def a_run(root, out, making=None, work=None, **running) -> FolderRun:
    """Give a run over a folder that has not begun."""
    tasks = [Task(source) for source in expand([str(root)], out)]
    return FolderRun(tasks, out, making or Making("json"), Running(**{"workers": 2, **running}), work)


def run(root, out, making=None, work=None, **running) -> tuple[dict[str, Entry], Told]:
    """Run over a folder; give the entries by place, and what was told meanwhile."""
    told = Told()
    return a_run(root, out, making, work, **running).carry_out(told), told


def results(out: Path) -> dict[str, bytes]:
    """Give the files that a run leaves for its user."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.relative_to(out).parts[0] != ".ssc-extract"
    }
