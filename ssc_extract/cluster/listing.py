"""The documents that sources name, as a stream: a folder of millions is never held as a whole."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Any

from ssc_extract.batch.inputs import Choice
from ssc_extract.cluster.errors import RunError
from ssc_extract.cluster.ordering import in_order
from ssc_extract.cluster.places import absolute, file_system, is_remote

_STAMPS = (
    "ETag",
    "etag",
    "md5Hash",
    "checksum",
    "mtime",
    "LastModified",
    "last_modified",
    "updated",
    "created",
)
"""What file systems tell that changes with a content, the most telling first."""
_AT_A_TIME = 256
_THREADS = 16


@dataclass(frozen=True, slots=True)
class Listed:
    """A document as a listing has it.

    ``name`` is its address as the user gave it or the path under the folder that they gave; ``size``
    is in bytes; ``stamp`` changes when the content does. ``trouble`` says why it cannot be read where
    the listing knows already.
    """

    name: str
    size: int = 0
    stamp: str = ""
    trouble: str | None = None


def listing(sources: Iterable[str], choice: Choice, left_out: str) -> Iterator[Listed]:
    """Give the documents that the sources name: files, and what is chosen in folders, in path order.

    ``left_out`` is the folder of results, of which nothing is read. What does not exist stays in the
    list, so that reading it says so.
    """
    for source in sources:
        yield from (_remote if is_remote(source) else _local)(source, choice, absolute(left_out))


def named(lines: Iterable[str]) -> Iterator[Listed]:
    """Give the documents that a list names, an address a line.

    The size in bytes may stand behind the address and a tab, which saves asking the file system for
    it. Empty lines and those that begin with ``#`` are left out.
    """
    wanted = (line.rstrip("\r\n") for line in lines)
    entries = (line for line in wanted if line.strip() and not line.startswith("#"))
    with ThreadPoolExecutor(_THREADS) as threads:
        while chunk := list(islice(entries, _AT_A_TIME)):
            if any(is_remote(entry) for entry in chunk):
                yield from threads.map(_named, chunk)
            else:
                yield from map(_named, chunk)


def _named(entry: str) -> Listed:
    name, tab, size = entry.rpartition("\t")
    if tab and size.isdecimal():
        return Listed(name, int(size))
    if not is_remote(entry):
        return _looked_at(entry, entry)
    try:
        fs, path = file_system(entry)
        return _told(entry, fs.info(path))
    except (OSError, RunError, ImportError):
        return Listed(entry)


def _looked_at(name: str, path: str) -> Listed:
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return Listed(name)
    return Listed(name, state.st_size, str(state.st_mtime_ns))


def _told(name: str, info: dict[str, Any]) -> Listed:
    stamp = next((str(info[key]) for key in _STAMPS if info.get(key)), "")
    return Listed(name, int(info.get("size") or 0), stamp)


def _local(source: str, choice: Choice, left_out: str) -> Iterator[Listed]:
    if os.path.isdir(source):
        yield from _folder(source, "", choice, os.path.realpath(left_out))
    else:
        yield _looked_at(source, source)


def _folder(root: str, relative: str, choice: Choice, left_out: str) -> Iterator[Listed]:
    folder = os.path.join(root, relative)
    try:
        for name, is_folder in in_order(_scan(folder)):
            inside = os.path.join(relative, name)
            if choice.leaves_out(inside):
                continue
            path = os.path.join(root, inside)
            if not is_folder:
                if choice.takes(inside):
                    yield _looked_at(path, path)
            elif os.path.realpath(path) != left_out:
                yield from _folder(root, inside, choice, left_out)
    except OSError as error:
        yield Listed(folder, trouble=f"may not be listed ({(error.strerror or str(error)).lower()})")


def _scan(folder: str) -> Iterator[tuple[str, bool]]:
    """Give names and whether they are folders, without links to folders: they may lead back, or anywhere."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not (entry.is_symlink() and os.path.isdir(entry.path)):
                yield entry.name, entry.is_dir(follow_symlinks=False)


def _remote(source: str, choice: Choice, left_out: str) -> Iterator[Listed]:
    fs, path = file_system(source)
    out = file_system(left_out)[1].rstrip("/") if is_remote(left_out) else ""
    if not fs.isdir(path):
        yield _named(source)
        return
    yield from _below(fs, path.rstrip("/"), "", choice, out)


def _below(fs: Any, root: str, relative: str, choice: Choice, left_out: str) -> Iterator[Listed]:
    folder = f"{root}/{relative}".rstrip("/")
    entries = sorted(fs.ls(folder, detail=True), key=lambda info: str(info["name"]))
    fs.invalidate_cache(folder)  # what has been read is not kept for a second time
    for info in entries:
        path = str(info["name"]).rstrip("/")
        inside = path.removeprefix(root).lstrip("/")
        if path in (folder, left_out) or choice.leaves_out(inside):
            continue
        if info["type"] == "directory":
            yield from _below(fs, root, inside, choice, left_out)
        elif choice.takes(inside):
            yield _told(fs.unstrip_protocol(path), info)


def sources_of(
    sources: Sequence[str], choice: Choice, left_out: str, lines: Iterable[str]
) -> Iterator[Listed]:
    """Give what the sources name and then what a list names."""
    yield from listing(sources, choice, left_out)
    yield from named(lines)
