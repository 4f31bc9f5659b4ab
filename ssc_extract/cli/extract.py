"""``ssc-extract PATH...``: the main command."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ssc_extract.cli import run_options as options
from ssc_extract.cli.ends import DONE, SOME_FAILED, fail
from ssc_extract.exports.registry import FORMATS
from ssc_extract.extractors.candidate import Kind


def _known(name: str | None) -> str | None:
    if name is not None and name not in FORMATS:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(FORMATS)}")
    return name


def extract(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, or - (stdin).")],
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            callback=_known,
            autocompletion=lambda: list(FORMATS),
            help=f"{', '.join(FORMATS)}; by default table on a terminal, else json.",
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
        str | None, typer.Option(metavar="NAME", help="Encoding of the inputs where it is not UTF-8.")
    ] = None,
    lexicon: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Names of your own (CSV) beside the built-in ones.")
    ] = None,
    csv_bom: Annotated[
        bool, typer.Option("--csv-bom", help="Begin CSV with a byte order mark, as Excel needs.")
    ] = False,
    max_chars: Annotated[
        int | None, typer.Option("--max-chars", metavar="N", min=1, help="Refuse documents longer than this.")
    ] = None,
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
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Errors only on standard error.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell of every input.")] = False,
) -> None:
    """Extract records from documents (the default command)."""
    from ssc_extract.batch.inputs import Choice
    from ssc_extract.cli.plan import plan
    from ssc_extract.exports.writer import Layout

    asked = plan(paths, format_name, output, Choice(globs or (), excludes or ()))
    layout = Layout(many=asked.many and not asked.one_each, indent=indent, bom=csv_bom)
    chosen = frozenset(kind.value for kind in kinds) if kinds else None
    run = options.RunOptions(jobs, force, retry_failed, dry_run, fail_fast, timeout, memory, merge)
    failed: bool
    if asked.one_each and asked.output is not None:
        from ssc_extract.batch.origin import Making
        from ssc_extract.cli.folder import carry_out_folder

        making = Making(asked.format, layout, chosen, encoding, lexicon, text_out)
        to = asked.output
        failed = carry_out_folder(asked, to, making, run, max_chars=max_chars, quiet=quiet, verbose=verbose)
    else:
        from ssc_extract.cli.extraction import Reading, carry_out

        if (option := run.named()) is not None:
            fail(f"{option}: is for results in a folder; add -o FOLDER")
        if text_out and (output is None or asked.many):
            fail("--text-out: writes beside results in files; add -o FOLDER, or -o FILE for one input")
        reading = Reading(chosen, encoding, lexicon, max_chars, text_out)
        failed = bool(carry_out(asked, layout, reading, quiet=quiet, verbose=verbose).failures)
    raise typer.Exit(SOME_FAILED if failed else DONE)
