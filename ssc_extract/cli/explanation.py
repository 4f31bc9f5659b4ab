"""The candidates of a source with their rules and fates, as lines for a reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ssc_extract.cli.tried import tried
from ssc_extract.documents.locate import locate
from ssc_extract.documents.model import Source
from ssc_extract.documents.offsets import Span
from ssc_extract.exports.describe import describe
from ssc_extract.exports.printable import printable
from ssc_extract.extractors.candidate import Candidate, Loss
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.pipeline import Extraction, extract_source
from ssc_extract.records.build import MentionFields


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of the source, what became of it (``found``, ``lost`` ...) and why."""

    start: int
    end: int
    text: str
    fate: str
    reason: str

    def __str__(self) -> str:
        return printable(f"{self.fate} {self.start}-{self.end} {self.text} | {self.reason}")


def occurrences(text: str, words: str) -> list[Span]:
    """Give the spans at which ``words`` stand in ``text``."""
    return [match.span() for match in re.finditer(re.escape(words), text)]


def explain_source(
    source: Source, spans: Sequence[Span] | None = None, vocabulary: Vocabulary | None = None
) -> Iterator[str]:
    """Give a line for every candidate, every name of the lexicon that no rule took, and every verb.

    ``spans`` of the source keep only what touches one of them.
    """
    findings = sorted(_findings(extract_source(source, vocabulary)), key=lambda f: (f.start, -f.end, f.fate))
    shown = [
        f for f in findings if spans is None or any(f.start < end and start < f.end for start, end in spans)
    ]
    yield from map(str, shown)
    if not shown:
        yield "nothing: no rule matches here, and no name of the lexicon stands here"


def _findings(extraction: Extraction) -> Iterator[Finding]:
    fields = MentionFields(extraction.reading, extraction.dates)
    taken = set()
    for mention in extraction.mentions:
        taken.add((mention.start, mention.end))
        yield _finding(fields, mention, "nested" if mention.nested else "found", "")
    for loss in extraction.losses:
        taken.add((loss.candidate.start, loss.candidate.end))
        yield _finding(fields, loss.candidate, "lost", _why(fields, loss))
    for hit in extraction.reading.hits:
        if (hit.start, hit.end) not in taken:
            located = locate(extraction.document, hit.start, hit.end)
            names = ", ".join(f"{entry.name} ({strength.value})" for entry, strength in hit.entries)
            reason = f"stands in the lexicon: {names}; no rule took it here"
            yield Finding(located.start, located.end, located.text, "unused", reason)
    for start, end, text, fate, reason in tried(extraction):
        yield Finding(start, end, text, fate, reason)


def _finding(fields: MentionFields, candidate: Candidate, fate: str, why: str) -> Finding:
    row = fields(candidate)
    reason = f"{row['kind']}: {describe(row)} | rule {candidate.rule}, {candidate.via.value}{why}"
    return Finding(row["start"], row["end"], row["text"], fate, reason)


def _why(fields: MentionFields, loss: Loss) -> str:
    if loss.winner is None:
        return f" | {loss.reason}"
    winner = fields(loss.winner)
    return f" | {loss.reason}: {winner['start']}-{winner['end']} {winner['text']} (rule {loss.winner.rule})"
