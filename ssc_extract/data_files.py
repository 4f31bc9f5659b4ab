"""Where the tables of `data/` are, for every stage that reads one."""

from __future__ import annotations

from pathlib import Path


def data_folder() -> Path:
    """Give the folder of the tables: inside an installed package, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"
