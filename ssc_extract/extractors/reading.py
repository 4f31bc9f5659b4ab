"""Everything an extractor may ask about one document."""

from __future__ import annotations

from dataclasses import dataclass

from ssc_extract.documents.model import Document
from ssc_extract.extractors.numbers.scan import Span, scan
from ssc_extract.lexicon.model import Hit
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.segmentation import Segments


@dataclass(frozen=True, slots=True)
class Reading:
    """One document with its segments and every lexicon name that occurs in it.

    ``hits`` are all occurrences of names, overlapping ones too, in order of (start, -end);
    rules decide which of them are mentions. ``numerals`` are the spans of all numerals.
    """

    document: Document
    segments: Segments
    vocabulary: Vocabulary
    hits: tuple[Hit, ...]
    numerals: tuple[Span, ...]

    @classmethod
    def of(cls, document: Document, vocabulary: Vocabulary) -> Reading:
        """Read a document with a vocabulary."""
        segments = Segments(document.text, tuple(block.start for block in document.blocks))
        return cls(document, segments, vocabulary, vocabulary.find(document.text), scan(document.text))

    @property
    def text(self) -> str:
        """The normalised text that all spans point into."""
        return self.document.text
