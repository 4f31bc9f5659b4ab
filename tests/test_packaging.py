"""What is installed is whole: the wheel carries the tables, a checkout finds them beside the package."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ssc_extract import __version__
from ssc_extract.lexicon.tables import data_folder

ROOT = Path(__file__).parents[1]
TABLES = sorted(path.relative_to(ROOT) for path in (ROOT / "data").rglob("*.csv"))
SAMPLE = ROOT / "data/samples/news.txt"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """Build the wheel with the backend that is installed for it; nothing is downloaded."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        str(ROOT),
        "--no-deps",
        "--no-build-isolation",
        "-q",
        "-w",
    ]
    subprocess.run([*command, str(folder)], check=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_the_tables_and_samples(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert len(TABLES) > 5
    assert {f"ssc_extract/{table.as_posix()}" for table in TABLES} <= names
    assert "ssc_extract/data/samples/un-report.txt" in names
    assert "ssc_extract/py.typed" in names
    assert f"ssc_extract-{__version__}.dist-info/licenses/LICENSE" in names
    assert not any("test" in name.split("/")[0] for name in names)


def test_the_wheel_runs_away_from_the_checkout(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    run = subprocess.run(
        [sys.executable, "-m", "ssc_extract", str(SAMPLE), "-f", "csv", "-k", "country"],
        capture_output=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path / "site")},
        check=True,
    )
    here = subprocess.run(
        [sys.executable, "-m", "ssc_extract", str(SAMPLE), "-f", "csv", "-k", "country"],
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    assert run.stdout == here.stdout
    assert run.stdout.count(b"LAO") >= 5
    where = subprocess.run(
        [sys.executable, "-c", "from ssc_extract.lexicon.tables import data_folder; print(data_folder())"],
        capture_output=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path / "site")},
        check=True,
    )
    assert Path(where.stdout.decode().strip()) == tmp_path / "site/ssc_extract/data"


def test_a_checkout_finds_its_tables():
    assert data_folder() == ROOT / "data"
    assert (data_folder() / "countries.csv").is_file()


def test_importing_the_package_loads_nothing_heavy():
    code = (
        "import sys, ssc_extract; print(*(set(sys.modules) & {'pydantic', 'typer', 'rich', 'jieba', 'csv'}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert run.stdout.split() == []


def test_a_run_loads_no_jieba_module_rich_or_pkg_resources():
    code = (
        "import sys; sys.argv[1:] = [sys.argv[1]]\n"
        "from ssc_extract.cli import main\n"
        "try: main()\n"
        "finally:\n"
        " print(*({'jieba', 'rich', 'pkg_resources', 'pandas'} & set(sys.modules)), file=sys.stderr)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(SAMPLE)], capture_output=True, check=True)
    assert run.stderr.split() == []
