"""From a source to a document: fold, find the structure, put the normalised text together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ssc_extract.documents.drafts import Draft, Role
from ssc_extract.documents.fold import fold
from ssc_extract.documents.front import read_front
from ssc_extract.documents.headings import Outline
from ssc_extract.documents.labels import closed_up
from ssc_extract.documents.lines import Gap
from ssc_extract.documents.marks import Citation, blank_marks
from ssc_extract.documents.model import Block, BlockKind, Document, Footnote, Section, Source
from ssc_extract.documents.normalise import Assembly
from ssc_extract.documents.plain_marks import read_plain_marks
from ssc_extract.documents.structure import read_structure
from ssc_extract.documents.traditional import has_traditional

_KINDS = dict.fromkeys(Role, BlockKind.PARAGRAPH) | {
    Role.FRONT: BlockKind.FRONT,
    Role.HEADING: BlockKind.HEADING,
    Role.NOTE: BlockKind.FOOTNOTE,
}


def read_document(source: Source) -> Document:
    """Repair and normalise a source; any text gives a document."""
    folded, citations = blank_marks(fold(source.text))
    if not any(citation.mark.isdigit() for citation in citations):
        folded, plain = read_plain_marks(folded)
        citations = (*citations, *plain)
    drafts = read_structure(folded, citations)
    assembly = Assembly(folded, traditional=has_traditional(source.text))
    spans = [assembly.add_block(draft.pieces, "\t" if draft.in_cells else "") for draft in drafts]
    text, offsets = assembly.finish()
    numbers = _paragraph_numbers(drafts, citations)
    blocks, sections = _outline(text, drafts, spans, numbers, len(source.text))
    front = read_front(
        text,
        [span for span, draft in zip(spans, drafts, strict=True) if draft.role is Role.FRONT],
        [draft.gap is not Gap.NONE for draft in drafts if draft.role is Role.FRONT],
    )
    return Document(
        source=source,
        text=text,
        offsets=offsets,
        blocks=blocks,
        sections=sections,
        footnotes=tuple(
            Footnote(draft.mark or "", draft.start, draft.pieces[-1][1])
            for draft in drafts
            if draft.role is Role.NOTE
        ),
        front=front,
        warnings=(*source.warnings, *_holes(numbers)),
    )


def _outline(
    text: str,
    drafts: Sequence[Draft],
    spans: Sequence[tuple[int, int]],
    numbers: Sequence[int | None],
    source_end: int,
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Make the blocks, each under its headings, and the sections, in the order they begin in."""
    outline = Outline()
    blocks: list[Block] = []
    sections: list[Section] = []
    open_ones: list[int] = []
    for draft, (start, end), number in zip(drafts, spans, numbers, strict=True):
        if draft.role is Role.HEADING:
            depth = outline.enter(draft, closed_up(text[start:end]))
            for index in open_ones[depth:]:
                sections[index] = Section(sections[index].path, sections[index].start, draft.start)
            open_ones = [*open_ones[:depth], len(sections)]
            sections.append(Section(outline.path, draft.start, source_end))
        blocks.append(Block(_KINDS[draft.role], start, end, number, outline.path, draft.mark))
    return tuple(blocks), tuple(sections)


def _paragraph_numbers(drafts: Sequence[Draft], citations: Sequence[Citation]) -> list[int | None]:
    """Give the paragraph number of each draft; a note has that of the paragraph which cites it."""
    numbers: list[int | None] = []
    current: int | None = None
    for draft in drafts:
        if draft.role in (Role.HEADING, Role.FRONT):
            current = None
        elif draft.number is not None:
            current = draft.number
        numbers.append(current)
    if citations:
        _number_notes(drafts, numbers, citations)
    return numbers


def _number_notes(drafts: Sequence[Draft], numbers: list[int | None], citations: Sequence[Citation]) -> None:
    """Number each note that is cited as the paragraph in which it is cited last before it."""
    pieces = sorted(
        (start, number)
        for draft, number in zip(drafts, numbers, strict=True)
        if draft.role is not Role.NOTE
        for start, _ in draft.pieces
    )
    starts = [start for start, _ in pieces]
    cited: dict[str, list[int]] = {}
    for citation in citations:
        cited.setdefault(citation.mark, []).append(citation.position)
    for index, draft in enumerate(drafts):
        places = cited.get(draft.mark or "")
        if draft.role is Role.NOTE and places:
            place = places[max(0, bisect_right(places, draft.start) - 1)]
            numbers[index] = pieces[max(0, bisect_right(starts, place) - 1)][1] if pieces else None


def _holes(numbers: Sequence[int | None]) -> list[str]:
    found = sorted({number for number in numbers if number is not None})
    return [
        f"no paragraph numbered {low + 1} was found"
        if high - low == 2
        else f"no paragraphs {low + 1}-{high - 1}"
        for low, high in pairwise(found)
        if high - low > 1
    ]
