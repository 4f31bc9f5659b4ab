"""Where the dictionary's image comes from: what an earlier run kept, or jieba's file."""

from __future__ import annotations

import contextlib
import os
import zlib
from importlib.machinery import PathFinder

from ssc_extract.kept import cache_folder, mapped, write
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
        dictionary = Dictionary(mapped(path))
        if _is_of(dictionary, source):
            return dictionary
    dictionary, image = _built(source)
    with contextlib.suppress(OSError):
        write(path, image)
    return dictionary


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
