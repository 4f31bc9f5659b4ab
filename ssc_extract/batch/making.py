"""How the results of a run are made."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from ssc_extract.documents.formats.registry import ReadOptions
from ssc_extract.exports.writer import Layout


@dataclass(frozen=True, slots=True)
class Making:
    """How a result is made: every option that its bytes depend on.

    The bound of ``reading`` is none of these: it decides whether there is a result.
    ``lexicon`` is the table of the user's own names; ``with_text`` has the text that the offsets
    point into written beside the result.
    """

    format: str
    layout: Layout = field(default_factory=Layout)
    kinds: Collection[str] | None = None
    reading: ReadOptions = field(default_factory=ReadOptions)
    lexicon: Path | None = None
    with_text: bool = False

    def files(self, place: str) -> tuple[str, str]:
        """Give the names of the result and of the text beside it, for a document's place."""
        return f"{place}.{self.format}", f"{place}.txt"
