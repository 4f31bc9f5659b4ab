"""What became of the verbs of a document: the frames tried, what matched, which slot took what."""

from __future__ import annotations

from collections.abc import Iterator

from ssc_extract.activities.frames import builtin_frames
from ssc_extract.activities.model import Activity, Attempt, Participant
from ssc_extract.documents.locate import locate
from ssc_extract.documents.model import Document
from ssc_extract.pipeline import Extraction, activities_of

Line = tuple[int, int, str, str, str]
"""Start and end in the source, the words, what became of them, why."""


def tried(extraction: Extraction) -> Iterator[Line]:
    """Give a line for every verb of a frame, and one for every participant of an activity."""
    attempts: list[Attempt] = []
    activities = activities_of(extraction, attempts)
    document = extraction.document
    for attempt in attempts:
        frames = ", ".join(frame.name for frame in builtin_frames().by_verb[attempt.verb])
        if attempt.frame is not None:
            yield _line(document, attempt.span, "verb", f"frame {attempt.frame} fits; tried: {frames}")
        else:
            yield _line(document, attempt.span, "no act", f"{attempt.why_not}; tried: {frames}")
    for activity in activities:
        for participant in activity.participants:
            yield _slot(document, activity, participant)


def _slot(document: Document, activity: Activity, participant: Participant) -> Line:
    party = participant.party
    why = f"rule {participant.rule}"
    if participant.marker is not None:
        why += f", by {locate(document, *participant.marker).text}"
    verb = locate(document, *activity.trigger).text
    return _line(
        document, (party.start, party.end), "slot", f"{participant.role} of {verb}: {party.name} | {why}"
    )


def _line(document: Document, span: tuple[int, int], fate: str, reason: str) -> Line:
    located = locate(document, *span)
    return located.start, located.end, located.text, fate, reason
