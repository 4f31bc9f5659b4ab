"""Tables for a terminal: what was found per kind, where, and its value."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ssc_extract.exports.describe import describe, place
from ssc_extract.exports.printable import printable
from ssc_extract.exports.rows import rows
from ssc_extract.exports.writer import Layout

if TYPE_CHECKING:
    from ssc_extract.records.result import Result

_PLACES = 6
_LONGEST = 60


class _Console(Console):
    """A console that leaves a closed pipe to whoever runs it, where rich would end the process with 1."""

    def on_broken_pipe(self) -> None:
        raise  # noqa: PLE0704 -- rich calls this while it handles the error


class TableWriter:
    """Writes one table a kind; equal mentions share a row."""

    def __init__(self, stream: BinaryIO, layout: Layout) -> None:
        self._stream = io.TextIOWrapper(stream, encoding="utf-8", write_through=True)
        self._console = _Console(file=self._stream, highlight=False, markup=False, emoji=False)

    def write(self, result: Result) -> None:
        """Print the mentions of one result."""
        document = result.document
        self._console.print(Text(printable(document.title or document.source), style="bold"))
        kinds: dict[str, list[dict[str, Any]]] = {}
        for row in rows(result):
            kinds.setdefault(row["kind"], []).append(row)
        for kind, found in kinds.items():
            self._console.print(_table(kind, found))
        if not kinds:
            self._console.print("nothing found")

    def close(self) -> None:
        """Hand the stream back."""
        self._stream.detach()


def _table(kind: str, found: list[dict[str, Any]]) -> Table:
    places: dict[tuple[str, str], list[str]] = {}
    for row in found:
        key = (printable(row["text"]), printable(describe(row)))
        places.setdefault(key, []).append(place(row))
    table = Table(title=f"{kind} ({len(found)})", title_justify="left", title_style="bold cyan")
    for heading in ("text", "value"):
        table.add_column(heading, overflow="fold")
    table.add_column("times", justify="right")
    numbered = any(any(where) for where in places.values())
    if numbered:
        table.add_column("paragraphs", overflow="fold")
    for (text, value), where in places.items():
        cells = [Text(_beginning(text)), Text(value), Text(str(len(where)))]
        table.add_row(*cells, *([Text(_shorten(where))] if numbered else []))
    return table


def _beginning(text: str) -> str:
    """Give the first words of a long text: a table is to be looked over, the whole is in the other formats."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _shorten(where: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(filter(None, where)))
    more = [f"+{len(distinct) - _PLACES}"] if len(distinct) > _PLACES else []
    return ", ".join(distinct[:_PLACES] + more)
