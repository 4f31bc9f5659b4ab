"""What the user sees of a run on standard error: failures, warnings, progress, a summary."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ssc_extract.batch.inputs import Input
from ssc_extract.batch.run import Watcher
from ssc_extract.cli.ends import say
from ssc_extract.cli.plan import Plan
from ssc_extract.exports.printable import printable
from ssc_extract.records.result import Result


@contextmanager
def watching(plan: Plan, *, quiet: bool, verbose: bool) -> Iterator[Watcher]:
    """Give the watcher of a run; a run over several inputs ends with a summary."""
    done: list[int] = []
    failed: list[Input] = []
    with _progress(len(plan.inputs), shown=plan.many and not quiet) as (advance, tell):

        def finished(source: Input, result: Result) -> None:
            done.append(result.count())
            for warning in () if quiet else result.document.warnings:
                tell(f"{source.name}: {warning}")
            if verbose:
                tell(f"{source.name}: {done[-1]} mentions")
            advance()

        def unreadable(source: Input, reason: str) -> None:
            failed.append(source)
            tell(reason)
            advance()

        yield Watcher(finished, unreadable)
    if plan.many and not quiet:
        say(f"{len(done)} documents, {sum(done)} mentions, {len(failed)} failed")


@contextmanager
def _progress(total: int, *, shown: bool) -> Iterator[tuple[Callable[[], None], Callable[[str], None]]]:
    """Give what advances a progress bar and what tells a line above it; no bar where no terminal is."""
    if not shown or sys.stderr is None or not sys.stderr.isatty():
        yield (lambda: None), say
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=total)
        yield (
            (lambda: progress.advance(task)),
            (lambda line: console.print(f"ssc-extract: {printable(line)}", soft_wrap=True)),
        )
