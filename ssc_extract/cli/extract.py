"""``ssc-extract PATH...``: the main command."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import typer

from ssc_extract.cli import report_options as of_report
from ssc_extract.cli import run_options as of_run
from ssc_extract.cli import scale_options as at_scale
from ssc_extract.cli.ends import DONE, SOME_FAILED, fail
from ssc_extract.documents.formats.extracted import MAX_CHARS
from ssc_extract.exports.writer import RECORDS

if TYPE_CHECKING:
    from ssc_extract.batch.making import Making
    from ssc_extract.cli.plan import Plan


def extract(
    paths: of_report.Paths = None,
    format_name: of_report.Format = None,
    output: of_report.Output = None,
    kinds: of_report.Kinds = None,
    indent: of_report.Indent = True,
    encoding: of_report.Encoding = None,
    errors: of_report.OnErrors = of_report.Errors.STRICT,
    media_type: of_report.MediaType = None,
    lexicon: of_report.Lexicon = None,
    csv_bom: of_report.CsvBom = False,
    rows: of_report.Rows = RECORDS,
    max_chars: of_report.MaxChars = MAX_CHARS,
    text_out: of_report.TextOut = False,
    globs: of_run.Globs = None,
    excludes: of_run.Excludes = None,
    jobs: of_run.Jobs = None,
    force: of_run.Force = None,
    retry_failed: of_run.RetryFailed = None,
    dry_run: of_run.DryRun = None,
    fail_fast: of_run.FailFast = None,
    timeout: of_run.Timeout = None,
    memory: of_run.Memory = None,
    merge: of_run.Merge = None,
    engine: at_scale.Engine = None,
    scheduler: at_scale.Scheduler = None,
    scheduler_file: at_scale.SchedulerFile = None,
    lists: at_scale.From = None,
    partition_by: at_scale.PartitionBy = None,
    quiet: of_report.Quiet = False,
    verbose: of_report.Verbose = False,
) -> None:
    """Extract records from documents (the default command)."""
    from ssc_extract.batch.inputs import Choice
    from ssc_extract.batch.making import Making
    from ssc_extract.documents.read import ReadOptions

    make = partial(
        Making,
        kinds=frozenset(kind.value for kind in kinds) if kinds else None,
        reading=ReadOptions(encoding, media_type, errors is of_report.Errors.REPLACE, max_chars),
        lexicon=lexicon,
        with_text=text_out,
    )
    choice = Choice(globs or (), excludes or ())
    run = of_run.RunOptions(jobs, force, retry_failed, dry_run, fail_fast, timeout, memory, merge)
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
        from ssc_extract.cli.plan import plan
        from ssc_extract.exports.writer import Layout

        asked = plan(paths, format_name, output, choice)
        layout = Layout(many=asked.many and not asked.one_each, indent=indent, bom=csv_bom, rows=rows)
        failed = _carry_out(asked, make(asked.format, layout), run, quiet=quiet, verbose=verbose)
    raise typer.Exit(SOME_FAILED if failed else DONE)


def _carry_out(asked: Plan, making: Making, run: of_run.RunOptions, *, quiet: bool, verbose: bool) -> bool:
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
