"""``ssc-extract explain``: why a piece of text was or was not found."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ssc_extract.cli.ends import fail, standard_input

if TYPE_CHECKING:
    from ssc_extract.documents.model import Source


def explain(
    target: Annotated[str, typer.Argument(metavar="TEXT|FILE", help="The words themselves, a file, or -.")],
    find: Annotated[
        str | None, typer.Option("--find", metavar="WORDS", help="Only where these words stand.")
    ] = None,
    span: Annotated[
        str | None,
        typer.Option("--span", metavar="START:END", help="Only what touches this span of the source."),
    ] = None,
    lexicon: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Names of your own (CSV) beside the built-in ones.")
    ] = None,
    encoding: Annotated[str | None, typer.Option(metavar="NAME", help="Encoding of the file.")] = None,
) -> None:
    """Show every candidate, its rule, and who won and why."""
    import sys

    from ssc_extract.cli.explanation import explain_source, occurrences

    words = None if find is None else _as_text(find)
    source = _source(target, encoding)
    spans = [_parse_span(span)] if span else occurrences(source.text, words) if words else None
    if spans == []:
        fail(f"{words}: these words do not stand in {source.name}")
    vocabulary = None
    if lexicon is not None:
        from ssc_extract.cli.vocabulary import load

        vocabulary = load(lexicon)
    for line in explain_source(source, spans, vocabulary):
        sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.buffer.flush()


def _source(target: str, encoding: str | None) -> Source:
    """Read what is to be explained; ends the program where it cannot be read."""
    from ssc_extract.documents.read import ReadError, read_bytes, read_path, read_string

    try:
        if target == "-":
            return read_bytes(standard_input(), "<stdin>", encoding)
        if _is_file(target):
            return read_path(target, encoding)
    except ReadError as error:
        fail(str(error))
    if _is_missing(target):
        fail(f"{target}: no such file; give a file, - or the words themselves")
    return read_string(_as_text(target))


def _as_text(argument: str) -> str:
    """Read an argument as UTF-8 whatever the locale made of its bytes."""
    return os.fsencode(argument).decode("utf-8", "replace")


def _is_file(target: str) -> bool:
    try:
        return Path(target).is_file()
    except OSError:  # too long for a file's name: a text
        return False


def _is_missing(target: str) -> bool:
    """Whether it is no words to explain: nothing at all, or what looks like the path of a file."""
    words = target.strip()
    return not words or (words.isascii() and " " not in words and ("." in words or os.sep in words))


def _parse_span(span: str) -> tuple[int, int]:
    start, _, end = span.partition(":")
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end)):
        fail(f"--span {span}: give it as START:END, such as 120:135")
    return int(start), int(end)
