"""The structure of a folded text: what its lines are, in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from ssc_extract.documents.contents import mark_contents
from ssc_extract.documents.drafts import Draft
from ssc_extract.documents.front import mark_front
from ssc_extract.documents.furniture import drop_furniture
from ssc_extract.documents.grouping import Grouping
from ssc_extract.documents.headings import find_headings
from ssc_extract.documents.lines import split_lines
from ssc_extract.documents.marks import Citation
from ssc_extract.documents.mending import mend
from ssc_extract.documents.wrapping import wrap_width


def read_structure(folded: str, citations: Sequence[Citation]) -> list[Draft]:
    """Give the blocks of a folded text, page breaks mended and the page's own lines left out.

    ``citations`` are the footnote marks that were blanked in it.
    """
    lines = drop_furniture(split_lines(folded))
    wrap = wrap_width(lines)
    drafts = Grouping(lines, wrap, citations).drafts()
    mark_front(drafts)
    mark_contents(drafts)
    drafts = mend(drafts, wrap)
    find_headings(drafts)
    return drafts
