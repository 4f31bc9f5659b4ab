"""Gold mentions: of a JSONL file beside its source, or of text that is marked up inline."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ssc_extract.documents.read import read_path
from ssc_extract.evaluation.marked import MarkedError, parse_marked

KINDS = ("country", "money", "date", "duration", "entity", "percentage", "quantity", "goal", "reference")


class GoldError(ValueError):
    """A gold file that cannot be used; the message says which one, where and why."""


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One source text, the part ``[start, end)`` of it that is annotated, and its gold mentions.

    ``mentions`` have the fields of a record (kind, start, end, text, and the value's);
    ``kinds`` are those that were annotated at all.
    """

    name: str
    text: str
    start: int
    end: int
    mentions: tuple[Mapping[str, Any], ...]
    kinds: tuple[str, ...] = KINDS


def read_gold(path: Path, source: Path | None = None) -> Iterator[GoldDocument]:
    """Give the documents of a gold file; a folder gives those of its ``*.marked`` files in name order.

    ``*.jsonl`` holds one document's mentions after a coverage line, its source being
    ``source`` or the ``.txt`` beside it whose name the gold's begins with; ``*.txt`` and
    ``*.marked`` hold marked-up cases (see `ssc_extract.evaluation.marked`). Raises `GoldError`
    for a file that is none of these, and a ``ReadError`` for a source that cannot be read.
    """
    if path.is_dir():
        for inner in sorted(path.rglob("*")):
            if inner.suffix == ".marked":
                yield from read_gold(inner)
    elif path.suffix == ".jsonl":
        yield _read_jsonl(path, source)
    elif path.suffix in (".txt", ".marked"):
        yield from _read_marked(path)
    else:
        raise GoldError(f"{path}: not a gold file: give .jsonl (with a coverage line) or .marked text")


def _read_marked(path: Path) -> Iterator[GoldDocument]:
    try:
        text = path.read_text(encoding="utf-8")
        for name, plain, mentions in parse_marked(text):
            yield GoldDocument(f"{path.stem}/{name}", plain, 0, len(plain), tuple(mentions))
    except FileNotFoundError as error:
        raise GoldError(f"{path}: no such file") from error
    except (MarkedError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: {error}") from error


def _read_jsonl(path: Path, source: Path | None) -> GoldDocument:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise GoldError(f"{path}: no such file") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: {error}") from error
    rows = [_row(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    coverage = next((row for row in rows if row.get("kind") == "coverage"), None)
    if coverage is None or not {"start", "end"} <= coverage.keys():
        raise GoldError(f'{path}: no coverage line ({{"kind": "coverage", "start": …, "end": …}})')
    mentions = tuple(row for row in rows if row["kind"] in KINDS)
    kinds = tuple(coverage.get("kinds", KINDS))
    text = read_path(source or _source_beside(path)).text
    for row in mentions:
        if not 0 <= row.get("start", -1) < row.get("end", -1) <= len(text):
            raise GoldError(f"{path}: the mention {row.get('text')!r} has no span inside its source")
    return GoldDocument(path.stem, text, coverage["start"], coverage["end"], mentions, kinds)


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}, line {number}: not JSON: {error.msg}") from error
    if not isinstance(row, dict) or "kind" not in row:
        raise GoldError(f"{path}, line {number}: not an object with a kind")
    return row


def _source_beside(path: Path) -> Path:
    """Find the text whose name the gold file's begins with (`report.txt` for `report.p0-43.jsonl`)."""
    fitting = [text for text in path.parent.glob("*.txt") if path.name.startswith(text.stem + ".")]
    if not fitting:
        raise GoldError(f"{path}: no source text beside it: name it with --source")
    return max(fitting, key=lambda text: len(text.stem))
