"""A user's own names: a CSV table that adds to the built-in lexicon or overrides it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from ssc_extract.documents.normalise import normalise_inline
from ssc_extract.lexicon.model import EntityEntry, Entry
from ssc_extract.lexicon.tables import entity_entry
from ssc_extract.lexicon.vocabulary import Vocabulary, builtin

_Ids = Annotated[str, StringConstraints(pattern=r"^(?:[^=|]+=[^=|]+(?:\|[^=|]+=[^=|]+)*)?$")]

_LARGEST = 100_000_000
"""Bytes of a table: a million names with all their forms."""


class LexiconError(ValueError):
    """A lexicon file that cannot be used; the message names the file, the line and what to do."""


class LexiconRow(BaseModel):
    """One row: the full name, further names (``|`` between them), what it is, what others call it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    name: Annotated[str, Field(min_length=2, max_length=200, description="The canonical full Chinese name.")]
    short: Annotated[str, Field(description="Further names that count wherever they stand.")] = ""
    weak: Annotated[str, Field(description="Names that need a reason in their context.")] = ""
    type: Literal["org", "event", "programme", "document", "place"]
    name_en: str = ""
    acronym: str = ""
    ids: Annotated[_Ids, Field(description="authority=identifier, ``|`` between several.")] = ""


COLUMNS = tuple(LexiconRow.model_fields)
"""What the header of a lexicon may name."""


def read_lexicon(path: Path) -> list[EntityEntry]:
    """Read a user's lexicon.

    ``path`` is a UTF-8 CSV file (with or without a byte order mark) whose header names
    some of `COLUMNS`, at least ``name`` and ``type``; lines that begin with ``#`` are
    comments. Raises `LexiconError` for a file that cannot be read and for the first bad row.
    """
    try:
        if path.exists() and not path.is_file():
            raise LexiconError(f"{path}: no regular file: give a table in CSV")
        if path.exists() and path.stat().st_size > _LARGEST:
            raise LexiconError(
                f"{path}: larger than {_LARGEST // 1_000_000} MB: split it, or leave names out"
            )
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(
            f"{path}: not UTF-8 (byte {error.start}): save the table as “CSV UTF-8”"
        ) from error
    except OSError as error:
        raise LexiconError(f"{path}: {(error.strerror or str(error)).lower()}: check the path") from error
    entries = list(_entries(path, text))
    if not entries:
        raise LexiconError(f"{path}: no row: give a header ({','.join(COLUMNS)}) and a row a name")
    return entries


def _entries(path: Path, text: str) -> Iterator[EntityEntry]:
    # Comments become empty lines, so that line numbers are those of the file.
    lines = ["\n" if line.startswith("#") else line for line in text.splitlines(keepends=True)]
    above = next((number for number, line in enumerate(lines) if line.strip()), 0)
    rows = _rows(path, lines, above)
    _, columns = next(rows, (above + 1, []))
    columns = [column.strip() for column in columns]
    header = set(filter(None, columns))
    for missing in sorted({"name", "type"} - header):
        raise LexiconError(
            f"{path}, line {above + 1}: no column {missing!r} in the header: name it there, with commas between"
        )
    for unknown in sorted(header - set(COLUMNS)):
        raise LexiconError(
            f"{path}, line {above + 1}: unknown column {unknown!r}: the columns are {', '.join(COLUMNS)}"
        )
    if len(header) < len(list(filter(None, columns))):
        raise LexiconError(f"{path}, line {above + 1}: a column stands in the header twice")
    seen: dict[str, int] = {}
    source = path.name
    for line, row in rows:
        if not row:
            continue
        if len(row) > len(columns) or "" in columns:
            raise LexiconError(f"{path}, line {line}: more cells than the header has columns")
        try:
            cells = map(str.strip, row)
            valid = LexiconRow.model_validate(dict(zip_longest(columns, cells, fillvalue="")))
        except ValidationError as error:
            first = error.errors()[0]
            column = ".".join(map(str, first["loc"]))
            raise LexiconError(f"{path}, line {line}, column {column!r}: {first['msg'].lower()}") from error
        entry = entity_entry(vars(valid), source)
        name = entry.names[0][0]
        if name in seen:
            raise LexiconError(f"{path}, line {line}: {valid.name} stands in line {seen[name]} already")
        seen[name] = line
        yield entry


def _rows(path: Path, lines: list[str], above: int) -> Iterator[tuple[int, list[str]]]:
    """Give the header, which ``above`` lines stand over, and the rows, each with its last line of the file."""
    reader = csv.reader(lines[above:])
    line = above
    try:
        for row in reader:
            line = above + reader.line_num
            yield line, row
    except csv.Error as error:
        raise LexiconError(f"{path}, line {line + 1}: {error}") from error


def merge(known: Iterable[Entry], own: Iterable[EntityEntry]) -> Iterator[Entry]:
    """Give the entries that are known already and the user's own: what the user names wins.

    A known entity of the same canonical name is replaced; a surface that the user claims is
    taken from the known entities that bear it.
    """
    added = list(own)
    replaced = {entry.names[0][0] for entry in added}
    claimed = {surface for entry in added for surface, _ in entry.names}
    for entry in known:
        if not isinstance(entry, EntityEntry):
            yield entry
        elif normalise_inline(entry.name) not in replaced:
            names = tuple(pair for pair in entry.names if pair[0] not in claimed)
            if names:
                yield replace(entry, names=names)
    yield from added


def with_lexicon(path: Path) -> Vocabulary:
    """Load the built-in tables with a user's own on top; raises what `read_lexicon` raises."""
    return Vocabulary(merge(builtin().entries, read_lexicon(path)))
