"""A dict of plain data that is kept between runs, and grows by what a run had to make."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from ssc_extract.kept import load_value, store_value

K = TypeVar("K")
V = TypeVar("V")


class Shelf(Generic[K, V]):
    """Values by keys, both plain data, as `ssc_extract.kept` keeps them under ``name`` for ``key``."""

    def __init__(self, name: str, key: Any) -> None:
        self._name = name
        self._key = key
        self._known: dict[K, V] = load_value(name, key) or {}
        self._used: dict[K, V] = {}
        self._grown = False

    def get(self, key: K) -> V | None:
        """Give the value of a key; None where there is none."""
        value = self._known.get(key)
        if value is not None:
            self._used[key] = value
        return value

    def put(self, key: K, value: V) -> None:
        """Add a value that was made anew."""
        self._known[key] = self._used[key] = value
        self._grown = True

    def keep(self) -> None:
        """Keep what is known, if this run added to it; where most of it is of no more use, what was used."""
        if self._grown:
            much = len(self._known) > 2 * len(self._used)
            store_value(self._name, self._key, self._used if much else self._known)
