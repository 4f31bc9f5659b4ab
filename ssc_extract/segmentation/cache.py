"""Where the dictionary's image is kept: a folder of the user's own, never a shared one.

``SSC_EXTRACT_CACHE`` names the folder; else it is ``ssc-extract`` in ``XDG_CACHE_HOME``, in
``LOCALAPPDATA`` on Windows, in ``~/Library/Caches`` on macOS, in ``~/.cache`` elsewhere. A folder
or file that another user owns or may write to is not used: then the dictionary is built in memory.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import stat
import sys
import zlib
from importlib.machinery import PathFinder

from ssc_extract.segmentation.building import FORMAT, build
from ssc_extract.segmentation.dictionary import Dictionary

JIEBA = "0.42.1"
_NAME = f"jieba-{JIEBA}-{FORMAT}.words"


def load_dictionary() -> Dictionary:
    """Give jieba's dictionary: mapped from the cache, or built anew (1-2 s) and put there.

    Raises FileNotFoundError where jieba is not installed.
    """
    source = dictionary_source()
    folder = cache_folder()
    if folder is None:
        return _built(source)[0]
    path = os.path.join(folder, _NAME)
    with contextlib.suppress(OSError, ValueError):
        dictionary = Dictionary(_mapped(path))
        if _is_of(dictionary, source):
            return dictionary
    dictionary, image = _built(source)
    with contextlib.suppress(OSError):
        _write(path, image)
    return dictionary


def cache_folder() -> str | None:
    """Give the cache folder, made if it was not there; None where there is none to trust."""
    folder = os.environ.get("SSC_EXTRACT_CACHE") or os.path.join(_user_folder(), "ssc-extract")
    if not os.path.isabs(folder):
        return None
    try:
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder, 0o700)
        return folder if _is_own(os.stat(folder)) else None
    except OSError:
        return None


def _user_folder() -> str:
    configured = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(configured):
        return configured
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA", "")
    return os.path.expanduser("~/Library/Caches" if sys.platform == "darwin" else "~/.cache")


def dictionary_source() -> str:
    """Give the path of jieba's dict.txt; jieba itself is not imported (that takes 0.1-0.3 s)."""
    spec = PathFinder.find_spec("jieba")
    if spec is None or not spec.origin:
        raise FileNotFoundError("jieba is not installed; its dictionary is needed")
    return os.path.join(os.path.dirname(spec.origin), "dict.txt")


def _built(source: str) -> tuple[Dictionary, bytes]:
    with open(source, "rb") as file:
        image = build(file.read(), os.fstat(file.fileno()).st_mtime_ns)
    return Dictionary(memoryview(image)), image


def _is_of(dictionary: Dictionary, source: str) -> bool:
    """Whether the image was built from ``source``: same size and time, or else same content."""
    size, modified, check = dictionary.source
    state = os.stat(source)
    if state.st_size != size:
        return False
    if state.st_mtime_ns == modified:
        return True
    with open(source, "rb") as file:
        return zlib.crc32(file.read()) == check


def _is_own(state: os.stat_result) -> bool:
    """Whether the user owns it and nobody else may write to it."""
    if not hasattr(os, "geteuid"):
        return True
    return state.st_uid == os.geteuid() and not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _mapped(path: str) -> memoryview:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not _is_own(os.fstat(descriptor)):
            raise PermissionError(f"{path}: another user could have written it")
        return memoryview(mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ))
    finally:
        os.close(descriptor)


def _write(path: str, image: bytes) -> None:
    """Put the image at ``path`` in one step, so that another process sees the old or the new one."""
    temporary = f"{path}.{os.getpid()}-{os.urandom(4).hex()}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(temporary, flags, 0o600), "wb") as file:
            file.write(image)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
