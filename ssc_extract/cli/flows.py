"""``ssc-extract flows``: who gave what to whom, out of one report or many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import typer

from ssc_extract.cli.ends import DONE, SOME_FAILED, WRONG_USAGE, fail, orderly, say, standard_input

Rows = list[dict[str, Any]]
SHOWN = ("provider", "beneficiary", "amount", "currency", "date", "programme", "source", "paragraph")
"""The columns of the table on a terminal; CSV and JSON hold all of them."""


def flows(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, or - (stdin).")],
    format_name: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="table, csv or json.")
    ] = "table",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead.")
    ] = None,
    graph: Annotated[
        Path | None, typer.Option("--graph", metavar="FILE", help="Write the network of parties (GraphML).")
    ] = None,
    amounts: Annotated[bool, typer.Option("--amounts", help="Only rows with an amount.")] = False,
    encoding: Annotated[str | None, typer.Option(metavar="NAME", help="Encoding of the inputs.")] = None,
    csv_bom: Annotated[
        bool, typer.Option("--csv-bom", help="Begin CSV with a byte order mark (Excel).")
    ] = False,
) -> None:
    """Show who gave what to whom: one row for each amount stated; nothing is added up."""
    from ssc_extract.exports.flows import flow_rows

    if format_name not in _FORMS:
        raise typer.BadParameter(f"--format: {format_name!r} is none of {', '.join(_FORMS)}")
    with orderly():
        results, failed = _results(paths, encoding)
        if failed and not results:
            raise SystemExit(WRONG_USAGE)
        if graph is not None:
            _write_graph(graph, results)
        rows = [row for row in flow_rows(results) if row["amount"] or not amounts]
        with _stream(output) as stream:
            _FORMS[format_name](stream, rows, csv_bom)
    raise typer.Exit(SOME_FAILED if failed else DONE)


def _results(paths: list[str], encoding: str | None) -> tuple[list[Mapping[str, Any]], int]:
    """Read every input; gives the results as plain values, and how many inputs failed."""
    from ssc_extract.api import result_of
    from ssc_extract.batch.inputs import expand
    from ssc_extract.batch.reading import read_input
    from ssc_extract.documents.read import ReadError, ReadOptions
    from ssc_extract.records.dumping import dump_plain

    inputs = expand(paths)
    if not inputs:
        fail(f"{paths[0]}: no documents in this folder")
    results: list[Mapping[str, Any]] = []
    failed = 0
    for source in inputs:
        try:
            data = standard_input() if source.path is None else None
            read = read_input(source, data, ReadOptions(encoding))
        except ReadError as error:
            say(str(error))
            failed += 1
            continue
        results.append(dump_plain(result_of(read, kinds=frozenset(("activity",)))))
    return results, failed


def _write_graph(path: Path, results: list[Mapping[str, Any]]) -> None:
    from ssc_extract.batch.atomic import replacing
    from ssc_extract.exports.graph import graphml

    with replacing(path) as stream:
        for line in graphml(results):
            stream.write(f"{line}\n".encode())


@contextmanager
def _stream(output: Path | None) -> Iterator[BinaryIO]:
    import sys

    from ssc_extract.batch.atomic import replacing

    if output is not None:
        with replacing(output) as stream:
            yield stream
    else:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()


def _as_csv(stream: BinaryIO, rows: Rows, bom: bool) -> None:
    import csv
    import io

    from ssc_extract.exports.as_csv import cell
    from ssc_extract.exports.flows import COLUMNS

    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    text.write("\ufeff" if bom else "")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([cell(row[name]) for name in COLUMNS] for row in rows)
    text.detach()


def _as_json(stream: BinaryIO, rows: Rows, bom: bool) -> None:
    import json

    stream.write(json.dumps(rows, ensure_ascii=False, indent=2).encode() + b"\n")


def _as_table(stream: BinaryIO, rows: Rows, bom: bool) -> None:
    """Write a table in Markdown: it reads on a terminal and in a document."""
    from ssc_extract.exports.printable import printable

    def line(cells: list[str]) -> bytes:
        return f"| {' | '.join(cells)} |\n".encode()

    stream.write(line(list(SHOWN)) + line(["---"] * len(SHOWN)))
    for row in rows:
        shown = {**row, "source": Path(row["source"]).name}
        stream.write(line([printable(str(shown[name] or "")).replace("|", "\\|") for name in SHOWN]))


_FORMS: dict[str, Callable[[BinaryIO, Rows, bool], None]] = {
    "table": _as_table,
    "csv": _as_csv,
    "json": _as_json,
}
