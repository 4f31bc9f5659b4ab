"""What a format is: something that takes results one after the other and writes bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:
    from ssc_extract.records.result import Result


RECORDS = "records"
PARTICIPANTS = "participants"
ROWS = (RECORDS, PARTICIPANTS)
"""What a row may be: a mention or activity, or a participant of an activity."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How results are laid out, as far as a format has a choice.

    ``many`` says that there may be several results (JSON then writes an array), ``indent``
    that JSON is for reading, ``bom`` that CSV begins with a byte order mark for Excel, ``rows`` what
    a row of CSV or a line of JSON Lines is (one of `ROWS`).
    """

    many: bool = False
    indent: bool = True
    bom: bool = False
    rows: str = RECORDS


class Writer(Protocol):
    """Writes results to one stream."""

    def write(self, result: Result) -> None:
        """Write one result."""

    def close(self) -> None:
        """Write what ends the output; the stream stays open."""


Factory = Callable[[BinaryIO, Layout], Writer]
