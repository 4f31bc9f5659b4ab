"""``ssc-extract lexicon``: what names the tool knows; searched, counted, exported."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ssc_extract.cli.ends import fail, orderly

if TYPE_CHECKING:
    from ssc_extract.lexicon.model import Entry


def lexicon(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]", help="Show the names that contain all of these.")
    ] = None,
    type_name: Annotated[
        str | None,
        typer.Option("--type", "-t", help="Only org, event, programme, document, place or country."),
    ] = None,
    count: Annotated[
        bool, typer.Option("--count", help="Show how many names of each type and table.")
    ] = False,
    export: Annotated[
        bool, typer.Option("--export", help="Write the entities as CSV in the columns that --lexicon reads.")
    ] = False,
    own: Annotated[
        Path | None, typer.Option("--lexicon", metavar="FILE", help="Add a lexicon of your own (CSV).")
    ] = None,
) -> None:
    """Search, count or export the names that the tool knows."""
    with orderly():
        entries = [entry for entry in _entries(own) if _fits(entry, words or [], type_name)]
        if count:
            lines = _counts(entries)
        elif export:
            lines = _exported(entries)
        elif words or type_name:
            lines = [_line(entry) for entry in entries]
        else:
            fail("lexicon: give a text to search for, --type, --count or --export")
        if not lines:
            fail(f"lexicon: no name fits {' '.join(words or [type_name or ''])}", 1)
        typer.echo("\n".join(lines))


def _entries(own: Path | None) -> tuple[Entry, ...]:
    from ssc_extract.lexicon.user import LexiconError, with_lexicon
    from ssc_extract.lexicon.vocabulary import builtin

    try:
        return (builtin() if own is None else with_lexicon(own)).entries
    except LexiconError as error:
        fail(str(error))


def _type(entry: Entry) -> str:
    return getattr(entry, "type", "country")


def _fits(entry: Entry, words: list[str], type_name: str | None) -> bool:
    if type_name is not None and _type(entry) != type_name:
        return False
    known = [
        entry.name,
        entry.name_en or "",
        getattr(entry, "acronym", None) or "",
        getattr(entry, "alpha3", ""),
    ]
    all_names = "\n".join([*known, *(surface for surface, _ in entry.names)]).casefold()
    return all(word.casefold() in all_names for word in words)


def _line(entry: Entry) -> str:
    others = [surface for surface, _ in entry.names if surface != entry.name]
    code = getattr(entry, "alpha3", None) or getattr(entry, "acronym", None) or "-"
    parts = [_type(entry), entry.name, code, entry.name_en or "-", " | ".join(others) or "-", entry.source]
    return "\t".join(parts)


def _counts(entries: list[Entry]) -> list[str]:
    types = Counter(_type(entry) for entry in entries)
    tables = Counter(entry.source for entry in entries)
    names = sum(len(entry.names) for entry in entries)
    return [
        *(f"{number:>6}  {name}" for name, number in types.most_common()),
        *(f"{number:>6}  {name}" for name, number in sorted(tables.items())),
        f"{len(entries):>6}  entries with {names} names",
    ]


def _exported(entries: list[Entry]) -> list[str]:
    import csv
    import io

    from ssc_extract.lexicon.model import EntityEntry, Strength
    from ssc_extract.lexicon.user import COLUMNS

    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        if isinstance(entry, EntityEntry):
            cells = [
                "|".join(
                    surface
                    for surface, strength in entry.names
                    if strength is wanted and surface != entry.name
                )
                for wanted in (Strength.STRONG, Strength.WEAK)
            ]
            ids = "|".join(f"{authority}={identifier}" for authority, identifier in entry.ids)
            writer.writerow([entry.name, *cells, entry.type, entry.name_en or "", entry.acronym or "", ids])
    return table.getvalue().splitlines()
