"""docs/activities.md: its commands run, its console shows what they print, its table names every field."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ssc_extract.records.activities import Activity
from ssc_extract.records.mentions import Mention

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "activities.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
SHOWN = [block.removeprefix("$ ").partition("\n") for language, block in BLOCKS if language == "console"]
COMMANDS = [line for language, block in BLOCKS if language == "bash" for line in block.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("docs")
    (path / "data").symlink_to(ROOT / "data")
    return path


def shell(command, folder):
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    run = subprocess.run(
        ["bash", "-c", command], capture_output=True, cwd=folder, env=os.environ | {"PATH": path}, check=False
    )
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout.decode()


@pytest.mark.parametrize(("command", "output"), [(c, o) for c, _, o in SHOWN])
def test_the_console_shows_what_is_printed(command, output, folder):
    assert shell(command, folder) == output


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_runs(command, folder):
    shell(command, folder)


def test_every_field_is_told():
    for name in set(Activity.model_fields) - set(Mention.model_fields):
        assert f"`{name}`" in TEXT, name
