"""The journal of a dataset: one small file for every partition that is done, written last and at once.

What it tells is the truth about a dataset: a partition without a line here is not done, whatever files
of it there are. It is a file each and no growing one, because object stores cannot append.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, fields
from itertools import islice

from ssc_extract.cluster.places import STATE, Place

_COMMITTED = f"{STATE}/committed"
_AT_A_TIME = 512


@dataclass(frozen=True, slots=True)
class Committed:
    """A partition whose files are there.

    ``origin`` is what they depend on besides the documents; ``failed`` counts the documents without a
    result, ``reasons`` tells some of them: name and reason. ``mentions`` counts by kind, ``files`` gives
    the sizes, ``bytes`` is how large the documents are. ``seconds`` is how long it took.
    """

    partition: str
    origin: str
    documents: int
    failed: int = 0
    bytes: int = 0
    mentions: dict[str, int] = field(default_factory=dict)
    files: dict[str, int] = field(default_factory=dict)
    reasons: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0


_FIELDS = frozenset(spec.name for spec in fields(Committed))


class Journal:
    """What is done in a folder of results."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def commit(self, done: Committed) -> None:
        """Say that a partition is done; its files must be there. Raises ``OSError``."""
        # Names may hold lone surrogates (bytes that are no text), which only ASCII JSON can hold.
        self._place.put(_file(done.partition), json.dumps(asdict(done)).encode("ascii"))

    def find(self, partition: str) -> Committed | None:
        """Give a partition that is done."""
        data = self._place.get(_file(partition))
        return None if data is None else _committed(data)

    def forget(self, done: Committed) -> None:
        """Take a partition back: first its line, then its files."""
        self._place.drop(_file(done.partition))
        for name in done.files:
            self._place.drop(name)

    def __iter__(self) -> Iterator[Committed]:
        """Give all partitions that are done, in the order of their names."""
        names = iter(self._place.names(_COMMITTED))
        while chunk := [f"{_COMMITTED}/{name}" for name in islice(names, _AT_A_TIME)]:
            found = self._place.get_all(chunk)
            for name in chunk:
                if name in found and (done := _committed(found[name])) is not None:
                    yield done


def _file(partition: str) -> str:
    return f"{_COMMITTED}/{partition}.json"


def _committed(data: bytes) -> Committed | None:
    try:
        values = json.loads(data)
        if not isinstance(values, dict) or not values.keys() <= _FIELDS:
            return None
        values["reasons"] = tuple((name, reason) for name, reason in values.get("reasons", ()))
        return Committed(**values)
    except (ValueError, TypeError):
        return None
