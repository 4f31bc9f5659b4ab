"""What a worker does with a partition: reads its documents, extracts, writes the files, commits."""

from __future__ import annotations

import faulthandler
import gc
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from ssc_extract.api import extract, result_of
from ssc_extract.batch.worker import Cause
from ssc_extract.cluster.attempts import ENOUGH, Attempts, Note
from ssc_extract.cluster.collected import Collected, seldom_searched
from ssc_extract.cluster.contents import Content, contents
from ssc_extract.cluster.journal import Committed, Journal
from ssc_extract.cluster.orders import Order, program
from ssc_extract.cluster.partitions import Partition
from ssc_extract.documents.errors import ReadError
from ssc_extract.documents.read import read_bytes
from ssc_extract.exports.parquet.datasets import Failure
from ssc_extract.exports.parquet.files import PartitionFiles
from ssc_extract.records.result import Result


@dataclass(frozen=True, slots=True)
class Trouble:
    """A partition that could not be done for a reason that is none of its documents'.

    ``final`` says that trying again is no use.
    """

    reason: str
    final: bool = False


@cache
def get_ready() -> None:
    """Load all that documents need, once a process, and leave it out of every search for garbage."""
    files = PartitionFiles()
    files.add(extract("老挝2021年收到400万美元和10%的赠款。"), 0)
    for _ in files.files("ready"):
        continue
    gc.collect()
    gc.freeze()


def work_on(order: Order, partition: Partition) -> Committed | Trouble:
    """Do a partition, unless it is done; the same documents and order give the same files."""
    if program() != order.program:
        return Trouble("a worker has another version of ssc-extract than this machine, or other tables", True)
    get_ready()
    try:
        journal = Journal(order.place)
        return journal.find(partition.id) or _do(order, partition, journal)
    except OSError as error:
        where = error.filename or order.destination
        return Trouble(f"{where}: {(error.strerror or str(error)).lower()}")


def _do(order: Order, partition: Partition, journal: Journal) -> Committed | Trouble:
    begun = time.perf_counter()
    attempts = Attempts(order.place, order.run, partition.id)
    collected = Collected(order.partition_by)
    with seldom_searched(), attempts.noting() as note:
        for outcome in _outcomes(order, partition, attempts, note):
            collected.add(*outcome)
        note.passed()
        files = {
            name: order.place.put(name, data)
            for name, data, _ in collected.files.files(f"part-{partition.id}")
        }
        if not order.stands:
            return Trouble(f"{order.destination}: another run writes there now", True)
        done = Committed(
            partition=partition.id,
            origin=order.origin,
            documents=len(partition.documents),
            failed=collected.failed,
            bytes=partition.bytes,
            mentions=dict(collected.mentions),
            files=files,
            reasons=tuple(collected.reasons),
            seconds=round(time.perf_counter() - begun, 3),
        )
        journal.commit(done)
    attempts.settle()
    return done


Outcome = tuple[Content, Result | Failure]


def _outcomes(order: Order, partition: Partition, attempts: Attempts, note: Note) -> Iterator[Outcome]:
    """Give what became of every document, in order; suspects are tried first, so that little is lost."""
    numbered = list(enumerate(partition.documents))
    early: dict[int, Outcome] = {}
    suspects = [(index, listed) for index, listed in numbered if index in attempts.suspects]
    for content in contents(order, suspects):
        early[content.index] = content, _attempt(order, content, note)
    for index in attempts.killers:
        listed = partition.documents[index]
        early[index] = Content(index, listed, b""), _put_aside(order, listed.name, listed.size)
    # Fetched lazily, in the order of the partition; what was tried already is not fetched again.
    rest = contents(order, [(index, listed) for index, listed in numbered if index not in early])
    for index, _ in numbered:
        if index in early:
            yield early[index]
        else:
            content = next(rest)
            yield content, _attempt(order, content, note)


def _attempt(order: Order, content: Content, note: Note) -> Result | Failure:
    note.at(content.index)
    with _time_limit(order.seconds):
        return outcome_of(order, content)


def outcome_of(order: Order, content: Content) -> Result | Failure:
    """Give the result of a document, or the reason why there is none."""
    name, data = content.listed.name, content.data
    size = len(data) if isinstance(data, bytes) else None
    try:
        if not isinstance(data, bytes):
            raise data
        source = read_bytes(data, name, options=order.reading)
        return result_of(source, kinds=order.kinds, vocabulary=order.vocabulary)
    except ReadError as error:
        return _failure(name, "unreadable", str(error), size)
    except MemoryError:
        return _failure(name, Cause.MEMORY, "needs more memory than a worker may have", size)
    except Exception as error:  # an error of ours, which must cost this document only
        said = " ".join(str(error).split())[:200]
        return _failure(name, Cause.ERROR, f"cannot be processed: {type(error).__name__}: {said}", size)


def _put_aside(order: Order, name: str, size: int) -> Failure:
    late = "" if order.seconds is None else f", or took longer than {order.seconds:g} s"
    why = f"put aside: killed its worker {ENOUGH} times (crashed, ran out of memory{late})"
    return _failure(name, Cause.CRASH, why, size)


def _failure(name: str, cause: str, reason: str, size: int | None) -> Failure:
    # A file name may hold bytes that are no text; a table may not.
    shown, told = (text.encode("utf-8", "backslashreplace").decode() for text in (name, reason))
    return Failure(shown, str(cause), told, size)


@contextmanager
def _time_limit(seconds: float | None) -> Iterator[None]:
    """End this process if the block takes longer: nothing else stops a thread that hangs."""
    if seconds is None:
        yield
        return
    with open(os.devnull, "w", encoding="ascii") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
