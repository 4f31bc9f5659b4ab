"""What a run asks of its workers, small enough to go with every task."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ssc_extract.batch.making import Making
from ssc_extract.batch.origin import origin
from ssc_extract.cluster.places import STATE, Place, is_remote
from ssc_extract.documents.formats.registry import ReadOptions
from ssc_extract.exports.parquet.datasets import LAYOUT_VERSION
from ssc_extract.lexicon.user import with_lexicon
from ssc_extract.lexicon.vocabulary import Vocabulary

_RUN = f"{STATE}/run"
_LEXICON = f"{STATE}/lexicon.csv"


@dataclass(frozen=True, slots=True)
class Order:
    """How documents are done and where to.

    ``destination`` is the folder of results, ``run`` tells this run from others into it, ``folder`` is
    what relative paths are relative to. ``lexicon`` says that the user's own names lie in the folder of
    results. ``seconds`` is what a document may take, ``origin`` what all results depend on, ``program`` the
    part of it that is the same on every machine with the same installation.
    """

    destination: str
    run: str
    origin: str
    program: str
    folder: str = ""
    kinds: frozenset[str] | None = None
    reading: ReadOptions = field(default_factory=ReadOptions)
    lexicon: bool = False
    partition_by: tuple[str, ...] = ()
    seconds: float | None = None

    @property
    def place(self) -> Place:
        """Give the folder of results."""
        return Place(self.destination)

    def path(self, name: str) -> str:
        """Give where a document is, by its name."""
        return name if is_remote(name) else os.path.join(self.folder, name)

    @property
    def vocabulary(self) -> Vocabulary | None:
        """Give the user's vocabulary, loaded once a process, or ``None`` for the built-in one."""
        return _vocabulary(self.destination, self.run) if self.lexicon else None

    @property
    def stands(self) -> bool:
        """Whether no other run has taken the folder of results over."""
        return self.place.get(_RUN) == self.run.encode()

    def take_over(self, lexicon: Path | None) -> None:
        """Make this the run that may write into the folder of results; raises ``OSError``."""
        if lexicon is not None:
            self.place.put(_LEXICON, lexicon.read_bytes())
        self.place.put(_RUN, self.run.encode())


def origin_of(making: Making, partition_by: Collection[str]) -> str:
    """Give sixteen hex digits that change with everything that the files depend on besides the documents."""
    known = (origin(making), LAYOUT_VERSION, *partition_by)
    return hashlib.sha256("\0".join(known).encode()).hexdigest()[:16]


@cache
def program() -> str:
    """Give what tells one installation from another: version, modules and tables, without options."""
    return origin(Making("parquet"))


@cache
def _vocabulary(destination: str, run: str) -> Vocabulary:
    data = Place(destination).get(_LEXICON) or b""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "lexicon.csv")
        path.write_bytes(data)
        return with_lexicon(path)
