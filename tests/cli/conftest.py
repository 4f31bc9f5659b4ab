"""The command line as a process, as a shell runs it."""

import os
import subprocess

import pytest

from tests.cli.process import COMMAND


@pytest.fixture
def cli(tmp_path):
    """Give a function that runs ``ssc-extract`` in an empty folder."""

    def run(
        *args, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*COMMAND, *map(str, args)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=os.environ | (env or {}),
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def report(tmp_path):
    """Give a small report on disk."""
    path = tmp_path / "report.txt"
    path.write_text("1. 2021年6月，联合国开发计划署(开发署)向老挝提供了约400万美元。\n", encoding="utf-8")
    return path
