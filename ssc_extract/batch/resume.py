"""What is left to do in a folder of results."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ssc_extract.batch.content import content_hash, look
from ssc_extract.batch.inputs import Input
from ssc_extract.batch.journal import Entry
from ssc_extract.batch.store import Store
from ssc_extract.batch.task import Task


class Need(StrEnum):
    """Why a document is to be done."""

    NEW = "new"
    OPTIONS = "other options or version"
    CHANGED = "changed"
    REMOVED = "its result is gone"
    FAILED = "failed before"


@dataclass(slots=True)
class Left:
    """What a journal says of the inputs of a run.

    ``kept`` are entries that still hold, by place; ``renewed`` those of them whose file has another
    time and the same content; ``tasks`` what is to be done and why, in the order of the inputs.
    """

    kept: dict[str, Entry] = field(default_factory=dict)
    renewed: list[Entry] = field(default_factory=list)
    tasks: list[tuple[Task, Need]] = field(default_factory=list)


def what_is_left(
    tasks: Iterable[Task],
    known: Mapping[str, Entry],
    origin: str,
    store: Store,
    *,
    retry_failed: bool = False,
) -> Left:
    """Tell what is done from what is to be done.

    A document is done if its last entry was made from the same content by the same ``origin``, and
    its result is still there in its size. A file of the same size and modification time is taken to
    have the same content; any other is read and compared by its hash. One that failed counts as
    done as well, until its content changes, unless ``retry_failed``.
    """
    left = Left()
    for task in tasks:
        place = task.place
        entry = known.get(place)
        need = _need(task.source, entry, origin, store, retry_failed)
        if need is None and entry is not None:
            same = _same(task, entry)
            if same is not None:
                left.kept[place] = same
                left.renewed += [same] if same is not entry else []
                continue
            need = Need.CHANGED
        left.tasks.append((task, need or Need.NEW))
    return left


def _need(source: Input, entry: Entry | None, origin: str, store: Store, retry_failed: bool) -> Need | None:
    if entry is None:
        return Need.NEW
    if entry.origin != origin or entry.source != source.name:
        return Need.OPTIONS
    if entry.cause is not None:
        return Need.FAILED if retry_failed else None
    return None if store.holds(entry.written) else Need.REMOVED


def _same(task: Task, entry: Entry) -> Entry | None:
    """Give the entry, with the file's present size and time, or ``None`` if the content is another."""
    if task.data is not None:
        return entry if hashlib.sha256(task.data).hexdigest() == entry.sha256 else None
    seen = look(task.source.path)
    if seen == (entry.size, entry.mtime_ns) and (seen[1] is not None or seen[0] is None):
        return entry
    if entry.sha256 is None or content_hash(task.source.path) != entry.sha256:
        return None
    return replace(entry, size=seen[0], mtime_ns=seen[1])
