"""Files packed with gzip, inflated within limits."""

from __future__ import annotations

import zlib

from ssc_extract.documents.errors import DamagedSourceError, TooLargeError
from ssc_extract.documents.formats.extracted import MAX_INFLATED

MAGIC = b"\x1f\x8b"
_WINDOW = 31
"""zlib's ``wbits`` for a gzip header and the largest window."""
_CHUNK = 1 << 18
_SMALL = 8 * 1024 * 1024
_TIGHTEST = 200


def inflate(data: bytes, name: str) -> bytes:
    """Give what a gzip file holds, all its members one after the other.

    Raises ``TooLargeError`` as soon as more than a report comes out of it, and ``DamagedSourceError``
    for a broken file or one that holds another gzip file.
    """
    chunks: list[bytes] = []
    size = 0
    rest = data
    while rest.startswith(MAGIC):
        member = zlib.decompressobj(_WINDOW)
        while not member.eof:
            try:
                chunk = member.decompress(rest, _CHUNK)
            except zlib.error as error:
                raise _damaged(name) from error
            rest = member.unconsumed_tail
            if not chunk and not rest and not member.eof:
                raise _damaged(name)
            size += len(chunk)
            chunks.append(chunk)
            if size > MAX_INFLATED or (size > _SMALL and size > _TIGHTEST * len(data)):
                what = f"inflates to more than {size / 1e6:.0f} MB, far more than a report"
                raise TooLargeError(name, what, "unpack it if it is one")
        rest = member.unused_data
    inflated = b"".join(chunks)
    if inflated.startswith(MAGIC):
        raise DamagedSourceError(name, "is a gzip file within a gzip file", "unpack it first")
    return inflated


def _damaged(name: str) -> DamagedSourceError:
    return DamagedSourceError(name, "is a damaged gzip file", "get it again or unpack it first")
