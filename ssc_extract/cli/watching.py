"""What the user sees of a run on standard error: failures, warnings, progress, a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ssc_extract.cli.ends import say
from ssc_extract.cli.progress import Bar, on_terminal, progress

if TYPE_CHECKING:
    from ssc_extract.batch.journal import Entry


class Watch:
    """Counts what becomes of documents and tells of it."""

    def __init__(self, bar: Bar, *, quiet: bool, verbose: bool) -> None:
        self.done = self.failed = self.kept = 0
        self.mentions: Counter[str] = Counter()
        self._bar = bar
        self._quiet = quiet
        self._verbose = verbose

    def done_with(self, name: str, counts: Mapping[str, int], warnings: Sequence[str]) -> None:
        """Hear of a document that is done: the mentions of each kind in it, what was odd about it."""
        self._count(counts)
        for warning in () if self._quiet else warnings:
            self._bar.tell(f"{name}: {warning}")
        if self._verbose:
            self._bar.tell(f"{name}: {sum(counts.values())} mentions")
        self._bar.advance()

    def failed_with(self, reason: str) -> None:
        """Hear of a document that failed; the reason names it."""
        self.failed += 1
        self._bar.tell(reason)
        self._bar.advance()

    def begun(self, total: int, kept: Sequence[Entry]) -> None:
        """Hear what an earlier run has done of a folder; what failed in it is told again."""
        self.kept = len(kept)
        self._bar.expect(total - len(kept))
        for entry in kept:
            if entry.cause is None:
                self._count(entry.counts)
            else:
                self.failed += 1
                self._bar.tell(f"{entry.reason} (failed before: --retry-failed does it again)")

    def finished(self, entry: Entry) -> None:
        """Hear of a document in a folder that is done or has failed."""
        if entry.cause is None:
            self.done_with(entry.source, entry.counts, entry.warnings)
        else:
            self.failed_with(entry.reason or entry.source)

    def summary(self) -> str:
        """Give what became of all documents in one line."""
        before = f" ({self.kept} done before)" if self.kept else ""
        return f"{self.done} documents{before}, {self.mentions.total()} mentions, {self.failed} failed"

    def _count(self, counts: Mapping[str, int]) -> None:
        self.done += 1
        self.mentions.update(counts)


@contextmanager
def watching(total: int, *, shown: bool, quiet: bool, verbose: bool) -> Iterator[Watch]:
    """Give the watch of a run; one that is ``shown`` and comes to its end ends with a summary."""
    with progress(total, shown=shown and not quiet) as bar:
        watch = Watch(bar, quiet=quiet, verbose=verbose)
        yield watch
    if shown and not quiet:
        if on_terminal():
            _show_table(watch)
        say(watch.summary())


def _show_table(watch: Watch) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("kind", "mentions")
    table.columns[1].justify = "right"
    for kind, count in sorted(watch.mentions.items()):
        table.add_row(kind, f"{count:,}")
    Console(stderr=True, markup=False, highlight=False, emoji=False).print(table)
