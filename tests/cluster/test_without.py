"""The core neither needs nor loads what a cluster needs; without it, a line says how to get it."""

import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "data/samples/news.txt"
EXTRA = ("dask", "distributed", "fsspec", "pyarrow")
ABSENT = f"import sys\nfor name in {EXTRA}: sys.modules[name] = None\n"
PRESENT = "import sys\n"
MAIN = "from ssc_extract.cli import main\ntry: main()\nfinally:\n  "
TELL = f"print('loaded', *(name for name in {EXTRA} if sys.modules.get(name)), file=sys.stderr)"


def run(program: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    line = [sys.executable, "-c", program + MAIN + TELL, *arguments]
    return subprocess.run(line, capture_output=True, check=False)


@pytest.mark.parametrize("program", [ABSENT, PRESENT], ids=["absent", "present"])
@pytest.mark.parametrize("format_name", ["json", "jsonl", "csv", "table"])
def test_other_formats_load_none_of_it(program, format_name):
    done = run(program, str(SAMPLE), "-f", format_name)
    assert done.returncode == 0
    assert done.stdout
    assert done.stderr == b"loaded\n"


@pytest.mark.parametrize("options", [("--engine", "dask"), ("-f", "parquet")])
def test_without_it_a_line_says_how_to_install_it(options, tmp_path):
    done = run(ABSENT, str(SAMPLE), "-o", str(tmp_path / "out"), *options)
    assert done.returncode == 2
    told, loaded = done.stderr.decode().splitlines()
    assert told.startswith("ssc-extract: --engine dask and -f parquet need ")
    assert told.endswith("pip install 'ssc-extract[dask]'")
    assert loaded == "loaded"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("-f", "parquet"), "add -o FOLDER"),
        (("-f", "csv", "--engine", "dask", "-o", "out"), "leave -f csv away"),
        (("--scheduler", "tcp://x:1", "-o", "out"), "add --engine dask"),
        (("--partition-by", "colour", "-o", "out"), "none of year, country, region, media_type"),
        (("-f", "parquet", "-o", str(SAMPLE)), "is a file"),
        (("-f", "parquet", "-o", "out", "--text-out"), "--text-out"),
        (("-", "-f", "parquet", "-o", "out"), "standard input"),
    ],
)
def test_options_that_make_no_sense_are_told_in_a_line(arguments, line, tmp_path):
    pytest.importorskip("pyarrow")
    done = run(PRESENT, str(SAMPLE), *(str(tmp_path / "out") if one == "out" else one for one in arguments))
    assert done.returncode == 2
    assert line in done.stderr.decode().splitlines()[0]
    assert not (tmp_path / "out").exists()
