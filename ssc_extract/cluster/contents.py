"""The contents of a partition's documents, read where the worker is."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.listing import Listed
from ssc_extract.cluster.orders import Order
from ssc_extract.cluster.places import file_system, is_remote
from ssc_extract.documents.errors import MissingSourceError, ReadError, TooLargeError, UnreadableSourceError

LARGEST = 512 * 1024 * 1024
"""The largest document that is loaded, in bytes."""
_AT_A_TIME = 32
_BYTES_AT_A_TIME = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Content:
    """A document's number in its partition, and its content or why it could not be read."""

    index: int
    listed: Listed
    data: bytes | ReadError


def contents(order: Order, wanted: Sequence[tuple[int, Listed]]) -> Iterator[Content]:
    """Read documents in their order.

    Those of other file systems are fetched some at a time, because most of the time that one takes is
    waiting for it.
    """
    waiting = iter(wanted)
    while chunk := list(_chunk(waiting)):
        remote = [(index, listed) for index, listed in chunk if is_remote(listed.name) and _fits(listed)]
        fetched = _fetch([listed.name for _, listed in remote]) if remote else {}
        for index, listed in chunk:
            yield Content(index, listed, _content(order, listed, fetched))


def _chunk(waiting: Iterator[tuple[int, Listed]]) -> Iterator[tuple[int, Listed]]:
    size = 0
    for index, listed in islice(waiting, _AT_A_TIME):
        yield index, listed
        size += listed.size
        if size > _BYTES_AT_A_TIME:
            return


def _fits(listed: Listed) -> bool:
    return listed.size <= LARGEST and listed.trouble is None


def _content(order: Order, listed: Listed, fetched: dict[str, bytes | Exception]) -> bytes | ReadError:
    name = listed.name
    if listed.trouble is not None:
        return UnreadableSourceError(name, listed.trouble, "check its permissions")
    if listed.size > LARGEST:
        return TooLargeError(name, f"is larger than {LARGEST >> 20} MB", "split it")
    if name not in fetched:
        return _local(order.path(name), name)
    found = fetched[name]
    return found if isinstance(found, bytes) else _error(name, found)


def _local(path: str, name: str) -> bytes | ReadError:
    try:
        # A pipe that stands there must not be waited for.
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                return UnreadableSourceError(name, "is no regular file", "give a file")
            if state.st_size > LARGEST:
                return TooLargeError(name, f"is larger than {LARGEST >> 20} MB", "split it")
            return file.read()
    except (OSError, ValueError) as error:
        return _error(name, error)


def _fetch(names: list[str]) -> dict[str, bytes | Exception]:
    """Read documents of file systems that fsspec knows, those of one system in one go."""
    found: dict[str, bytes | Exception] = {}
    systems: dict[str, list[str]] = {}
    for name in names:
        systems.setdefault(name.partition("://")[0], []).append(name)
    for together in systems.values():
        try:
            fs = file_system(together[0])[0]
            paths = {fs._strip_protocol(name): name for name in together}
            answer = fs.cat(list(paths), on_error="return")
            found |= {paths[path]: data for path, data in answer.items()}
        except (OSError, RunError, ImportError) as error:
            found |= dict.fromkeys(together, error)
    return {name: found.get(name, FileNotFoundError()) for name in names}


def _error(name: str, error: Exception) -> ReadError:
    if isinstance(error, FileNotFoundError):
        return MissingSourceError(name, "no such file", "check the address")
    if isinstance(error, PermissionError):
        return UnreadableSourceError(name, "may not be read", "check its permissions")
    said = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    return UnreadableSourceError(name, f"cannot be read ({said.lower()[:200]})", "check the address")
