"""From a span of the normalised text back to the source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ssc_extract.documents.characters import folded
from ssc_extract.documents.model import Document
from ssc_extract.documents.normalise import joins_with_space
from ssc_extract.documents.offsets import Span

_BREAK = re.compile("[\n\r\f\v\x85\u2028\u2029]+")
_REACH = 256


@dataclass(frozen=True, slots=True)
class Located:
    """A span of the source and its surface.

    ``start`` and ``end`` keep the first and last character. ``fragments`` are the pieces
    where line or page breaks (or a footnote) interrupt the span, ``None`` where nothing
    does; then ``text`` is ``source[start:end]``, else the pieces joined.
    """

    start: int
    end: int
    fragments: tuple[Span, ...] | None
    text: str


def locate(document: Document, start: int, end: int) -> Located:
    """Find the non-empty normalised span ``[start, end)`` in the source.

    Line feeds at the span's end, which close a block, are not looked for.
    """
    while end > start + 1 and document.text[end - 1] == "\n":
        end -= 1
    source = document.source.text
    whole = document.offsets.forward(start, end)
    if whole is not None and _BREAK.search(source, *whole) is None:
        return Located(*whole, None, source[whole[0] : whole[1]])
    pieces = document.offsets.pieces(start, end)
    fragments = _split_at_breaks(source, _merged(source, pieces))
    first, last = fragments[0][0], fragments[-1][1]
    if len(fragments) == 1:
        return Located(first, last, None, source[first:last])
    return Located(first, last, tuple(fragments), _joined(source, fragments))


def unbroken(document: Document, start: int) -> tuple[int, int]:
    """Give how far from ``start`` on the text stands in the source as it is, and how much further on.

    The first is the end of a normalised span, no more than ``_REACH`` characters on; the second is
    what to add to a position in the span to get its index in the source.
    """
    stop, shift = document.offsets.run_at(start)
    stop = min(stop, start + _REACH, len(document.text))
    found = _BREAK.search(document.source.text, start + shift, stop + shift)
    return stop if found is None else found.start() - shift, shift


def _merged(source: str, pieces: list[Span]) -> list[Span]:
    """Put pieces together that only dropped spaces or marks keep apart."""
    merged = [pieces[0]]
    for begin, stop in pieces[1:]:
        previous = merged[-1]
        if begin >= previous[1] and _BREAK.search(source, previous[1], begin) is None:
            merged[-1] = previous[0], stop
        else:
            merged.append((begin, stop))
    return merged


def _split_at_breaks(source: str, spans: list[Span]) -> list[Span]:
    """Cut spans at the line breaks that stand for a space between narrow characters."""
    parts: list[Span] = []
    for begin, stop in spans:
        at = begin
        for found in _BREAK.finditer(source, begin, stop):
            parts.append((at, found.start()))
            at = found.end()
        parts.append((at, stop))
    return [part for part in parts if part[0] < part[1]] or [spans[0]]


def _joined(source: str, fragments: list[Span]) -> str:
    text = ""
    for begin, stop in fragments:
        fragment = source[begin:stop]
        spaced = text and joins_with_space(folded(text[-1]), folded(fragment[0]))
        text += f" {fragment}" if spaced else fragment
    return text
