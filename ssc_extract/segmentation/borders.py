"""Whether a word begins at a position, found out there and not by cutting the whole text.

Where no word of the dictionary spans a position, jieba cuts there whatever stands around it. So a
stretch between two such positions is cut as it would be in the whole text, up to rounding: jieba adds
up a whole block of characters from its right end. Where two ways come nearer to each other than
rounding could move them, the whole block is cut, with jieba's own sums.
"""

from __future__ import annotations

from ssc_extract.segmentation.building import BLOCK
from ssc_extract.segmentation.cutting import best_path, cut_stretch
from ssc_extract.segmentation.words import Words

_CUT = 2
_JOINED_BYTE = b"\x01"
_RUN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


class Borders:
    """The word borders of one text, each found once, when it is first asked for."""

    def __init__(self, text: str, words: Words) -> None:
        self._text = text
        self._words = words
        self._reaches = words.reaches
        self._groups = words.groups
        self._known = bytearray(len(text) + 1)
        # Each of a stretch's additions is rounded by at most 2**-53 of a sum that is at most
        # log_total times the block's length; there are two ways with two additions a character.
        self._rounding = 4 * 2.0**-53 * (words.log_total + 1) * (len(text) + 1)

    def __getitem__(self, position: int) -> bool:
        """Whether a word begins at ``position``, or the text ends at or before it."""
        text = self._text
        if not 0 < position < len(text):
            return True
        if (self._known[position] or self._find(position)) != _CUT:
            return False
        if text[position] in _RUN and text[position - 1] in _RUN:
            # Letters and digits that no word takes up stay together.
            return not (self._cut(position - 1) and self._cut(position + 1))
        return True

    def within(self, start: int, end: int) -> list[int]:
        """Give the borders after ``start`` and before ``end``, ascending."""
        return [position for position in range(start + 1, end) if self[position]]

    def _cut(self, position: int) -> bool:
        """Whether the best way through the dictionary has a border here."""
        if not 0 < position < len(self._text):
            return True
        return (self._known[position] or self._find(position)) == _CUT

    def _find(self, position: int) -> int:
        """Find out and remember whether there is a border at a position inside the text."""
        reach = self._reaches[self._text[position - 1 : position + 1]]
        if not reach or (reach > 0 and not self._held(position, reach)):
            self._known[position] = _CUT
            return _CUT
        self._resolve(position)
        return self._known[position]

    def _spanned(self, position: int) -> bool:
        """Whether any word of the dictionary stands on both sides of ``position``."""
        reach = self._reaches[self._text[position - 1 : position + 1]]
        return reach < 0 or (reach > 0 and self._held(position, reach))

    def _held(self, position: int, reach: int) -> bool:
        """Whether a word that begins at most ``reach`` characters before ``position`` goes beyond it."""
        text, groups = self._text, self._groups
        for start in range(position - 1, max(position - reach, 0) - 1, -1):
            lengths, logs = groups[text[start : start + 2]]
            for length in lengths:
                if length > position - start and text[start : start + length] in logs:
                    return True
        return False

    def _resolve(self, position: int) -> None:
        """Find the stretch around a spanned position and cut it."""
        known, spanned = self._known, self._spanned
        start, end, size = position - 1, position + 1, len(self._text)
        # A known neighbour is the edge of a stretch: what is inside of one is found at once.
        while start > 0 and not known[start] and spanned(start):
            start -= 1
        while end < size and not known[end] and spanned(end):
            end += 1
        known[start] = known[end] = _CUT
        borders, margin = cut_stretch(self._words, self._text, start, end)
        if margin <= self._rounding * (end - start):
            start, end = self._block(start, end)
            borders, _ = best_path(self._words, self._text, start, end)
        known[start + 1 : end] = _JOINED_BYTE * (end - start - 1)
        for border in borders:
            known[start + border] = _CUT

    def _block(self, start: int, end: int) -> tuple[int, int]:
        """Widen a stretch to the characters that jieba cuts as one block."""
        if match := BLOCK.match(self._text, end):
            end = match.end()
        while start > 0:
            before = self._text[max(0, start - 256) : start][::-1]
            match = BLOCK.match(before)
            start -= match.end() if match else 0
            if match is None or match.end() < len(before):
                break
        return start, end
