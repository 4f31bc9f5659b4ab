"""Which of the names before an anaphor its sentence takes up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ssc_extract.documents.model import Block
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.reading import Reading
from ssc_extract.resolution.anaphors import Anaphor
from ssc_extract.resolution.antecedents import Named

_CLAUSE = re.compile(r"[，。；：！？\n]")
_BEGINS = re.compile(
    r"(?:[，。；：！？\n“”)][^\u4e00-\u9fff]{0,4}|\A|[日月年后前时来]|期间|此外|同时|[据而但])\Z"
)
_LISTED = ("、", "和", "及", "与")
_SAYS = re.compile(r"表示|称|说|认为|指出|强调|宣布|介绍|确认|承诺|预计|决定|希望|警告|提出|发布|显示")
_OBLIQUE = re.compile(
    r"(?:[向与对为由和同给从在于以按请]|帮助|支持|协助|援助|访问|抵达|前往|进入|联合|资助|加入|退出|通过|根据|依照)\Z"
)
"""What stands before something that is not what the clause is about."""
_HELPING = re.compile(r"[^，。；\n]{0,20}?(?:支持|帮助|协助|援助|资助|指导|推动|牵头|主持)下")
_ORIGIN = re.compile(r"(?:来自|逃离|邻国|源自|出自|产自)\Z")
_MEDIA = ("社", "报", "网", "电视台", "电台")
"""How the names of those end that only report."""
_UNNUMBERED = 400
_BLOCKS = 3
_NEAR = 800
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen from the anaphor at ``start`` of a reading: the ``text`` of the whole document before it.

    The reading begins at ``moved`` of it; ``block`` is the anaphor's.
    """

    text: str
    moved: int
    start: int
    block: Block

    @classmethod
    def of(cls, reading: Reading, span: Span) -> Sight:
        """Look back from an anaphor."""
        return cls(*reading.whole, span[0], reading.document.block_at(span[0]))

    def behind(self, item: Named) -> str:
        """Give the first characters behind a mention."""
        end = item.end + self.moved
        return self.text[end : end + 10]

    def fits(self, anaphor: Anaphor, item: Named) -> bool:
        """Whether a mention ends as the anaphor does."""
        return anaphor.fits(item.name, item.surface, item.type, self.behind(item))

    def between(self, item: Named) -> str:
        """Give what stands between a mention and the anaphor."""
        return self.text[item.end + self.moved : self.start + self.moved]

    def is_here(self, item: Named) -> bool:
        """Whether a mention stands in the same paragraph."""
        return item.is_near(self.block)

    def is_close(self, item: Named) -> bool:
        """Whether a mention of an unnumbered text stands in one of the paragraphs just before."""
        if self.block.number is not None or item.number is not None or self.start - item.end > _UNNUMBERED:
            return False
        return item.block != self.block.start and self.between(item).count("\n") <= _BLOCKS

    def is_rather_near(self, item: Named) -> bool:
        """Whether a name that ends as the anaphor does is rather meant than another of the paragraph."""
        return self.start - item.end < _NEAR

    def is_subject(self, item: Named) -> bool:
        """Whether a mention stands where a clause begins, and is no member of a list."""
        start = item.start + self.moved
        return (
            bool(_BEGINS.search(self.text, max(0, start - 6), start)) and self.behind(item)[:1] not in _LISTED
        )

    def is_bound(self, item: Named) -> bool:
        """Whether the anaphor stands beside a mention that its clause is about, and so means another.

        中国向该国提供援助 gives to another country; 世卫组织表示该组织 may speak of itself.
        """
        if self.start - item.end > _SHORT or not self.is_subject(item):
            return False
        between = self.between(item)
        if _CLAUSE.search(between) or _SAYS.search(between):
            return False
        return _OBLIQUE.search(between) is not None

    def is_aside(self, item: Named) -> bool:
        """Whether a mention is only who helps (在…支持下) or reports, or where something comes from (来自…)."""
        if item.name.endswith(_MEDIA):
            return True
        start = item.start + self.moved
        if _ORIGIN.search(self.text, max(0, start - 4), start):
            return True
        helping = _HELPING.match(self.text, item.end + self.moved)
        return helping is not None and self.text.startswith("在", max(0, start - 1))

    def firm(self, items: Sequence[Named]) -> Sequence[Named]:
        """Leave out the asides, unless there is nothing else."""
        return [item for item in items if not self.is_aside(item)] or items
