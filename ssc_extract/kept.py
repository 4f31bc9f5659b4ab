"""What is kept between runs: files in a folder of the user's own, never a shared one.

``SSC_EXTRACT_CACHE`` names the folder; else it is ``ssc-extract`` in ``XDG_CACHE_HOME``, in
``LOCALAPPDATA`` on Windows, in ``~/Library/Caches`` on macOS, in ``~/.cache`` elsewhere. A folder
or file that another user owns or may write to is not used: then everything is made anew.
"""

from __future__ import annotations

import contextlib
import marshal
import mmap
import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

V = TypeVar("V")


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


def mapped(path: str) -> memoryview:
    """Map a kept file; raises ``OSError`` where there is none to trust, ``ValueError`` where it is empty."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not _is_own(os.fstat(descriptor)):
            raise PermissionError(f"{path}: another user could have written it")
        return memoryview(mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ))
    finally:
        os.close(descriptor)


def _is_own(state: os.stat_result) -> bool:
    """Whether the user owns it and nobody else may write to it."""
    if not hasattr(os, "geteuid"):
        return True
    return state.st_uid == os.geteuid() and not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def write(path: str, image: bytes) -> None:
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


def load_value(name: str, key: Any) -> Any:
    """Give what `store_value` kept under this name for this key; None where there is no such thing, whole."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        image = mapped(os.path.join(folder, name))
        if int.from_bytes(image[:4], "little") != zlib.crc32(image[4:]):
            return None
        found, value = marshal.loads(image[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return value if found == _full(key) else None


def store_value(name: str, key: Any, value: Any) -> None:
    """Keep plain data (tuples, dicts, strings, bytes, numbers), if there is a folder to write to."""
    folder = cache_folder()
    if folder is None:
        return
    body = marshal.dumps((_full(key), value))
    with contextlib.suppress(OSError):
        write(os.path.join(folder, name), zlib.crc32(body).to_bytes(4, "little") + body)


def kept_from(name: str, files: Iterable[str | os.PathLike[str]], make: Callable[[], V]) -> V:
    """Give plain data that ``make`` makes of files: as an earlier run kept it, or made anew and kept.

    ``files`` are all that it depends on, the code that reads them too.
    """
    states = [(os.fspath(file), os.stat(file)) for file in files]
    key = tuple((path, state.st_size, state.st_mtime_ns) for path, state in states)
    own = of_this_installation(name)
    value: V | None = load_value(own, key)
    if value is None:
        value = make()
        store_value(own, key, value)
    return value


def of_this_installation(name: str) -> str:
    """Give the name of what each installation keeps for itself, so that two of them do not undo each other's."""
    return f"{name}-{zlib.crc32(os.fsencode(__file__)):08x}"


def state_of(folders: Iterable[str], endings: tuple[str, ...] = (".py",)) -> tuple[tuple[str, int, int], ...]:
    """Give path, size and time of modification of the files in some folders, for a key that depends on them."""
    state = []
    for folder in folders:
        with os.scandir(folder) as files:
            for file in files:
                if file.name.endswith(endings):
                    status = file.stat()
                    state.append((file.path, status.st_size, status.st_mtime_ns))
    return tuple(sorted(state))


def _full(key: Any) -> tuple[str, Any]:
    """Tie a key to the interpreter, whose data only it reads."""
    return sys.version, key
