"""One report on the command line loads nothing that only folders need, and makes nothing twice."""

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


def test_what_one_run_keeps_serves_the_next_ones_whole(cli, report, tmp_path):
    folder = tmp_path / "cache"
    states = []
    for seed in range(3):
        # What depends on the order of a set differs between processes, and would be kept anew each time.
        env = {"SSC_EXTRACT_CACHE": str(folder), "PYTHONHASHSEED": str(seed)}
        assert cli(report, env=env).returncode == 0
        states.append({path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.iterdir()})
    assert states[0] == states[1] == states[2]
