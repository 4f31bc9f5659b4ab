"""What every record has from where it stands: its id, its words, their place in the source."""

from __future__ import annotations

from ssc_extract.documents.locate import locate, unbroken
from ssc_extract.documents.model import Block, Document
from ssc_extract.documents.offsets import Span
from ssc_extract.records.fields import Fields

Found = tuple[int, int, str, tuple[Span, ...] | None]
"""Start and end in the source, the words there, and the pieces of a stretch that a break cuts."""

Place = tuple[Block, str | None]
"""The block that a record stands in, and its context."""
Origin = tuple[str, str, bool]
"""The rule that found it, how it was come by, whether it stands inside a longer name."""


class Locator:
    """Finds stretches of one document's text in its source.

    What comes next mostly stands in the same line; how the two go together there is found out once.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._doc_id = document.source.sha256[:16]
        self._source = document.source.text
        self._paged = bool(document.source.pages)
        # From `_start` to `_end` the source is the same text, `_shift` characters further on.
        self._start = self._end = self._shift = 0

    def find(self, start: int, end: int) -> Found:
        """Find a non-empty stretch of the normalised text, as `ssc_extract.documents.locate.locate` does."""
        if start < self._start or end > self._end:
            self._start = start
            self._end, self._shift = unbroken(self._document, start)
            if end > self._end:
                located = locate(self._document, start, end)
                return located.start, located.end, located.text, located.fragments
        begin, stop = start + self._shift, end + self._shift
        return begin, stop, self._source[begin:stop], None

    def id(self, kind: str, start: int, end: int) -> str:
        """Give the id of the record of a stretch."""
        begin, stop, _, _ = self.find(start, end)
        return _id(self._doc_id, kind, begin, stop)

    def fields(self, kind: str, start: int, end: int, place: Place, origin: Origin) -> Fields:
        """Give the fields that every record has; without a context it is the stretch itself."""
        begin, stop, text, fragments = self.find(start, end)
        block, context = place
        rule, via, nested = origin
        fields: Fields = {
            "id": _id(self._doc_id, kind, begin, stop),
            "kind": kind,
            "text": text,
            "start": begin,
            "end": stop,
            "paragraph": block.number,
            "section": block.section,
            "footnote": block.footnote,
            "nested": nested,
            "rule": rule,
            "via": via,
            "context": text if context is None else context,
        }
        if fragments is not None:
            fields["fragments"] = fragments
        if self._paged:
            fields["page"] = self._document.source.page_at(begin)
        return fields


def _id(document: str, kind: str, start: int, end: int) -> str:
    return f"{document}:{kind}:{start}-{end}"
