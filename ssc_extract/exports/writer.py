"""What a format is: something that takes results one after the other and writes bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol, runtime_checkable

if TYPE_CHECKING:
    from ssc_extract.records.result import DocumentRecord, Result


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


PARTED = ("json", "jsonl", "csv")
"""The formats whose results can be written in parts."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A result that is in the bytes of its format already, in parts, because it is a large one.

    ``document`` is its document's record, ``counts`` how many records of each kind there are, in the
    order of the result's arrays. ``parts`` can be asked for once.
    """

    document: DocumentRecord
    counts: Mapping[str, int]
    parts: Iterator[bytes]

    def count(self) -> int:
        """Give the number of records."""
        return sum(self.counts.values())


@runtime_checkable
class PartsWriter(Protocol):
    """A writer of a format whose results can be written in parts."""

    def write_parts(self, parts: Iterable[bytes]) -> None:
        """Write one result."""


Factory = Callable[[BinaryIO, Layout], Writer]
