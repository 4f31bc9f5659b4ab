"""Asking a dictionary's image (see ``building``) for its words, one pair of characters at a time."""

from __future__ import annotations

import sys
import zlib
from bisect import bisect_left

from ssc_extract.segmentation.building import BODY, FORMAT, HEADER, MAGIC, ORDER, pair_code


class Dictionary:
    """Words and frequencies out of an image, which may be mapped; nothing is loaded beforehand.

    Raises ValueError where the image is not whole or not of this format and machine.
    """

    def __init__(self, image: memoryview) -> None:
        if len(image) < BODY:
            raise ValueError("dictionary image: no header")
        magic, order, version, pairs, singles, words, total, *source = HEADER.unpack_from(image)
        sizes = (4 * pairs, 4 * pairs + 4, 4 * singles, 4 * singles, pairs, words)
        if (magic, order, version) != (MAGIC, ORDER, FORMAT) or len(image) != BODY + sum(sizes):
            raise ValueError("dictionary image: another format or size")
        check = int.from_bytes(image[HEADER.size : BODY], sys.byteorder)
        if zlib.crc32(image[BODY:], zlib.crc32(image[: HEADER.size])) != check:
            raise ValueError("dictionary image: checksum")
        parts = []
        start = BODY
        for size in sizes:
            parts.append(image[start : start + size])
            start += size
        self.total: int = total
        self.source: tuple[int, int, int] = (source[0], source[1], source[2])
        self._pairs, self._starts, self._singles, self._frequencies = (part.cast("I") for part in parts[:4])
        self._lefts, self._words = parts[4:]

    def left(self, pair: str) -> int:
        """Give the most characters that a word has up to the middle of ``pair``; 0: none holds it."""
        found = self._find(pair)
        return 0 if found is None else self._lefts[found]

    def words(self, pair: str) -> list[tuple[str, int]]:
        """Give the words of two characters and more that begin with ``pair``, with frequencies."""
        found = self._find(pair)
        if found is None:
            return []
        stretch = self._words[self._starts[found] : self._starts[found + 1]]
        if not stretch:
            return []
        cells = str(stretch, "utf-8").split(" ")
        return [(pair + rest, int(cell)) for rest, cell in zip(cells[::2], cells[1::2], strict=True)]

    def single(self, character: str) -> int | None:
        """Give a character's frequency, 0 where it only begins words, None where it is unknown."""
        code = ord(character)
        found = bisect_left(self._singles, code)
        if found == len(self._singles) or self._singles[found] != code:
            return None
        return self._frequencies[found]

    def _find(self, pair: str) -> int | None:
        if max(pair) > "\uffff":
            return None
        code = pair_code(pair)
        found = bisect_left(self._pairs, code)
        return found if found < len(self._pairs) and self._pairs[found] == code else None
