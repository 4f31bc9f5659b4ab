"""Folders on any file system that fsspec knows, and files in them that are there whole or not at all."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import fsspec

from ssc_extract.cluster.errors import RunError

STATE = ".ssc-extract"
"""The folder inside a folder of results for what a run keeps beside them."""
_LOCAL = ("file", "local")
_RENAMING = (*_LOCAL, "hdfs", "webhdfs", "sftp", "ssh", "smb")
"""Where a file being written can be seen half done and a rename replaces the whole at once.

Elsewhere (object stores, memory) an object appears when it is whole, and there is no rename.
"""
_NOTE = 24


def is_remote(address: str) -> bool:
    """Whether an address names a file system (``s3://``, ``memory://``), as a path does not."""
    return "://" in address or "::" in address


def absolute(address: str) -> str:
    """Give an address that means the same in another folder of the same machine."""
    return address if is_remote(address) else os.path.abspath(address)


def file_system(address: str) -> tuple[Any, str]:
    """Give the file system of an address, and the path in it.

    Raises `RunError` for a kind of address that fsspec does not know, and ``ImportError`` where a
    library is missing that it needs.
    """
    try:
        found: tuple[Any, str] = fsspec.url_to_fs(address)
    except ValueError as error:
        raise RunError(f"{address}: {error}") from error
    return found


@dataclass(frozen=True)
class Place:
    """A folder by its address; paths of its files are relative to it."""

    address: str

    @cached_property
    def _where(self) -> tuple[Any, str]:
        return file_system(self.address)

    @property
    def local(self) -> Path | None:
        """Give its path where it is on this machine's file system."""
        fs, root = self._where
        return Path(root) if self._is(fs, _LOCAL) else None

    @staticmethod
    def _is(fs: Any, protocols: tuple[str, ...]) -> bool:
        named = (fs.protocol,) if isinstance(fs.protocol, str) else fs.protocol
        return bool(set(named) & set(protocols))

    def _path(self, relative: str) -> str:
        root = self._where[1].rstrip("/")
        return f"{root}/{relative}" if relative else root

    def put(self, relative: str, data: bytes) -> int:
        """Write a file whole or not at all, over one that is there; gives its size. Raises ``OSError``."""
        fs, _ = self._where
        path = self._path(relative)
        if not self._is(fs, _RENAMING):
            fs.pipe_file(path, data)
            return len(data)
        half = self._path(f"{STATE}/half/{uuid.uuid4().hex}")
        for folder in (half, path):
            fs.makedirs(folder.rpartition("/")[0], exist_ok=True)
        if self._is(fs, _LOCAL):
            _write_synced(half, data)
            os.replace(half, path)
        else:
            fs.pipe_file(half, data)
            fs.mv(half, path)
        return len(data)

    @contextmanager
    def noting(self, relative: str) -> Iterator[Callable[[bytes], None]]:
        """Give what writes a few bytes over and over into a file of no lasting worth, gone in the end.

        On this machine's file system they are padded with spaces and written in place, without a sync:
        what survives the process is enough.
        """
        fs, _ = self._where
        path = self._path(relative)
        fs.makedirs(path.rpartition("/")[0], exist_ok=True)
        try:
            if self.local is None:
                yield lambda data: fs.pipe_file(path, data)
                return
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
            try:
                yield lambda data: _overwrite(descriptor, data.ljust(_NOTE))
            finally:
                os.close(descriptor)
        finally:
            self.drop(relative)

    def get(self, relative: str) -> bytes | None:
        """Give the content of a file, ``None`` where there is none."""
        try:
            data: bytes = self._where[0].cat_file(self._path(relative))
        except FileNotFoundError:
            return None
        return data

    def get_all(self, relatives: Iterable[str]) -> dict[str, bytes]:
        """Give the contents of several files, those that are there, in one go where the system can."""
        paths = {self._path(relative): relative for relative in relatives}
        if not paths:
            return {}
        found = self._where[0].cat(list(paths), on_error="omit")
        return {paths[path]: data for path, data in found.items()}

    def names(self, relative: str) -> list[str]:
        """Give the names of what stands in a folder, in order; none where the folder is not there."""
        fs, _ = self._where
        path = self._path(relative)
        fs.invalidate_cache(path)
        try:
            found = fs.ls(path, detail=False)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(name.rstrip("/").rpartition("/")[2] for name in found)

    def files(self, relative: str) -> list[str]:
        """Give the paths of all files in a folder and below."""
        fs, _ = self._where
        path = self._path(relative)
        fs.invalidate_cache(path)
        root = self._path("")
        return sorted(found.removeprefix(root).lstrip("/") for found in fs.find(path))

    def drop(self, relative: str) -> None:
        """Remove a file, or a folder with all that is in it, if it is there."""
        fs, _ = self._where
        try:
            fs.rm(self._path(relative), recursive=True)
        except FileNotFoundError:
            return


def _overwrite(descriptor: int, data: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, data)


def _write_synced(path: str, data: bytes) -> None:
    try:
        with open(path, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        Path(path).unlink(missing_ok=True)
        raise
