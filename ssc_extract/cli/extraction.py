"""Carrying out a plan: reading, extracting, writing, and telling of it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.records.result import Result


@dataclass(frozen=True, slots=True)
class Reading:
    """How the inputs are read: the kinds to keep, their encoding, the user's own lexicon."""

    kinds: Collection[str] | None = None
    encoding: str | None = None
    lexicon: Path | None = None


def carry_out(plan: Plan, layout: Layout, reading: Reading, *, quiet: bool, verbose: bool) -> Tally:
    """Do what a plan says; gives what became of it."""
    vocabulary = _vocabulary(reading.lexicon)

    def extract(source: Input) -> Result:
        if source.path is None:
            read = read_bytes(standard_input(), source.name, reading.encoding)
        else:
            read = read_path(source.name, reading.encoding)
        return result_of(read, kinds=reading.kinds, vocabulary=vocabulary)

    if plan.many:  # a run over one input is over before garbage counts
        gc.freeze()
        gc.enable()
    with _sink(plan, layout) as sink, watching(plan, quiet=quiet, verbose=verbose) as watcher:
        tally = run(plan.inputs, extract, sink, watcher)
        if tally.failures and not plan.many:
            # Before the sink ends the output: what could not be read leaves none, and an old file alone.
            raise SystemExit(WRONG_USAGE)
    return tally


def _vocabulary(own: Path | None) -> Vocabulary | None:
    if own is None:
        return None
    from ssc_extract.cli.vocabulary import load

    return load(own)


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
