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
from ssc_extract.batch.counting import by_kind
from ssc_extract.batch.inputs import Input
from ssc_extract.batch.reading import read_input, text_bytes
from ssc_extract.batch.run import Tally, Watcher, run
from ssc_extract.batch.sinks import Sink, writing
from ssc_extract.cli.ends import WRONG_USAGE, fail, standard_input
from ssc_extract.cli.plan import Plan
from ssc_extract.cli.watching import Watch, watching
from ssc_extract.exports.writer import Layout
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.records.result import Result


@dataclass(frozen=True, slots=True)
class Reading:
    """How the inputs are read: the kinds to keep, their encoding, the user's own lexicon.

    A text of more than ``max_chars`` characters is refused; ``text_out`` has it written beside the
    result.
    """

    kinds: Collection[str] | None = None
    encoding: str | None = None
    lexicon: Path | None = None
    max_chars: int | None = None
    text_out: bool = False


def carry_out(plan: Plan, layout: Layout, reading: Reading, *, quiet: bool, verbose: bool) -> Tally:
    """Do what a plan for one stream of results says; gives what became of it."""
    vocabulary = _vocabulary(reading.lexicon)

    def extract(source: Input) -> Result:
        data = standard_input() if source.path is None else None
        read = read_input(source, data, reading.encoding, reading.max_chars)
        if reading.text_out and plan.output is not None:
            with replacing(Path(f"{plan.output}.txt")) as file:
                file.write(text_bytes(read))
        return result_of(read, kinds=reading.kinds, vocabulary=vocabulary)

    if plan.many:  # a run over one input is over before garbage counts
        gc.freeze()
        gc.enable()
    shown = watching(len(plan.inputs), shown=plan.many, quiet=quiet, verbose=verbose)
    with _sink(plan, layout) as sink, shown as watch:
        tally = run(plan.inputs, extract, sink, _watcher(watch))
        if tally.failures and not plan.many:
            # Before the sink ends the output: what could not be read leaves none, and an old file alone.
            raise SystemExit(WRONG_USAGE)
    return tally


def _watcher(watch: Watch) -> Watcher:
    def finished(source: Input, result: Result) -> None:
        watch.done_with(source.name, by_kind(result), result.document.warnings)

    return Watcher(finished, lambda _, reason: watch.failed_with(reason))


def _vocabulary(own: Path | None) -> Vocabulary | None:
    if own is None:
        return None
    from ssc_extract.cli.vocabulary import load

    return load(own)


@contextmanager
def _sink(plan: Plan, layout: Layout) -> Iterator[Sink]:
    if plan.output is not None:
        with replacing(plan.output) as stream, writing(stream, plan.format, layout) as sink:
            yield sink
    elif sys.stdout is None:
        fail("standard output is closed")
    else:
        with writing(sys.stdout.buffer, plan.format, layout) as sink:
            yield sink
