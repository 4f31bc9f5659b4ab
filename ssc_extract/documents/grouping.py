"""Reading the lines one by one: what each begins, or what it goes on with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ssc_extract.documents.drafts import Draft, Role
from ssc_extract.documents.labels import (
    HEADING_LENGTH,
    KEPT,
    Label,
    Style,
    cells,
    label_of,
    note_label,
    plain_note_label,
)
from ssc_extract.documents.lines import Gap, Line, is_terminated
from ssc_extract.documents.marks import Citation, mark_of
from ssc_extract.documents.numbering import main_sequence
from ssc_extract.documents.wrapping import is_cut, is_full

_PROSE = re.compile("[，。；]")
_CONNECTIVES = "、，和与及的"


class Grouping:
    """The state of one reading: the wrap width, the paragraphs' numbers, the notes still to come."""

    def __init__(self, lines: Sequence[Line], wrap: int | None, citations: Iterable[Citation]) -> None:
        self._lines = lines
        self._wrap = wrap
        self._cited = {citation.mark for citation in citations}
        self._labels = [label_of(line.text) for line in lines]
        self._numbers = self._paragraph_numbers()
        self._noted = 0
        self._drafts: list[Draft] = []

    def _paragraph_numbers(self) -> dict[int, int]:
        """Give the numbers of paragraphs by line; a sequence that mostly heads sections is none."""
        numbered = [
            (index, label.number)
            for index, label in enumerate(self._labels)
            if label is not None and label.number is not None
        ]
        found = main_sequence(numbered)
        headings = sum(_looks_like_title(self._lines[index].text) for index in found)
        return {} if headings * 2 > len(found) else found

    def drafts(self) -> list[Draft]:
        """Give the drafts of all lines; a label that stands alone takes the next line."""
        for index, line in enumerate(self._lines):
            draft = self._note(index, line) or self._labelled(index, line, self._labels[index])
            if draft is None and self._drafts and self._goes_on(self._drafts[-1], line):
                self._drafts[-1].add(line)
            else:
                self._drafts.append(draft or self._plain(line))
        return [draft for draft in self._drafts if draft.pieces]

    def _note(self, index: int, line: Line) -> Draft | None:
        """Begin a footnote where the line has a note's mark at its head."""
        text = line.text
        written = note_label(text)
        if written is None:
            if not (line.ruled or self._cited):
                return None
            written = plain_note_label(text)
            if written is None or int(written) != self._noted + 1:
                return None
            if not line.ruled and written not in self._cited:
                return None
        elif written == "*" and "*" not in self._cited and self._beside_bullet(index):
            return None
        mark = mark_of(written)
        self._noted = int(mark) if mark.isascii() and mark.isdigit() else self._noted
        draft = Draft(Role.NOTE, line.start, gap=line.gap, mark=mark)
        draft.add(line.without_label(len(written)))
        return draft

    def _beside_bullet(self, index: int) -> bool:
        near = (*self._lines[max(0, index - 1) : index], *self._lines[index + 1 : index + 2])
        return any(line.text.startswith("*") for line in near)

    def _labelled(self, index: int, line: Line, label: Label | None) -> Draft | None:
        """Begin a heading, a numbered paragraph or an item where the line has such a label."""
        if label is None:
            return None
        rest = line.without_label(label.length)
        if rest.text and cells(rest.text):
            return None
        number = self._numbers.get(index)
        if number is not None:
            role = Role.NUMBERED
        elif _is_heading(label, rest.text):
            role = Role.HEADING
        elif label.style is Style.DECIMAL:
            return None
        else:
            role = Role.ITEM
        draft = Draft(role, line.start, gap=line.gap, style=label.style, number=number)
        draft.level, draft.inner = label.level, label.inner
        draft.add(line if role is Role.ITEM and label.style in KEPT else rest)
        return draft

    def _goes_on(self, draft: Draft, line: Line) -> bool:
        """Whether a line without a label goes on with the draft before it."""
        if not draft.lines:
            return True
        if draft.role is Role.NOTE and line.gap is Gap.NONE and draft.is_open:
            return self._wrap is not None or (line.text[0].isascii() and draft.lines[-1].text[-1].isascii())
        if draft.role is Role.ROW or line.gap is not Gap.NONE or cells(line.text):
            return False
        last = draft.lines[-1]
        if draft.role is Role.HEADING:
            return self._wrap is not None and not line.indented and _heading_goes_on(last, line, self._wrap)
        if self._wrap is None or line.indented:
            return False
        return is_full(last, self._wrap) or is_cut(last, self._wrap)

    def _plain(self, line: Line) -> Draft:
        spans = cells(line.text)
        draft = Draft(Role.ROW if spans else Role.TEXT, line.start, gap=line.gap)
        draft.add(line)
        if spans:
            draft.pieces = [(line.start + start, line.start + end) for start, end in spans]
            draft.in_cells = True
        return draft


def _is_heading(label: Label, text: str) -> bool:
    longest = HEADING_LENGTH[label.style]
    if label.style is Style.HASH:
        return True
    return len(text) <= longest and "。" not in text and not is_terminated(text)


def _looks_like_title(text: str) -> bool:
    """Whether a numbered line is short and without the punctuation of a sentence (``1. 背景``)."""
    return len(text) <= HEADING_LENGTH[Style.NUMBER] and not _PROSE.search(text) and not is_terminated(text)


def _heading_goes_on(last: Line, line: Line, wrap: int) -> bool:
    """Whether the second line of a heading stands here: short, without a full stop, behind a long first."""
    if is_terminated(line.text) or len(line.text) > 60:
        return False
    return last.text[-1] in _CONNECTIVES or is_full(last, wrap)
