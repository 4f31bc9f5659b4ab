"""The flow over a large document: the same stages as in `pipeline.py`, piece by piece.

A document is gone over three times. A look at its names tells what rules ask of the whole; the first
reading finds the mentions, puts them on disk and learns the document's dates; the second completes dates
and references, reads the activities and makes the records. What a piece must know of those before it is
carried on, so that the result is the one that the whole would give.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from ssc_extract.activities.find import find_activities
from ssc_extract.documents.model import Document
from ssc_extract.documents.window import window
from ssc_extract.extractors.around import Around
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.reading import Reading
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.pieces.cutting import pieces
from ssc_extract.pieces.looking import survey
from ssc_extract.pieces.shelf import Shelf
from ssc_extract.pipeline import find_mentions, of_kinds
from ssc_extract.records.build import build_result
from ssc_extract.records.validation import Validate
from ssc_extract.resolution.aliases import Alias, Known
from ssc_extract.resolution.anchors import Completion, latest_year
from ssc_extract.resolution.antecedents import Antecedents
from ssc_extract.resolution.document_dates import DocumentDates, at_ends, document_dates
from ssc_extract.resolution.references import resolve_references
from ssc_extract.segmentation import Segments

if TYPE_CHECKING:
    from ssc_extract.records.result import Result


class Flow:
    """One large document on its way; ``file`` is an empty temporary file for its mentions."""

    def __init__(self, document: Document, vocabulary: Vocabulary, size: int, file: BinaryIO) -> None:
        """Begin; pieces have about ``size`` characters of normalised text."""
        self._document = document
        self._vocabulary = vocabulary
        self._cut = tuple(pieces(document, size))
        self._around = Around(document.text, survey(document, vocabulary, self._cut))
        self._shelf = Shelf(file)
        self._aliases: list[Alias] = []
        self._dates = DocumentDates()
        self._latest: int | None = None

    def read(self) -> None:
        """Do the first reading; raises ``OSError`` where the disk is full."""
        known = Known()
        dated: list[Candidate] = []
        for reading in self._readings(known.move, find=True):
            mentions, _, aliases = find_mentions(reading, known)
            begin = self._around.start
            self._aliases += [replace(one, start=one.start + begin, end=one.end + begin) for one in aliases]
            dated += at_ends(len(self._document.text), mentions, begin)
            years = (self._latest, latest_year(mentions))
            self._latest = max((year for year in years if year is not None), default=None)
            self._shelf.put(mentions)
        self._dates = document_dates(self._document, dated)

    def results(self, kinds: Collection[str] | None, validate: Validate) -> Iterator[Result]:
        """Do the second reading: give the result of one piece after the other, in text order."""
        completion = Completion(self._dates, self._latest)
        seen = Antecedents()

        def move(distance: int) -> None:
            completion.move(distance)
            seen.move(distance)

        for reading, found in zip(self._readings(move, find=False), self._shelf.take(), strict=True):
            completed = completion.complete(reading.document, found)
            resolved = [one for one in resolve_references(reading, completed, seen) if not one.veto]
            acts = find_activities(reading, resolved) if kinds is None or "activity" in kinds else ()
            mentions = of_kinds(resolved, kinds)
            yield build_result(reading, mentions, (), self._dates, acts, validate=validate)

    def head(self, validate: Validate) -> Result:
        """Give the result without records: what is known of the document as a whole."""
        reading = Reading(self._document, Segments(self._document.text), self._vocabulary, (), ())
        return build_result(reading, (), self._aliases, self._dates, validate=validate)

    def _readings(self, move: Callable[[int], None], *, find: bool) -> Iterator[Reading]:
        """Read one piece after the other; ``move`` is told how far a piece begins behind the last one.

        Without ``find``, names and numerals are not looked for.
        """
        self._around.start = 0
        for piece in self._cut:
            document, begin = window(self._document, *piece)
            move(begin - self._around.start)
            self._around.start = begin
            if find:
                yield Reading.of(document, self._vocabulary, self._around)
            else:
                segments = Segments(document.text, tuple(block.start for block in document.blocks))
                yield Reading(document, segments, self._vocabulary, (), (), self._around)
