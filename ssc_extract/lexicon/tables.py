"""Reading the tables of `data/` into entries."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from ssc_extract.data_files import data_folder
from ssc_extract.documents.normalise import normalise_inline
from ssc_extract.lexicon.model import EntityEntry, Strength

__all__ = ["data_folder", "entity_entry", "load_entities", "names", "rows"]


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Give the rows of a UTF-8 CSV table; lines that begin with ``#`` carry its source and licence."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def names(name: str, strong: str, weak: str) -> tuple[tuple[str, Strength], ...]:
    """Give (surface, strength) pairs, normalised as the text is; ``|`` separates names in a cell."""
    strengths: dict[str, Strength] = {normalise_inline(name): Strength.STRONG}
    for cell, strength in ((strong, Strength.STRONG), (weak, Strength.WEAK)):
        for surface in filter(None, map(normalise_inline, cell.split("|"))):
            strengths[surface] = strength
    return tuple(strengths.items())


def load_entities() -> Iterator[EntityEntry]:
    """Give the rows of `data/entities/*.csv`, file by file in name order."""
    for path in sorted((data_folder() / "entities").glob("*.csv")):
        for row in rows(path):
            yield entity_entry(row, path.name)


def entity_entry(row: dict[str, str], source: str) -> EntityEntry:
    """Make an entry of a row with the columns name, short, weak, type, name_en, acronym, ids."""
    ids = tuple(
        (authority, identifier)
        for authority, _, identifier in (pair.partition("=") for pair in row["ids"].split("|") if pair)
    )
    return EntityEntry(
        name=row["name"],
        type=row["type"],
        names=names(row["name"], row["short"], row["weak"]),
        name_en=row["name_en"] or None,
        acronym=row["acronym"] or None,
        ids=ids,
        source=source,
    )
