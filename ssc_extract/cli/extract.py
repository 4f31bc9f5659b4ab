"""``ssc-extract PATH...``: the main command."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ssc_extract.cli import run_options as options
from ssc_extract.cli import scale_options as at_scale
from ssc_extract.cli.ends import DONE, SOME_FAILED, fail
from ssc_extract.documents.formats.extracted import MAX_CHARS
from ssc_extract.exports.registry import FORMATS
from ssc_extract.exports.writer import ROWS
from ssc_extract.extractors.candidate import Kind

if TYPE_CHECKING:
    from ssc_extract.batch.making import Making
    from ssc_extract.cli.plan import Plan


class Errors(StrEnum):
    """What to do about bytes that are not text in the encoding."""

    STRICT = "strict"
    REPLACE = "replace"


def _known(name: str | None) -> str | None:
    if name is not None and name not in (*FORMATS, at_scale.FORMAT):
        raise typer.BadParameter(f"{name!r} is none of {', '.join((*FORMATS, at_scale.FORMAT))}")
    return name


def _of_rows(name: str) -> str:
    if name not in ROWS:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(ROWS)}")
    return name


def extract(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH", help="Files, folders, or - (stdin).")
    ] = None,
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            callback=_known,
            autocompletion=lambda: [*FORMATS, at_scale.FORMAT],
            help=f"{', '.join((*FORMATS, at_scale.FORMAT))}; by default table on a terminal, else json.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="PATH", help="A file, or a folder for a result per input."),
    ] = None,
    kinds: Annotated[
        list[Kind] | None,
        typer.Option("--kind", "-k", metavar="KIND", help=f"Only this kind ({', '.join(Kind)}); repeatable."),
    ] = None,
    indent: Annotated[
        bool, typer.Option("--indent/--compact", help="JSON for reading or on one line.")
    ] = True,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="Encoding of the inputs; told from them otherwise.")
    ] = None,
    errors: Annotated[
        Errors, typer.Option(metavar="HOW", help="At bytes that are no text: strict fails, replace warns.")
    ] = Errors.STRICT,
    media_type: Annotated[
        str | None, typer.Option("--media-type", metavar="TYPE", help="Format of the inputs, as of stdin.")
    ] = None,
    lexicon: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Names of your own (CSV) beside the built-in ones.")
    ] = None,
    csv_bom: Annotated[
        bool, typer.Option("--csv-bom", help="Begin CSV with a byte order mark, as Excel needs.")
    ] = False,
    rows: Annotated[
        str,
        typer.Option(
            metavar="ROWS",
            callback=_of_rows,
            help="What a row of CSV or a line of JSONL is: records, participants.",
        ),
    ] = "records",
    max_chars: Annotated[
        int, typer.Option("--max-chars", metavar="N", min=1, help="Refuse documents longer than this.")
    ] = MAX_CHARS,
    text_out: Annotated[
        bool, typer.Option("--text-out", help="Write the text that offsets point into beside each result.")
    ] = False,
    globs: options.Globs = None,
    excludes: options.Excludes = None,
    jobs: options.Jobs = None,
    force: options.Force = None,
    retry_failed: options.RetryFailed = None,
    dry_run: options.DryRun = None,
    fail_fast: options.FailFast = None,
    timeout: options.Timeout = None,
    memory: options.Memory = None,
    merge: options.Merge = None,
    engine: at_scale.Engine = None,
    scheduler: at_scale.Scheduler = None,
    scheduler_file: at_scale.SchedulerFile = None,
    lists: at_scale.From = None,
    partition_by: at_scale.PartitionBy = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Errors only on standard error.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell of every input.")] = False,
) -> None:
    """Extract records from documents (the default command)."""
    from ssc_extract.batch.inputs import Choice
    from ssc_extract.batch.making import Making
    from ssc_extract.cli.plan import plan
    from ssc_extract.documents.read import ReadOptions
    from ssc_extract.exports.writer import Layout

    choice = Choice(globs or (), excludes or ())
    make = partial(
        Making,
        kinds=frozenset(kind.value for kind in kinds) if kinds else None,
        reading=ReadOptions(encoding, media_type, errors is Errors.REPLACE, max_chars),
        lexicon=lexicon,
        with_text=text_out,
    )
    run = options.RunOptions(jobs, force, retry_failed, dry_run, fail_fast, timeout, memory, merge)
    scale = at_scale.ScaleOptions(
        engine, scheduler, scheduler_file, tuple(lists or ()), tuple(partition_by or ())
    )
    if format_name == at_scale.FORMAT or scale.named() is not None:
        from ssc_extract.cli.scale import carry_out_at_scale

        making = make(format_name or at_scale.FORMAT)
        failed = carry_out_at_scale(paths or (), output, making, scale, run, choice, quiet=quiet)
    elif not paths:
        raise typer.BadParameter("give files, folders, or - (stdin)", param_hint="PATH")
    else:
        asked = plan(paths, format_name, output, choice)
        layout = Layout(many=asked.many and not asked.one_each, indent=indent, bom=csv_bom, rows=rows)
        failed = _carry_out(asked, make(asked.format, layout), run, quiet=quiet, verbose=verbose)
    raise typer.Exit(SOME_FAILED if failed else DONE)


def _carry_out(asked: Plan, making: Making, run: options.RunOptions, *, quiet: bool, verbose: bool) -> bool:
    """Do it, and tell whether a document failed."""
    if asked.output is not None and asked.one_each:
        from ssc_extract.cli.folder import carry_out_folder

        return carry_out_folder(asked, asked.output, making, run, quiet=quiet, verbose=verbose)
    from ssc_extract.cli.extraction import carry_out

    if (option := run.named()) is not None:
        fail(f"{option}: is for results in a folder; add -o FOLDER")
    if making.with_text and (asked.output is None or asked.many):
        fail("--text-out: writes beside results in files; add -o FOLDER, or -o FILE for one input")
    return bool(carry_out(asked, making, quiet=quiet, verbose=verbose).failures)
