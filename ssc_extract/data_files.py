"""Where the tables of `data/` are, and how one is read, for every stage that reads one."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path


@cache
def data_folder() -> Path:
    """Give the folder of the tables: inside an installed package, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def cells(path: Path) -> Iterator[list[str]]:
    """Give the cells of a UTF-8 CSV table, its header first; raises ``ValueError`` for a row of another length.

    Lines that begin with ``#`` carry its source and licence.
    """
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.reader(line for line in file if line[0] != "#")
        header = next(table)
        yield header
        for row in table:
            if len(row) != len(header):
                raise ValueError(f"{path.name}: not {len(header)} cells: {','.join(row)}")
            yield row


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Give the rows of a table as `cells` reads it, each cell by its column's name."""
    table = cells(path)
    header = next(table)
    for row in table:
        yield dict(zip(header, row, strict=True))
