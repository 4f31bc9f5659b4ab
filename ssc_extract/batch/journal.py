"""The journal of a folder of results: one line for every document that is done or has failed.

It is only ever appended to. A line is handed to the system before the next document is waited for,
so that a run which is killed forgets no document that it told of, and synced to the disk together
with those of the last second, so that a power cut costs no more than that: the documents whose lines
are lost are done again, to the same bytes.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

_SYNC_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a document.

    ``place`` is where its result stands in the folder, without the format's suffix; ``source`` what
    it was called; ``origin`` what the result depends on besides it (`ssc_extract.batch.origin`).
    ``size``, ``mtime_ns`` and ``sha256`` tell the content, as far as it could be looked at; a time
    so young that the file might change again without changing it is left out. ``written`` gives the
    sizes of the files that hold the result. ``cause`` is ``None`` for a document that is done, else
    a word for the ``reason``. ``seconds`` is how long it took.
    """

    place: str
    source: str
    origin: str
    size: int | None = None
    mtime_ns: int | None = None
    sha256: str | None = None
    cause: str | None = None
    reason: str | None = None
    written: dict[str, int] = field(default_factory=dict)
    document: dict[str, Any] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def mentions(self) -> int:
        """How many mentions were found."""
        return sum(self.counts.values())


_FIELDS = frozenset(spec.name for spec in fields(Entry))


def read_journal(path: Path) -> dict[str, Entry]:
    """Give the last entry of each place; lines that are torn or not of a journal are left out."""
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return {}
    entries: dict[str, Entry] = {}
    for line in lines[:-1]:  # what stands behind the last line feed was torn
        if (entry := _entry(line)) is not None:
            entries[entry.place] = entry
    return entries


def _entry(line: bytes) -> Entry | None:
    try:
        values = json.loads(line)
        if not isinstance(values, dict) or not values.keys() <= _FIELDS:
            return None
        values["warnings"] = tuple(values.get("warnings", ()))
        return Entry(**values)
    except (ValueError, TypeError):
        return None


class Journal:
    """The journal while a run writes to it."""

    def __init__(self, descriptor: int, path: Path) -> None:
        self._descriptor = descriptor
        self._path = path
        self._synced = time.monotonic()

    def append(self, entry: Entry) -> None:
        """Add a line; raises ``OSError`` that names the journal."""
        # Names may hold lone surrogates (bytes that are no text), which only ASCII JSON can hold.
        line = json.dumps(asdict(entry), ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
        try:
            while line:
                line = line[os.write(self._descriptor, line) :]
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(self._path)) from error
        if time.monotonic() - self._synced > _SYNC_SECONDS:
            self.sync()

    def sync(self) -> None:
        """Have all lines on the disk; raises ``OSError``."""
        os.fsync(self._descriptor)
        self._synced = time.monotonic()


@contextmanager
def writing_journal(path: Path, *, afresh: bool = False) -> Iterator[Journal]:
    """Open a journal for appending, without what was torn at its end; ``afresh`` empties it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0), 0o644)
    try:
        os.truncate(descriptor, 0 if afresh else _whole(path))
        journal = Journal(descriptor, path)
        yield journal
        journal.sync()
    finally:
        os.close(descriptor)


def _whole(path: Path) -> int:
    """Give the size of a journal up to the end of its last whole line."""
    data = path.read_bytes()
    return data.rfind(b"\n") + 1
