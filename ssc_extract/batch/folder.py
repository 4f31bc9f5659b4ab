"""A run over many documents into a folder of results: what is left is done, nothing is lost."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ssc_extract.batch.content import content_hash, look
from ssc_extract.batch.journal import Entry, Journal, read_journal, writing_journal
from ssc_extract.batch.lock import locked
from ssc_extract.batch.making import Making
from ssc_extract.batch.manifest import manifest
from ssc_extract.batch.origin import origin
from ssc_extract.batch.resume import Left, what_is_left
from ssc_extract.batch.store import MANIFEST, Store
from ssc_extract.batch.task import Task, Unwritable

if TYPE_CHECKING:
    from ssc_extract.batch.worker import Lost

MIB = 1 << 20
_QUICKLY_HASHED = 64 * MIB

Work = Callable[[Task], Entry | Unwritable]


class Watcher(Protocol):
    """What is told of a run while it goes on."""

    def begun(self, total: int, kept: Sequence[Entry]) -> None:
        """Hear that a run over ``total`` documents begins, of which these are done already."""

    def finished(self, entry: Entry) -> None:
        """Hear that one more document is done or has failed."""


@dataclass(frozen=True, slots=True)
class Running:
    """How a run goes: all that its results do not depend on.

    ``workers`` is how many documents are done at a time; ``seconds`` and ``memory`` (bytes) are what
    one may take. ``force`` does everything again, ``retry_failed`` what failed before; ``fail_fast``
    ends the run at the first document that fails in it.
    """

    workers: int = 1
    seconds: float | None = 120.0
    memory: int | None = 1024 * MIB
    force: bool = False
    retry_failed: bool = False
    fail_fast: bool = False


def processors() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class FolderRun:
    """A run over some documents into a folder, made in one way.

    ``work`` replaces what a worker does with a task.
    """

    def __init__(
        self,
        tasks: Sequence[Task],
        folder: Path,
        making: Making,
        running: Running | None = None,
        work: Work | None = None,
    ) -> None:
        """Look at nothing yet but the program; raises ``OSError`` where a table cannot be read."""
        self._tasks = tasks
        self._making = making
        self._running = running or Running()
        self._work = work
        self._store = Store(folder)
        self._origin = origin(making)

    def left(self) -> Left:
        """Tell what is left to do, and do nothing."""
        known = {} if self._running.force else read_journal(self._store.journal)
        retry = self._running.retry_failed
        return what_is_left(self._tasks, known, self._origin, self._store, retry_failed=retry)

    def carry_out(self, watcher: Watcher) -> dict[str, Entry]:
        """Do what is left and write the manifest; gives the entries of all documents by their place.

        Raises `ssc_extract.batch.lock.LockedError` where another run writes to the folder, and
        ``OSError`` where it cannot be written to. Whatever ends the run, the results that are
        finished stay, and the next run knows of them.
        """
        self._store.prepare()
        with locked(self._store.lock):
            self._store.sweep()
            left = self.left()
            entries = left.kept
            watcher.begun(len(self._tasks), list(entries.values()))
            with writing_journal(self._store.journal, afresh=self._running.force) as journal:
                for entry in left.renewed:
                    journal.append(entry)
                self._do([task for task, _ in left.tasks], journal, entries, watcher)
            inputs = [task.source for task in self._tasks]
            self._store.put(MANIFEST, manifest(inputs, entries, self._origin))
        return entries

    def _do(self, tasks: list[Task], journal: Journal, entries: dict[str, Entry], watcher: Watcher) -> None:
        if not tasks:
            return
        with closing(self._outcomes(tasks)) as outcomes:
            for task, outcome in outcomes:
                entry = self._entry(task, outcome)
                journal.append(entry)
                entries[entry.place] = entry
                watcher.finished(entry)
                if entry.cause is not None and self._running.fail_fast:
                    return

    def _outcomes(self, tasks: list[Task]) -> Generator[tuple[Task, Entry | Unwritable | Lost], None, None]:
        # Half a second, which a run that finds everything done does not need.
        from ssc_extract.batch.crew import Crew  # noqa: PLC0415
        from ssc_extract.batch.work import DocumentWork  # noqa: PLC0415
        from ssc_extract.batch.worker import Limits  # noqa: PLC0415

        work = self._work
        if work is None:
            work = DocumentWork(self._store.folder, self._making, self._origin)
            work.preload()
            # What is loaded stays in pages that the workers share: nothing of it is garbage to look for.
            gc.collect()
            gc.freeze()
            gc.enable()
        limits = Limits(self._running.seconds, self._running.memory)
        size = min(self._running.workers, len(tasks))
        return Crew(work, size, limits).run(tasks)

    def _entry(self, task: Task, outcome: Entry | Unwritable | Lost) -> Entry:
        if isinstance(outcome, Unwritable):
            raise outcome.error()
        entry = outcome if isinstance(outcome, Entry) else self._lost(task, outcome)
        if entry.cause is not None:
            # An earlier content may have left a result, which must not pass for this one's.
            self._store.drop(self._making.files(task.place))
        return entry

    def _lost(self, task: Task, lost: Lost) -> Entry:
        size, mtime_ns = look(task.source.path)
        known = size is not None and size <= _QUICKLY_HASHED
        return Entry(
            place=task.place,
            source=task.source.name,
            origin=self._origin,
            size=size,
            mtime_ns=mtime_ns,
            sha256=content_hash(task.source.path) if known else None,
            cause=str(lost.cause),
            reason=f"{task.source.name}: {lost.reason}",
        )
