"""What the supervisor and its workers tell each other."""

from __future__ import annotations

from dataclasses import dataclass

from ssc_extract.batch.inputs import Input


@dataclass(frozen=True, slots=True)
class Task:
    """A document to do; ``data`` is its content where it has no file."""

    source: Input
    data: bytes | None = None

    @property
    def place(self) -> str:
        """Where its result goes, without the format's suffix."""
        return str(self.source.place)


@dataclass(frozen=True, slots=True)
class Unwritable:
    """The folder of results cannot be written to: the system's error number, its words, the file."""

    number: int
    said: str
    name: str

    def error(self) -> OSError:
        """Give it as the exception that it was."""
        return OSError(self.number, self.said, self.name)
