"""Which document killed its worker: attempts at a partition note where they are.

A worker that dies cannot say why. So every attempt keeps a note of the document that it is at, in the
folder of results, where the next attempt finds it wherever it runs. A document at which two attempts
ended is put aside.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ssc_extract.cluster.places import STATE, Place

ENOUGH = 2
"""How often a document may kill its worker."""
_ATTEMPTS = f"{STATE}/attempts"


@dataclass(frozen=True, slots=True)
class Note:
    """What an attempt writes down of where it is; only of every document if it is ``thorough``."""

    write: Callable[[bytes], None]
    thorough: bool

    def at(self, index: int) -> None:
        """Note the number of the document that comes next."""
        if self.thorough:
            self.write(b"%d" % index)

    def passed(self) -> None:
        """Note that all documents are behind it."""
        self.write(b"passed")


class Attempts:
    """The attempts of one run at one partition."""

    def __init__(self, place: Place, run: str, partition: str) -> None:
        self._place = place
        self._folder = f"{_ATTEMPTS}/{run}/{partition}"
        self._mine = f"{self._folder}/{uuid.uuid4().hex}"
        notes = place.get_all(f"{self._folder}/{name}" for name in place.names(self._folder))
        self._ended_at = Counter(int(note) for note in notes.values() if note.strip().isdigit())
        # A note a document is cheap on this machine's file system; an object store is asked for so many
        # only when a worker has died.
        self._thorough = place.local is not None or bool(notes)

    @property
    def suspects(self) -> list[int]:
        """Give the numbers of the documents at which an attempt ended, and that may be tried again."""
        return sorted(index for index, times in self._ended_at.items() if times < ENOUGH)

    @property
    def killers(self) -> frozenset[int]:
        """Give the numbers of the documents at which enough attempts ended."""
        return frozenset(index for index, times in self._ended_at.items() if times >= ENOUGH)

    @contextmanager
    def noting(self) -> Iterator[Note]:
        """Leave a note of this attempt, until it ends otherwise than by the death of its worker."""
        with self._place.noting(self._mine) as write:
            write(b"begun")
            yield Note(write, self._thorough)

    def settle(self) -> None:
        """Forget all attempts: the partition is done."""
        self._place.drop(self._folder)


def forget_attempts(place: Place) -> None:
    """Forget the attempts of all runs."""
    place.drop(_ATTEMPTS)
