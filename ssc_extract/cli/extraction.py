"""Carrying out a plan: reading, extracting, writing, and telling of it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from ssc_extract.api import result_of
from ssc_extract.batch.atomic import replacing
from ssc_extract.batch.inputs import Input
from ssc_extract.batch.run import Tally, run
from ssc_extract.batch.sinks import FolderSink, Sink, writing
from ssc_extract.cli.ends import WRONG_USAGE, fail, standard_input
from ssc_extract.cli.plan import Plan
from ssc_extract.cli.watching import watching
from ssc_extract.documents.read import read_bytes, read_path
from ssc_extract.exports.writer import Layout
from ssc_extract.records.result import Result


def carry_out(
    plan: Plan,
    layout: Layout,
    *,
    kinds: Collection[str] | None,
    encoding: str | None,
    quiet: bool,
    verbose: bool,
) -> Tally:
    """Do what a plan says; gives what became of it."""

    def extract(source: Input) -> Result:
        if source.path is None:
            read = read_bytes(standard_input(), source.name, encoding)
        else:
            read = read_path(source.name, encoding)
        return result_of(read, kinds=kinds)

    if plan.many:  # a run over one input is over before garbage counts
        gc.freeze()
        gc.enable()
    with _sink(plan, layout) as sink, watching(plan, quiet=quiet, verbose=verbose) as watcher:
        tally = run(plan.inputs, extract, sink, watcher)
        if tally.failures and not plan.many:
            # Before the sink ends the output: what could not be read leaves none, and an old file alone.
            raise SystemExit(WRONG_USAGE)
    return tally


@contextmanager
def _sink(plan: Plan, layout: Layout) -> Iterator[Sink]:
    if plan.output is not None and plan.one_each:
        yield FolderSink(plan.output, plan.format, layout)
    elif plan.output is not None:
        with replacing(plan.output) as stream, writing(stream, plan.format, layout) as sink:
            yield sink
    elif sys.stdout is None:
        fail("standard output is closed")
    else:
        with writing(sys.stdout.buffer, plan.format, layout) as sink:
            yield sink
