"""Lines put together to the blocks that they are, before page breaks are mended."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from ssc_extract.documents.labels import Style
from ssc_extract.documents.lines import Gap, Line, is_terminated
from ssc_extract.documents.offsets import Span


class Role(Enum):
    """What a draft will become."""

    FRONT = auto()
    HEADING = auto()
    NUMBERED = auto()
    ITEM = auto()
    TEXT = auto()
    ROW = auto()
    NOTE = auto()


@dataclass(slots=True)
class Draft:
    """A block in the making: ``lines`` are its text without labels, ``start`` its first source index.

    ``level`` and ``inner`` tell of a heading's label what ``Label`` tells.
    ``length`` counts the characters of its lines; ``in_cells`` says that its pieces stood side by side.
    """

    role: Role
    start: int
    lines: list[Line] = field(default_factory=list)
    pieces: list[Span] = field(default_factory=list)
    gap: Gap = Gap.NONE
    style: Style | None = None
    number: int | None = None
    mark: str | None = None
    length: int = 0
    in_cells: bool = False
    level: int = 0
    inner: Style | None = None

    def add(self, line: Line) -> None:
        """Go on with another line."""
        if line.text:
            self.lines.append(line)
            self.pieces.append((line.start, line.end))
            self.length += len(line.text)

    @property
    def text(self) -> str:
        """The text of all lines, put together."""
        return "".join(line.text for line in self.lines)

    @property
    def is_open(self) -> bool:
        """Whether the text stops without the end of a sentence."""
        return not self.lines or not is_terminated(self.lines[-1].text)
