"""The options of reading documents and writing results."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ssc_extract.cli.scale_options import FORMAT as DATASET
from ssc_extract.exports.registry import FORMATS
from ssc_extract.exports.writer import ROWS
from ssc_extract.extractors.candidate import Kind

NAMES = (*FORMATS, DATASET)
"""The formats by name, that of datasets too."""


class Errors(StrEnum):
    """What to do about bytes that are not text in the encoding."""

    STRICT = "strict"
    REPLACE = "replace"


def _known(name: str | None) -> str | None:
    if name is not None and name not in NAMES:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(NAMES)}")
    return name


def _of_rows(name: str) -> str:
    if name not in ROWS:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(ROWS)}")
    return name


Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH", help="Files, folders, or - (stdin).")]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        callback=_known,
        autocompletion=lambda: list(NAMES),
        help=f"{', '.join(NAMES)}; by default table on a terminal, else json.",
    ),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="PATH", help="A file, or a folder for a result per input."),
]
Kinds = Annotated[
    list[Kind] | None,
    typer.Option("--kind", "-k", metavar="KIND", help=f"Only this kind ({', '.join(Kind)}); repeatable."),
]
Indent = Annotated[bool, typer.Option("--indent/--compact", help="JSON for reading or on one line.")]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of the inputs; told from them otherwise.")
]
OnErrors = Annotated[
    Errors, typer.Option(metavar="HOW", help="At bytes that are no text: strict fails, replace warns.")
]
MediaType = Annotated[
    str | None, typer.Option("--media-type", metavar="TYPE", help="Format of the inputs, as of stdin.")
]
Lexicon = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Names of your own (CSV) beside the built-in ones.")
]
CsvBom = Annotated[bool, typer.Option("--csv-bom", help="Begin CSV with a byte order mark, as Excel needs.")]
Rows = Annotated[
    str,
    typer.Option(
        metavar="ROWS",
        callback=_of_rows,
        help="What a row of CSV or a line of JSONL is: records, participants.",
    ),
]
MaxChars = Annotated[
    int, typer.Option("--max-chars", metavar="N", min=1, help="Refuse documents longer than this.")
]
TextOut = Annotated[
    bool, typer.Option("--text-out", help="Write the text that offsets point into beside each result.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Errors only on standard error.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Tell of every input.")]
