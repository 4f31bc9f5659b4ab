"""The whole run: what is left of the documents goes to an engine, and the dataset is left whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ssc_extract.batch.lock import locked
from ssc_extract.cluster.attempts import forget_attempts
from ssc_extract.cluster.engine import Engine
from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.finish import MANIFEST, finish, start_afresh
from ssc_extract.cluster.journal import Committed, Journal
from ssc_extract.cluster.listing import Listed
from ssc_extract.cluster.orders import Order
from ssc_extract.cluster.partitions import LARGEST, Partition, partitions
from ssc_extract.cluster.places import STATE, Place

Documents = Callable[[], Iterator[Listed]]


class Watch(Protocol):
    """What is told of a run while it goes on."""

    def kept(self, documents: int, failed: int) -> None:
        """Some documents were done before."""

    def finished(self, done: Committed) -> None:
        """A partition is done."""


@dataclass(frozen=True, slots=True)
class Running:
    """How a run goes about what is there already, and when it ends early.

    ``force`` does all again, ``retry_failed`` the partitions in which a document failed, ``fail_fast``
    ends at the first of these; ``largest`` is the mean size of the later partitions in bytes.
    """

    force: bool = False
    retry_failed: bool = False
    fail_fast: bool = False
    largest: int = LARGEST
    lexicon: Path | None = None


@dataclass(slots=True)
class Tally:
    """What became of the documents of a run, and what was found in them.

    ``kept`` of the ``documents`` are from before, and ``kept_failed`` of these had failed.
    """

    documents: int = 0
    failed: int = 0
    mentions: int = 0
    partitions: int = 0
    kept: int = 0
    kept_failed: int = 0


def carry_out(order: Order, documents: Documents, engine: Engine, running: Running, watch: Watch) -> Tally:
    """Do what is left of the documents.

    Raises `RunError`, ``OSError`` where the folder of results cannot be written to, and
    `ssc_extract.batch.lock.LockedError` where another run on this machine holds it.
    """
    place = order.place
    with _alone(place):
        if running.force:
            start_afresh(place)
        left = _Left(order, documents, running, watch)
        order.take_over(running.lexicon)
        forget_attempts(place)
        place.drop(MANIFEST)
        for done in engine.run(order, left.partitions()):
            left.tally.documents += done.documents
            left.tally.failed += done.failed
            left.tally.mentions += sum(done.mentions.values())
            left.tally.partitions += 1
            watch.finished(done)
            if running.fail_fast and done.failed:
                return left.tally
        left.tally.mentions = finish(order, left.seen)
    return left.tally


def what_is_left(order: Order, documents: Documents, running: Running, watch: Watch) -> Tally:
    """Count what `carry_out` would do, and do nothing."""
    left = _Left(order, documents, running, watch, dry=True)
    for partition in left.partitions():
        left.tally.partitions += 1
        left.tally.documents += len(partition.documents)
    left.tally.documents -= left.tally.kept
    return left.tally


class _Left:
    """Tells what is done from what is to be done, partition by partition."""

    def __init__(
        self, order: Order, documents: Documents, running: Running, watch: Watch, *, dry: bool = False
    ) -> None:
        self._order = order
        self._documents = documents
        self._running = running
        self._watch = watch
        self.tally = Tally()
        self.seen: set[str] = set()
        self._known: dict[str, tuple[int, int]] = {}
        journal = Journal(order.place)
        for done in () if running.force else journal:
            if done.origin != order.origin:
                raise RunError(
                    f"{order.destination}: holds results of another version or of other options; "
                    "--force does all again, or give another folder"
                )
            if not (done.failed and running.retry_failed):
                self._known[done.partition] = done.documents, done.failed
            elif not dry:
                journal.forget(done)

    def partitions(self) -> Iterator[Partition]:
        """Give the partitions to do."""
        for partition in partitions(self._documents(), self._order.origin, self._running.largest):
            if partition.id in self.seen:
                continue  # the same documents, listed a second time
            self.seen.add(partition.id)
            if partition.id not in self._known:
                yield partition
                continue
            documents, failed = self._known[partition.id]
            self.tally.documents += documents
            self.tally.kept += documents
            self.tally.kept_failed += failed
            self.tally.failed += failed
            self._watch.kept(documents, failed)


@contextmanager
def _alone(place: Place) -> Iterator[None]:
    """Hold the folder of results against other runs on this machine; elsewhere the last one has it."""
    folder = place.local
    if folder is not None:
        (folder / STATE).mkdir(parents=True, exist_ok=True)
    with locked(folder / STATE / "lock") if folder is not None else nullcontext():
        place.drop(f"{STATE}/half")
        yield
