"""Large files on the command line and in a folder: the same output, one line for a full disk, nothing left."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from benchmarks.texts import varied_text
from ssc_extract.batch import extracting
from ssc_extract.batch.inputs import expand
from ssc_extract.batch.making import Making
from ssc_extract.batch.task import Task, Unwritable
from ssc_extract.batch.work import DocumentWork
from tests.batch.runs import fill, results, run

COMMAND = [sys.executable, "-c", "from ssc_extract.cli import main; main()"]


class FullDisk(io.BytesIO):
    """A file on a disk that has no room."""

    def write(self, data) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def small_is_large(monkeypatch) -> None:
    monkeypatch.setattr(extracting, "LARGE", 10)


@pytest.mark.parametrize("format_name", ["json", "jsonl", "csv"])
def test_a_folder_of_large_files_gives_what_one_of_small_ones_gives(
    tmp_path, monkeypatch, format_name
) -> None:
    root = fill(tmp_path / "in", 4)
    run(root, tmp_path / "small", Making(format_name), workers=1)
    monkeypatch.setattr(extracting, "LARGE", 10)
    entries, _ = run(root, tmp_path / "large", Making(format_name), workers=1)
    assert results(tmp_path / "large") == results(tmp_path / "small")
    for entry in entries.values():
        for name, size in entry.written.items():
            assert (tmp_path / "large" / name).stat().st_size == size


@pytest.mark.usefixtures("small_is_large")
def test_a_full_disk_for_temporary_files_ends_a_folder_run(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", FullDisk)
    work = DocumentWork(tmp_path / "out", Making("json"), "origin")
    (source,) = expand([str(fill(tmp_path / "in", 1))], tmp_path / "out")
    assert work(Task(source)) == Unwritable(errno.ENOSPC, os.strerror(errno.ENOSPC), tempfile.gettempdir())


def large(folder: Path, text: str) -> Path:
    path = folder / "large.txt"
    path.write_text(text, encoding="utf-8")
    assert len(text) > extracting.LARGE
    return path


def test_an_interruption_leaves_nothing(tmp_path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    report = large(tmp_path, varied_text(2 * extracting.LARGE))
    process = subprocess.Popen(
        [*COMMAND, str(report), "-o", str(tmp_path / "out.json")],
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    until = time.monotonic() + 60
    while not list(tmp_path.glob(".out.json*")) and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, b"ssc-extract: interrupted\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["large.txt", "temporary"]
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_is_told_in_one_line(tmp_path) -> None:
    report = large(tmp_path, "老挝收到400万美元。\n\n" + "山高水长。\n\n" * (extracting.LARGE // 7))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, str(report)], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == ["ssc-extract: output: no space left on device"]
