"""The names of some entries in the form that the matcher needs, and that can be kept between runs."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, NamedTuple

from ssc_extract import __version__
from ssc_extract.data_files import data_folder
from ssc_extract.digest import sha256
from ssc_extract.kept import load_value, of_this_installation, state_of, store_value
from ssc_extract.lexicon.model import CountryEntry, EntityEntry, Entry, Strength

Row = bytes
"""An entry in the form of `marshal`: most are never read, and so they take little room."""

_FORMAT = 3
_KINDS: tuple[type[EntityEntry] | type[CountryEntry], ...] = (EntityEntry, CountryEntry)
_VALUES = tuple(attrgetter(*kind.__slots__) for kind in _KINDS)
_NAMES = tuple(kind.__slots__.index("names") for kind in _KINDS)
"""Where the names stand among the fields of each kind."""


class Listing(NamedTuple):
    """Plain data: each surface once, who bears it, and the entries as rows.

    ``bearers[k]`` are (number of the row, whether the name is strong) of ``surfaces[k]``;
    ``countries`` gives the row of an alpha-3 code; ``fingerprint`` is twelve hex digits that
    change with any row.
    """

    surfaces: list[str]
    bearers: list[tuple[tuple[int, bool], ...]]
    rows: list[Row]
    countries: dict[str, int]
    fingerprint: str

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Listing:
        """List the names of some entries."""
        by_surface: dict[str, list[tuple[int, bool]]] = {}
        strong = Strength.STRONG
        rows: list[Row] = []
        countries: dict[str, int] = {}
        digest = sha256(b"")
        for number, entry in enumerate(entries):
            fields = _fields(entry)
            rows.append(marshal.dumps(fields))
            digest.update(repr(fields).encode())
            if isinstance(entry, CountryEntry):
                countries[entry.alpha3] = number
            for surface, strength in entry.names:
                by_surface.setdefault(surface, []).append((number, strength is strong))
        bearers = [tuple(sharing) for sharing in by_surface.values()]
        return cls(list(by_surface), bearers, rows, countries, digest.hexdigest()[:12])


def _fields(entry: Entry) -> tuple[Any, ...]:
    """Write an entry as plain data: the number of its kind, and its fields."""
    strong = Strength.STRONG
    number = 0 if isinstance(entry, EntityEntry) else 1
    names = tuple([(surface, strength is strong) for surface, strength in entry.names])
    values = _VALUES[number](entry)
    place = _NAMES[number]
    return number, *values[:place], names, *values[place + 1 :]


def entry_of(row: Row) -> Entry:
    """Read an entry from its row."""
    number, *values = marshal.loads(row)
    kind = _KINDS[number]
    fields: dict[str, Any] = dict(zip(kind.__slots__, values, strict=True))
    fields["names"] = tuple((surface, strength_of(strong)) for surface, strong in fields["names"])
    entry: Entry = kind(**fields)
    return entry


def strength_of(strong: bool) -> Strength:
    """Read the strength of a name."""
    return Strength.STRONG if strong else Strength.WEAK


def kept_listing(make: Callable[[], Iterable[Entry]]) -> Listing:
    """Give the listing of the built-in tables: as an earlier run kept it, or made anew and kept.

    ``make`` reads the tables, which takes ten times as long. They are read again where a table has
    changed, or the code that reads and normalises them.
    """
    key = _FORMAT, __version__, _state()
    name = of_this_installation("names")
    kept = load_value(name, key)
    if kept is not None:
        return Listing(*kept)
    listing = Listing.of(make())
    store_value(name, key, tuple(listing))
    return listing


def _state() -> tuple[tuple[str, int, int], ...]:
    """Give path, size and modification time of all that the listing depends on."""
    data, code = os.fspath(data_folder()), os.path.dirname(os.path.dirname(__file__))
    folders = (
        data,
        os.path.join(data, "entities"),
        *(os.path.join(code, one) for one in ("lexicon", "documents")),
    )
    return state_of(folders, (".csv", ".py"))
