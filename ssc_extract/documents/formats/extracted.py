"""What every format gives: the text of a document in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from ssc_extract.documents.errors import TooLargeError

#: What a document may hold where the user sets no bound, in characters: a hundred times the longest reports.
MAX_CHARS = 40_000_000
#: What the parts of a packed document may inflate to, in bytes.
MAX_INFLATED = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text that was taken out of a document; ``pages`` are the offsets in it where its pages begin.

    ``encoding`` and ``confidence`` say how its bytes were read where they are text themselves.
    """

    text: str
    pages: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
    encoding: str = "utf-8"
    confidence: float = 1.0


def too_long(name: str, max_chars: int) -> TooLargeError:
    """Say that a document has more text than it may."""
    return TooLargeError(name, f"has more than {max_chars} characters", "split it or raise the limit")
