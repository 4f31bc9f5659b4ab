"""The first look at a large document: what rules ask of all of it, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable

from ssc_extract.documents.model import Document
from ssc_extract.extractors.around import Survey
from ssc_extract.extractors.countries.context import places
from ssc_extract.extractors.entities.scan import ASSEMBLY
from ssc_extract.extractors.money.whose import countries
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.pieces.cutting import Piece


def survey(document: Document, vocabulary: Vocabulary, cut: Iterable[Piece]) -> Survey:
    """Look over a document, the names of one piece at a time."""
    first: dict[str, int] = {}
    named: set[str] = set()
    for piece in cut:
        begin, end = document.blocks[piece.first].start, document.blocks[piece.last - 1].end
        hits = vocabulary.find(document.text[begin:end])
        for key, found in places(hits).items():
            first.setdefault(key, begin + found[0])
        named |= countries(hits)
    return Survey(first, frozenset(named), ASSEMBLY.search(document.text) is not None)
