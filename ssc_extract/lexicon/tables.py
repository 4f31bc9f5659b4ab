"""Reading the tables of `data/` into entries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.data_files import data_folder, rows
from ssc_extract.documents.normalise import is_plain, normalise_inline
from ssc_extract.lexicon.model import EntityEntry, Strength

_PARTED = re.compile("(?<=[一-鿿])-(?=[一-鿿])")

__all__ = ["data_folder", "entity_entry", "load_entities", "names", "rows"]


def names(name: str, strong: str, weak: str) -> tuple[tuple[str, Strength], ...]:
    """Give (surface, strength) pairs, normalised as the text is; ``|`` separates names in a cell.

    A hyphen between Chinese characters may be a dash in texts: 中国-东盟中心, 中国—东盟中心.
    """
    if not is_plain(f"{name}|{strong}|{weak}"):
        cells = (name, strong, weak)
        name, strong, weak = ("|".join(map(normalise_inline, cell.split("|"))) for cell in cells)
    strengths = {name: Strength.STRONG}
    for cell, strength in ((strong, Strength.STRONG), (weak, Strength.WEAK)):
        if cell:
            strengths |= dict.fromkeys(filter(None, cell.split("|")), strength)
    if "-" in name or "-" in strong:
        for surface, strength in tuple(strengths.items()):
            strengths.setdefault(_PARTED.sub("—", surface), strength)
    return tuple(strengths.items())


def load_entities() -> Iterator[EntityEntry]:
    """Give the rows of `data/entities/*.csv`, file by file in name order."""
    for path in sorted((data_folder() / "entities").glob("*.csv")):
        for row in rows(path):
            yield entity_entry(row, path.name)


def entity_entry(row: dict[str, str], source: str) -> EntityEntry:
    """Make an entry of a row with the columns name, short, weak, type, name_en, acronym, ids."""
    return EntityEntry(
        name=row["name"],
        type=row["type"],
        names=names(row["name"], row["short"], row["weak"]),
        name_en=row["name_en"] or None,
        acronym=row["acronym"] or None,
        ids=_identifiers(row["ids"]) if row["ids"] else (),
        source=source,
    )


def _identifiers(cell: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for pair in cell.split("|") if pair)
    return tuple((authority, identifier) for authority, _, identifier in pairs)
