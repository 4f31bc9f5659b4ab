"""The list of a run's documents with what became of each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ssc_extract import __version__
from ssc_extract.batch.inputs import Input
from ssc_extract.batch.journal import Entry


def manifest(inputs: Sequence[Input], entries: Mapping[str, Entry], origin: str) -> bytes:
    """Give the manifest as JSON, a document a line, in the order of the inputs.

    It holds nothing that differs between two runs over the same content: how long a document took
    is in the journal.
    """
    documents = [_document(source, entries.get(str(source.place))) for source in inputs]
    head = {
        "generator": {"name": "ssc-extract", "version": __version__, "origin": origin},
        "totals": totals(entries.get(str(source.place)) for source in inputs),
    }
    lines = ",\n".join(json.dumps(document, ensure_ascii=False) for document in documents)
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    return f'{opening}, "documents": [\n{lines}\n]}}\n'.encode()


def totals(entries: Iterable[Entry | None]) -> dict[str, Any]:
    """Count documents by what became of them, and mentions by kind."""
    found = {"done": 0, "failed": 0, "pending": 0}
    mentions: dict[str, int] = {}
    for entry in entries:
        found[_status(entry)] += 1
        for kind, count in entry.counts.items() if entry is not None else ():
            mentions[kind] = mentions.get(kind, 0) + count
    return {**found, "mentions": dict(sorted(mentions.items()))}


def _status(entry: Entry | None) -> str:
    if entry is None:
        return "pending"
    return "done" if entry.cause is None else "failed"


def _document(source: Input, entry: Entry | None) -> dict[str, Any]:
    told: dict[str, Any] = {"source": _text(source.name), "status": _status(entry)}
    if entry is None:
        return told
    told |= {"sha256": entry.sha256, "bytes": entry.size, **entry.document}
    if entry.cause is not None:
        return told | {"cause": entry.cause, "reason": _text(entry.reason or "")}
    files = [_text(name) for name in entry.written]
    return told | {"results": files, "mentions": entry.counts, "warnings": list(entry.warnings)}


def _text(name: str) -> str:
    """Give a name as the records do: a byte that is no text as an escape."""
    return name.encode("utf-8", "backslashreplace").decode()
