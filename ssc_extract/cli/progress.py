"""A bar on the terminal while a run goes on."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from ssc_extract.cli.ends import say
from ssc_extract.exports.printable import printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

_REFRESH_SECONDS = 0.1


class Bar(Protocol):
    """What shows how far a run is, and lines beside it."""

    def expect(self, total: int) -> None:
        """Set how many documents there are to do."""

    def advance(self) -> None:
        """Count one more."""

    def tell(self, line: str) -> None:
        """Show a line."""


class NoBar:
    """Shows lines only."""

    def expect(self, total: int) -> None:
        """Show nothing."""

    def advance(self) -> None:
        """Show nothing."""

    def tell(self, line: str) -> None:
        """Show a line on standard error."""
        say(line)


class TerminalBar:
    """Shows how many are done, how fast they get done, and how long the rest will take.

    It is drawn when a document is done and by no thread of its own: a process that has threads
    cannot be forked safely.
    """

    def __init__(self, progress: Progress, task: TaskID, console: Console) -> None:
        self._progress = progress
        self._task = task
        self._console = console
        self._drawn = 0.0

    def expect(self, total: int) -> None:
        """Set how many documents there are to do."""
        self._progress.update(self._task, total=total)

    def advance(self) -> None:
        """Count one more; drawn ten times a second at most."""
        self._progress.advance(self._task)
        if time.monotonic() - self._drawn > _REFRESH_SECONDS:
            self._drawn = time.monotonic()
            speed = self._progress.tasks[0].speed
            self._progress.update(self._task, rate=f"{speed:.1f}/s" if speed else "")
            self._progress.refresh()

    def tell(self, line: str) -> None:
        """Show a line above the bar, with nothing in it taken for markup."""
        self._console.print(f"ssc-extract: {printable(line)}", soft_wrap=True)


def on_terminal() -> bool:
    """Whether standard error is a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()


@contextmanager
def progress(total: int, *, shown: bool) -> Iterator[Bar]:
    """Give a bar on standard error, or none where that is no terminal."""
    if not shown or not on_terminal():
        yield NoBar()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    rate = TextColumn("{task.fields[rate]}", markup=False)
    columns = (BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as shown_progress:
        task = shown_progress.add_task("", total=total, rate="")
        yield TerminalBar(shown_progress, task, console)
