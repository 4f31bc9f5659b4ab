"""The whole flow on one screen: source → document → candidates → resolved mentions → activities."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ssc_extract.activities.find import find_activities
from ssc_extract.activities.model import Activity, Attempt
from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import Document, Source
from ssc_extract.extractors.candidate import Candidate, Loss
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.registry import EXTRACTORS
from ssc_extract.lexicon.vocabulary import Vocabulary, builtin
from ssc_extract.resolution.aliases import Alias, Known, expand
from ssc_extract.resolution.anchors import complete
from ssc_extract.resolution.document_dates import DocumentDates, document_dates
from ssc_extract.resolution.overlaps import resolve_overlaps
from ssc_extract.resolution.references import resolve_references


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that was found in one document, with spans of its normalised text.

    ``mentions`` are in text order; ``losses`` are the candidates that did not become
    mentions, with what won over them and why.
    """

    reading: Reading
    mentions: tuple[Candidate, ...]
    losses: tuple[Loss, ...]
    aliases: tuple[Alias, ...]
    dates: DocumentDates

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.reading.document


def activities_of(extraction: Extraction, attempts: list[Attempt] | None = None) -> tuple[Activity, ...]:
    """Read the activities of a document from its resolved mentions.

    What became of every verb that was tried is added to ``attempts``, if it is given.
    """
    return find_activities(extraction.reading, extraction.mentions, attempts)


def extract_source(source: Source, vocabulary: Vocabulary | None = None) -> Extraction:
    """Read a source with the built-in vocabulary, or with another one.

    Deterministic: the same source, vocabulary and version give the same extraction.
    """
    document = read_document(source)
    reading = Reading.of(document, vocabulary or builtin())
    mentions, losses, aliases = find_mentions(reading)
    dates = document_dates(document, mentions)
    mentions = resolve_references(reading, complete(document, mentions, dates))
    unresolved = [Loss(mention, None, mention.veto) for mention in mentions if mention.veto]
    mentions = [mention for mention in mentions if not mention.veto]
    return Extraction(reading, tuple(mentions), (*losses, *unresolved), aliases, dates)


def find_mentions(
    reading: Reading, known: Known | None = None
) -> tuple[list[Candidate], list[Loss], tuple[Alias, ...]]:
    """Give what stands in a text: mentions in text order, the candidates that are none, aliases introduced.

    Dates are not completed yet, and references not resolved. ``known`` is as for `expand`.
    """
    candidates = [candidate for find in EXTRACTORS for candidate in find(reading)]
    candidates, aliases = expand(reading, candidates, known)
    mentions, losses = resolve_overlaps(candidates)
    return mentions, losses, aliases


def of_kinds(mentions: Iterable[Candidate], kinds: Collection[str] | None) -> tuple[Candidate, ...]:
    """Give the mentions of some kinds; of all where ``kinds`` is ``None``."""
    return tuple(mention for mention in mentions if kinds is None or mention.kind in kinds)
