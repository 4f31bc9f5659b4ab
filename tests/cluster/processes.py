"""A cluster of real processes, and the command as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.cluster.cases import committed
from tests.cluster.preload import SLOW
from tests.offline.sitecustomize import LOOPBACK

ROOT = Path(__file__).parents[2]
LONG = 300.0
"""Seconds after which something will not come to pass any more, however busy the machine is."""


class Cluster:
    """A scheduler and two workers with their nannies, as processes."""

    def __init__(self, folder: Path, seconds: float = 0.0) -> None:
        self.file = folder / "scheduler.json"
        self._folder = folder
        self._environment = environment() | {SLOW: str(seconds)}
        self._port = 0
        self._processes: list[subprocess.Popen[bytes]] = []

    @property
    def address(self) -> str:
        """Give the address of the scheduler."""
        told: str = json.loads(self.file.read_bytes())["address"]
        return told

    def start(self) -> None:
        """Start it, at any port at first and then where it was."""
        self.file.unlink(missing_ok=True)
        told = ("--scheduler-file", str(self.file))
        where = ("--host", "127.0.0.1", "--port", str(self._port), "--no-dashboard")
        self._start("dask_scheduler", *told, *where)
        wait_for(lambda: self.file.exists() or self._processes[0].poll() is not None)
        self._port = int(self.address.rpartition(":")[2])
        preload = str(Path(__file__).with_name("preload.py"))
        size = ("--nthreads", "1", "--memory-limit", "0", "--host", "127.0.0.1", "--no-dashboard")
        for _ in range(2):
            self._start("dask_worker", *told, *size, "--preload", preload)

    def _start(self, program: str, *arguments: str) -> None:
        command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments]
        with (self._folder / f"{program}.log").open("ab") as log:
            self._processes.append(
                subprocess.Popen(command, cwd=self._folder, env=self._environment, stdout=log, stderr=log)
            )

    def workers(self) -> list[int]:
        """Give the process ids of the workers, which are their nannies' children."""
        children = {int(pid): _parent(pid) for pid in os.listdir("/proc") if pid.isdigit()}
        nannies = {process.pid for process in self._processes[1:]}
        return [pid for pid, parent in children.items() if parent in nannies and _is_worker(pid)]

    def kill(self) -> None:
        """Kill every process of the cluster, without a word to any of them."""
        workers = self.workers()
        for process in self._processes:
            process.kill()
            process.wait()
        for pid in workers:
            try:
                os.kill(pid, 9)
            except ProcessLookupError:
                continue
        self._processes.clear()


def _parent(pid: str) -> int | None:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return int(stat.rpartition(")")[2].split()[1])


def _is_worker(pid: int) -> bool:
    try:
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


@contextmanager
def cluster(folder: Path, seconds: float = 0.0) -> Iterator[Cluster]:
    """Give a cluster whose workers take so many seconds longer for a document."""
    started = Cluster(folder, seconds)
    try:
        started.start()
        yield started
    finally:
        started.kill()


def command(*arguments: str | Path, cwd: Path) -> subprocess.Popen[bytes]:
    """Start ``ssc-extract``."""
    line = [sys.executable, "-m", "ssc_extract", *map(str, arguments)]
    piped = subprocess.PIPE
    return subprocess.Popen(line, cwd=cwd, env=environment(), stdout=piped, stderr=piped)


def environment() -> dict[str, str]:
    """Give the environment in which a process finds this checkout and may talk to others of this machine."""
    path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT))))
    return {**os.environ, "PYTHONPATH": path, LOOPBACK: "1"}


def finished(process: subprocess.Popen[bytes], code: int) -> str:
    """Wait for a command that must end with a code; gives what it told."""
    out, told = process.communicate(timeout=LONG)
    assert process.returncode == code, told.decode() + out.decode()
    return told.decode()


def wait_for(what: Callable[[], object], seconds: float = LONG) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.05)


def wait_for_partitions(process: subprocess.Popen[bytes], out: Path, count: int) -> None:
    """Wait until a command has some partitions done and goes on."""
    folder = out / ".ssc-extract/committed"

    def there() -> bool:
        assert process.poll() is None, process.communicate()
        return folder.is_dir() and len(list(folder.iterdir())) >= count

    wait_for(there)


def manifest_of(out: Path) -> dict[str, object]:
    """Give the manifest of a dataset."""
    told: dict[str, object] = json.loads((out / "manifest.json").read_bytes())
    return told


def done_in(out: Path) -> int:
    """Count the documents of the partitions that are done."""
    return sum(done.documents for done in committed(out).values())
