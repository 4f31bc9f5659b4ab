"""What the user sees of a run into a dataset: the dashboard, failures, progress."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ssc_extract.cli.ends import say
from ssc_extract.cli.progress import on_terminal
from ssc_extract.exports.printable import printable

if TYPE_CHECKING:
    from ssc_extract.cluster.journal import Committed

_TOLD = 100
"""Failures that are told on the terminal; all of them are in the dataset ``failures``."""


class ScaleWatch:
    """Counts, tells failures, and moves a bar where there is one."""

    def __init__(self, bar: Any = None, console: Any = None) -> None:
        self.done = 0
        self.failed = 0
        self._told = 0
        self._bar = bar
        self._console = console
        self._began = time.monotonic()
        self._now = 0

    def tell(self, line: str) -> None:
        """Show a line."""
        if self._console is None:
            say(line)
        else:
            self._console.print(f"ssc-extract: {printable(line)}", soft_wrap=True)

    def expect(self, total: int) -> None:
        """Set how many documents there are."""
        if self._bar is not None:
            self._bar.update(0, total=total)

    def kept(self, documents: int, failed: int) -> None:
        """Count documents that were done before."""
        self.done += documents - failed
        self.failed += failed
        self._show()

    def finished(self, done: Committed) -> None:
        """Count a partition, and tell the failures in it."""
        self.done += done.documents - done.failed
        self.failed += done.failed
        self._now += done.documents
        for _, reason in done.reasons[: max(0, _TOLD - self._told)]:
            self.tell(reason)
            self._told += 1
            if self._told == _TOLD:
                self.tell("further failures are in the dataset failures")
        self._show()

    def _show(self) -> None:
        if self._bar is not None:
            rate = self._now / max(time.monotonic() - self._began, 0.1)
            self._bar.update(0, completed=self.done + self.failed, failed=self.failed, rate=rate)
            self._bar.refresh()


@contextmanager
def scale_watching(
    count: Callable[[], int] | None, *, quiet: bool, threads: bool
) -> Iterator[tuple[ScaleWatch, Callable[[str], None]]]:
    """Give the watch of a run, and what tells the user something unless all is to be quiet.

    ``count`` counts the documents, which tells how long the rest will take; on a terminal it runs
    beside the run if ``threads`` may be, else before it.
    """
    if quiet or not on_terminal():
        watch = ScaleWatch()
        yield watch, (lambda line: None) if quiet else watch.tell
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    failed = TextColumn("{task.fields[failed]} failed", markup=False)
    rate = TextColumn("{task.fields[rate]:.1f}/s", markup=False)
    columns = (BarColumn(), MofNCompleteColumn(), failed, rate, TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
        bar.add_task("", total=None, failed=0, rate=0.0)
        watch = ScaleWatch(bar, console)
        if count is not None and threads:
            threading.Thread(target=_expect, args=(watch, count), daemon=True).start()
        elif count is not None:
            watch.expect(count())
        yield watch, watch.tell


def _expect(watch: ScaleWatch, count: Callable[[], int]) -> None:
    try:
        watch.expect(count())
    except Exception:  # the run itself lists the documents too, and says what is wrong with that
        return
