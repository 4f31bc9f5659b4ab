"""The README's commands run as they are written, and print what it shows."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = [line for language, block in BLOCKS if language == "bash" for line in block.splitlines() if line]
SHOWN = [
    (command.splitlines()[0], "\n".join(command.splitlines()[1:]))
    for language, block in BLOCKS
    if language == "console"
    for command in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
]
PROGRAMS = [block for language, block in BLOCKS if language == "python"]
TOOLS = ("jq", "mlr")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Give a folder with the samples where the README says they are."""
    path = tmp_path_factory.mktemp("readme")
    (path / "data").symlink_to(ROOT / "data")
    return path


def shell(command: str, folder: Path) -> str:
    """Run a command with this environment's ``ssc-extract``; give what it printed."""
    missing = [tool for tool in TOOLS if re.search(rf"\b{tool} ", command) and shutil.which(tool) is None]
    if missing:
        pytest.skip(f"{missing[0]} is not installed")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    run = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        capture_output=True,
        cwd=folder,
        env=os.environ | {"PATH": path},
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout.decode()


def test_there_is_something_to_run():
    assert len(COMMANDS) > 8
    assert len(SHOWN) > 3
    assert len(PROGRAMS) > 1


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_runs(command, folder):
    shell(command, folder)


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command[:40] for command, _ in SHOWN])
def test_a_command_prints_what_is_shown(command, output, folder):
    assert shell(command, folder).rstrip("\n") == output


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_runs(program, folder):
    if "pandas" in program and find_spec("pandas") is None:
        pytest.skip("pandas is not installed")
    shell("ssc-extract data/samples/news.txt -f csv -o news.csv", folder)
    subprocess.run([sys.executable, "-c", program], cwd=folder, check=True)


def test_every_folder_of_the_package_is_on_the_map():
    folders = {path.name for path in (ROOT / "ssc_extract").iterdir() if (path / "__init__.py").exists()}
    assert folders <= set(re.findall(r"^\| `ssc_extract/(\w+)/` \|", README, re.MULTILINE))


def test_every_field_and_command_is_told():
    from ssc_extract.cli.app import app
    from ssc_extract.records.mentions import MENTIONS

    for name in {name for model in MENTIONS for name in model.model_fields}:
        assert f"`{name}`" in README, name
    for command in app.registered_commands:
        if not command.hidden:
            assert f"ssc-extract {command.name}" in README, command.name
