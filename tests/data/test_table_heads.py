"""Every table says in its leading lines where its rows are from, under which licence, and of when they are."""

import re
from pathlib import Path

import pytest

from ssc_extract.data_files import data_folder

TABLES = sorted(path for path in data_folder().rglob("*.csv") if path.parent.name != "samples")
HEAD = (r"(?i)source|names: ", r"(?i)licence|\bCC0\b|\bMIT\b|\bfacts\b", r"\b20\d\d-\d\d")


def head_of(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines[: next(i for i, line in enumerate(lines) if line[:1] != "#")])


def test_tables_are_found():
    assert {"countries.csv", "frames.csv", "un.csv"} <= {path.name for path in TABLES}


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_names_source_licence_and_date(path):
    head = head_of(path)
    assert [wanted for wanted in HEAD if re.search(wanted, head) is None] == []
