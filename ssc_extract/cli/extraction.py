"""Carrying out a plan: reading, extracting, writing, and telling of it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ssc_extract.batch.atomic import replacing
from ssc_extract.batch.counting import by_kind
from ssc_extract.batch.extracting import extracted
from ssc_extract.batch.inputs import Input
from ssc_extract.batch.making import Making
from ssc_extract.batch.reading import read_input, text_bytes
from ssc_extract.batch.run import Tally, Watcher, run
from ssc_extract.batch.sinks import Sink, writing
from ssc_extract.cli.ends import WRONG_USAGE, fail, standard_input
from ssc_extract.cli.plan import Plan
from ssc_extract.cli.watching import Watch, watching
from ssc_extract.exports.writer import Parted
from ssc_extract.lexicon.vocabulary import Vocabulary, builtin, builtin_for_one_text
from ssc_extract.records.light import validate

if TYPE_CHECKING:
    from ssc_extract.records.result import Result


def carry_out(plan: Plan, making: Making, *, quiet: bool, verbose: bool) -> Tally:
    """Do what a plan for one stream of results says; gives what became of it."""
    vocabulary = _vocabulary(making.lexicon, plan.many)

    def extract(source: Input) -> Result | Parted:
        data = standard_input() if source.path is None else None
        read = read_input(source, data, making.reading)
        if making.with_text and plan.output is not None:
            with replacing(Path(f"{plan.output}.txt")) as file:
                file.write(text_bytes(read))
        return extracted(read, making, vocabulary, validate)

    if plan.many:  # a run over one input is over before garbage counts
        gc.freeze()
        gc.enable()
    shown = watching(len(plan.inputs), shown=plan.many, quiet=quiet, verbose=verbose)
    with _sink(plan, making) as sink, shown as watch:
        tally = run(plan.inputs, extract, sink, _watcher(watch))
        if tally.failures and not plan.many:
            # Before the sink ends the output: what could not be read leaves none, and an old file alone.
            raise SystemExit(WRONG_USAGE)
    return tally


def _watcher(watch: Watch) -> Watcher:
    def finished(source: Input, result: Result | Parted) -> None:
        watch.done_with(source.name, by_kind(result), result.document.warnings)

    return Watcher(finished, lambda _, reason: watch.failed_with(reason))


def _vocabulary(own: Path | None, many: bool) -> Vocabulary:
    if own is None:
        return builtin() if many else builtin_for_one_text()
    from ssc_extract.cli.vocabulary import load

    return load(own)


@contextmanager
def _sink(plan: Plan, making: Making) -> Iterator[Sink]:
    if plan.output is not None:
        with replacing(plan.output) as stream, writing(stream, making.format, making.layout) as sink:
            yield sink
    elif sys.stdout is None:
        fail("standard output is closed")
    else:
        with writing(sys.stdout.buffer, making.format, making.layout) as sink:
            yield sink
