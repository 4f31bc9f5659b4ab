"""jieba's dictionary as one block of bytes that can be mapped and asked without loading it.

Layout, in native byte order: the header (``HEADER``), the CRC-32 of all
the rest (uint32), then

- ``pairs``: the code of every pair of neighbouring characters inside a word, ascending (uint32),
- ``starts``: for each pair, where its words begin in ``words``, and the end (uint32, one more),
- ``singles``, ``frequencies``: every character that begins a word, ascending, and its own
  frequency, 0 where it is no word alone (uint32 each),
- ``lefts``: for each pair, the most characters that any word has up to the middle of it (uint8),
- ``words``: for each pair, the words that begin with it: rest and frequency, separated by spaces.
"""

from __future__ import annotations

import re
import struct
import zlib
from array import array
from collections.abc import Mapping

MAGIC = b"SSCWORDS"
FORMAT = 1
ORDER = 0x01020304
# magic, byte order, format, pairs, singles, bytes of words, total frequency,
# the source's size, modification time (ns) and CRC-32
HEADER = struct.Struct("=8sIIIIIQQQI")
BODY = HEADER.size + 4
# The characters that jieba's re_han_default takes into a block: words do not cross other ones.
BLOCK = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+")
MAX_LEFT = 255


def pair_code(pair: str) -> int:
    """Give the sort key of two characters of the Basic Multilingual Plane."""
    return ord(pair[0]) << 16 | ord(pair[1])


def build(source: bytes, modified: int = 0) -> bytes:
    """Build the image of a dictionary in jieba's format (``word frequency [tag]`` a line, UTF-8).

    ``modified`` is the source's modification time in nanoseconds, kept in the header.
    Raises ValueError where a line is not of that form.
    """
    frequencies, total = _read(source)
    singles: dict[str, int] = {}
    lefts: dict[str, int] = {}
    heads: dict[str, list[str]] = {}
    in_block = BLOCK.fullmatch
    for word, frequency in frequencies.items():
        singles.setdefault(word[0], frequencies.get(word[0], 0))
        if len(word) > 1 and in_block(word):
            heads.setdefault(word[:2], []).append(f"{word[2:]} {frequency}")
            for left in range(1, min(len(word), MAX_LEFT + 1)):
                pair = word[left - 1 : left + 1]
                if lefts.get(pair, 0) < left:
                    lefts[pair] = left
    body, sizes = _pack(singles, lefts, heads)
    origin = (len(source), modified, zlib.crc32(source))
    header = HEADER.pack(MAGIC, ORDER, FORMAT, *sizes, total, *origin)
    return header + struct.pack("=I", zlib.crc32(body, zlib.crc32(header))) + body


def _read(source: bytes) -> tuple[dict[str, int], int]:
    """Read words and the sum of all lines' frequencies (a word that is listed twice counts twice)."""
    frequencies: dict[str, int] = {}
    total = 0
    for line in source.decode("utf-8").rstrip("\n").split("\n"):
        word, frequency = line.strip().split(" ")[:2]
        frequencies[word] = count = int(frequency)
        total += count
    return frequencies, total


def _pack(
    singles: Mapping[str, int], lefts: Mapping[str, int], heads: Mapping[str, list[str]]
) -> tuple[bytes, tuple[int, int, int]]:
    pairs = sorted(lefts, key=pair_code)
    starts = array("I", [0])
    pieces: list[bytes] = []
    for pair in pairs:
        pieces.append(" ".join(heads.get(pair, ())).encode("utf-8"))
        starts.append(starts[-1] + len(pieces[-1]))
    words = b"".join(pieces)
    # Only characters of the plane that a block's pattern has can be asked for.
    known = sorted(character for character in singles if ord(character) <= 0xFFFF)
    tables = (
        array("I", map(pair_code, pairs)),
        starts,
        array("I", map(ord, known)),
        array("I", (singles[character] for character in known)),
        array("B", (lefts[pair] for pair in pairs)),
    )
    body = b"".join(table.tobytes() for table in tables) + words
    return body, (len(pairs), len(known), len(words))
