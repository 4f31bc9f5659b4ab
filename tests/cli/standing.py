"""Runs over a folder that stand still in their middle, however fast the machine is."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.cli.process import COMMAND

TEXT = "2021年，老挝收到400万美元。"


@dataclass(frozen=True)
class Standing:
    """A run that has begun, is not done and does not go on; ``documents`` are those of its folder."""

    process: subprocess.Popen[bytes]
    command: list[str]
    documents: int

    def tell(self, sign: int) -> None:
        """Give it and its workers a signal, which they take up when they go on."""
        os.killpg(self.process.pid, sign)

    def go_on(self) -> None:
        """Let it go on."""
        self.tell(signal.SIGCONT)


def standing(folder: Path, out: Path, *options: str, count: int, length: int = 60) -> Standing:
    """Stop a run over ``count`` documents and more after its first result; begin anew with twice as many if it was over."""
    command = [*COMMAND, str(folder), "-o", str(out), *options]
    while True:
        fill(folder, count, length)
        documents = sum(path.is_file() for path in folder.rglob("*"))
        process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
        wait_until_begun(out, process)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGSTOP)
        seen = os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        if seen is not None and seen.si_code == os.CLD_STOPPED and not (out / "manifest.json").exists():
            return Standing(process, command, documents)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        shutil.rmtree(out)
        count *= 2


def fill(folder: Path, count: int, length: int = 60) -> None:
    """Put documents into a folder."""
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(f"{TEXT * length}第{number}段", encoding="utf-8")


def begun(out: Path) -> bool:
    """Whether a run has a result."""
    journal = out / ".ssc-extract" / "journal.jsonl"
    return journal.exists() and journal.stat().st_size > 0


def wait_until_begun(out: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until a run has a result, or has ended."""
    deadline = time.monotonic() + 30
    while not begun(out) and process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def children(pid: int) -> list[int]:
    """Give the processes that a process has started and that are there."""
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return [int(one) for one in listed.stdout.split()]
