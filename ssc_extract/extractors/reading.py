"""Everything an extractor may ask about one document."""

from __future__ import annotations

from dataclasses import dataclass, field

from ssc_extract.documents.model import Document
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.around import Around
from ssc_extract.extractors.numbers.scan import scan
from ssc_extract.lexicon.model import Hit
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.segmentation import Segments


@dataclass(frozen=True, slots=True)
class Reading:
    """One document with its segments and every lexicon name that occurs in it.

    ``text`` is the normalised text that all spans point into. ``hits`` are all occurrences of names,
    overlapping ones too, in order of (start, -end); rules decide which of them are mentions.
    ``numerals`` are the spans of all numerals.
    ``around`` is what is known of the rest where the document is a piece of a larger one.
    """

    document: Document
    segments: Segments
    vocabulary: Vocabulary
    hits: tuple[Hit, ...]
    numerals: tuple[Span, ...]
    around: Around | None = None
    text: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.document.text)

    @classmethod
    def of(cls, document: Document, vocabulary: Vocabulary, around: Around | None = None) -> Reading:
        """Read a document with a vocabulary."""
        segments = Segments(document.text, tuple(block.start for block in document.blocks))
        text = document.text
        return cls(document, segments, vocabulary, vocabulary.find(text), scan(text), around)

    @property
    def whole(self) -> tuple[str, int]:
        """The text of the whole document, and where in it the text of this reading begins."""
        return (self.text, 0) if self.around is None else (self.around.text, self.around.start)
