"""Putting the normalised text together, with the source index of every character it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ssc_extract.documents.characters import (
    GONE,
    LINE_BREAKS,
    NARROW,
    WHITE,
    WIDE_PUNCTUATION,
    is_narrow,
)
from ssc_extract.documents.fold import fold
from ssc_extract.documents.marks import blank_marks
from ssc_extract.documents.offsets import OffsetMap, Span
from ssc_extract.documents.traditional import has_traditional, simplify

# A gap is a run of white space or blanked characters, save a single space between narrow
# characters, which stays as it is. The class at its head lets the engine skip ahead.
_GAP = re.compile(rf"[{WHITE}](?!(?<=[{NARROW}] )[{NARROW}])[{WHITE}]*+")
_BREAK = re.compile(rf"[{LINE_BREAKS}]")
# A name of these characters is as it should be, Traditional ones apart; once folded, a zero may be in it.
_PLAIN = re.compile("[\u4e00-\u9fffA-NP-Za-z1-9()“”《》、，。|—-]*+")
_FOLDED = re.compile("[\u4e00-\u9fffA-Za-z0-9()“”《》、，。|—-]*+")
_QUOTE = re.compile('"')
_UNSPACED = "-/_"


class Assembly:
    """The normalised text as it grows block by block, and where each character is from."""

    def __init__(self, folded: str, *, traditional: bool = True) -> None:
        """Begin; ``traditional`` says that some paragraph may be in Traditional characters."""
        self._traditional = traditional
        self.length = 0
        self._folded = folded
        self._quoted = '"' in folded
        self._chunks: list[str] = []
        self._normal: list[int] = []
        self._source: list[int] = []
        self._expected = -1

    def add_block(self, pieces: Sequence[Span], separator: str = "") -> Span:
        """Add the stretches ``pieces`` of the folded text as one block; give its normalised span.

        Pieces neither begin nor end with white space. The block is closed with a line feed,
        which lies behind the span. A ``separator`` (the tab between the cells of a table row)
        is set between all pieces; without one, a space is, and only between Latin words.
        """
        start = self.length
        strings: Sequence[str] = [self._folded[begin:end] for begin, end in pieces]
        if self._traditional:
            strings = simplify(strings)
        if self._quoted:
            strings = _pair_quotes(strings)
        last = ""
        stop = -1
        for string, (begin, end) in zip(strings, pieces, strict=True):
            if last and separator:
                self._emit(separator, stop)
            elif last and joins_with_space(last, string[:1]):
                line_break = _BREAK.search(self._folded, stop)
                self._emit(" ", line_break.start() if line_break else stop)
            self._add_piece(string, begin)
            last, stop = string[-1:], end
        span = start, self.length
        self._emit("\n", max(self._expected, 0))
        return span

    def finish(self) -> tuple[str, OffsetMap]:
        """Give the text and its offset map."""
        return "".join(self._chunks), OffsetMap(self._normal, self._source)

    def _emit(self, string: str, index: int) -> None:
        if index != self._expected:
            self._normal.append(self.length)
            self._source.append(index)
        self._chunks.append(string)
        self.length += len(string)
        self._expected = index + len(string)

    def _add_piece(self, string: str, begin: int) -> None:
        """Add one stretch that begins at ``begin`` in the source, without its needless gaps."""
        position = 0
        for match in _GAP.finditer(string):
            start, end = match.span()
            if start > position:
                self._emit(string[position:start], begin + position)
            if start and end < len(string) and _keeps_space(string[start - 1], string[end]):
                blank = next((at for at in range(start, end) if string[at] != GONE), None)
                if blank is not None:
                    self._emit(" ", begin + blank)
            position = end
        if position < len(string):
            self._emit(string[position:], begin + position)


def normalise_inline(text: str) -> str:
    """Normalise a single line, such as a name of the lexicon, the way documents are normalised."""
    if is_plain(text):
        return text
    folded = fold(text)
    if _FOLDED.fullmatch(folded) is not None and not has_traditional(folded):
        return folded
    folded, _ = blank_marks(folded.replace("\n", " ").replace("\f", " "))
    assembly = Assembly(folded)
    start, end = assembly.add_block([stripped(folded, 0, len(folded))])
    return assembly.finish()[0][start:end]


def is_plain(text: str) -> bool:
    """Whether ``text`` is plainly what normalising makes of it; ``|`` may stand between several names."""
    return _PLAIN.fullmatch(text) is not None and not has_traditional(text)


def joins_with_space(before: str, after: str) -> bool:
    """Whether a line break between these characters stands for a space: only between Latin words."""
    return is_narrow(before) and is_narrow(after) and before not in _UNSPACED


def stripped(folded: str, start: int, end: int) -> Span:
    """Give the span without the white space at its ends (empty at ``start`` if nothing is left)."""
    string = folded[start:end]
    begin = start + len(string) - len(string.lstrip(WHITE))
    return (begin, begin + len(string.strip(WHITE))) if begin < end else (start, start)


def _keeps_space(before: str, after: str) -> bool:
    """Whether a gap between these characters stays as one space: narrow beside narrow, Han beside Han."""
    if is_narrow(before):
        return is_narrow(after)
    return not is_narrow(after) and before not in WIDE_PUNCTUATION and after not in WIDE_PUNCTUATION


def _pair_quotes(strings: Iterable[str]) -> list[str]:
    """Make straight double quotes curly, by turns; an odd one at the end stays."""
    paired = list(strings)
    left = sum(string.count('"') for string in paired) // 2 * 2
    if not left:
        return paired
    count = 0

    def turn(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return match[0] if count > left else "“" if count % 2 else "”"

    return [_QUOTE.sub(turn, string) for string in paired]
