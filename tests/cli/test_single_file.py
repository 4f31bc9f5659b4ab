"""One report on the command line loads nothing that only folders need."""

import subprocess
import sys

from tests.cli.process import ROOT


def test_a_single_file_loads_no_workers():
    sample = ROOT / "data/samples/news.txt"
    for arguments in ([], ["-f", "csv"]):
        run = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "ssc_extract", str(sample), *arguments],
            capture_output=True,
            text=True,
            check=True,
        )
        loaded = {line.rpartition("|")[2].strip() for line in run.stderr.splitlines()}
        assert "ssc_extract.api" in loaded
        assert not {name for name in loaded if name.startswith("multiprocessing")}
        assert not loaded & {"ssc_extract.batch.folder", "ssc_extract.batch.crew", "rich.progress"}
