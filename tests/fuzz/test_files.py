"""A thousand damaged PDF files and a thousand Word files: each is read or refused with one typed error.

They are read in processes of their own, as PDFium is not Python: one that dies or hangs fails the test.
"""

import subprocess
import sys
from collections import Counter

import pytest

ROUNDS, EACH = 5, 200
SECONDS = 60


@pytest.mark.parametrize("format_", ["pdf", "docx"])
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_damaged_files(format_: str, round_: int) -> None:
    command = [sys.executable, "-m", "tests.fuzz.read_damaged", format_, str(round_), str(EACH)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert run.stderr == ""
    assert run.returncode == 0
    outcomes = Counter(run.stdout.split())
    assert outcomes.total() == EACH
    assert outcomes["read"] > EACH // 10
    assert outcomes["refused"] > EACH // 20
