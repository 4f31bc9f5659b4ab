"""The currencies of `data/currencies.csv` and the words, signs and codes that name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ssc_extract.documents.normalise import is_plain, normalise_inline
from ssc_extract.lexicon.beginnings import Beginnings
from ssc_extract.lexicon.tables import data_folder, rows


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a currency: its name, how many make one unit, whether it needs no amount before it."""

    name: str
    per_unit: int
    alone: bool


@dataclass(frozen=True, slots=True)
class Currency:
    """A row of the table; see its head for what each column holds.

    ``countries`` are the alpha-3 codes of where it is used; ``use`` is current, withdrawn
    or unit (a code of ISO 4217 that no amounts are written in).
    """

    code: str
    name: str
    names: tuple[str, ...]
    weak: tuple[str, ...]
    signs: tuple[str, ...]
    countries: tuple[str, ...]
    parts: tuple[Part, ...]
    code_is_word: bool
    use: str


@dataclass(frozen=True, slots=True)
class CurrencyName:
    """A surface and what it may name: one currency, or several where the name is weak.

    ``per_unit`` is 1, or how many of the named part make one unit; ``alone`` is false of
    parts that are read only behind an amount of the currency.
    """

    surface: str
    currencies: tuple[Currency, ...]
    per_unit: int = 1
    alone: bool = True
    weak: bool = False


class CurrencyNames:
    """Looks names up where they begin (behind a number) or end (before it)."""

    def __init__(self, currencies: Iterable[Currency]) -> None:
        names = tuple(_all_names(currencies))
        self._behind = Beginnings((name.surface, name) for name in names)
        self._before: dict[str, CurrencyName] = {}
        self._words: dict[str, CurrencyName] = {}
        for name in names:
            if name.per_unit == 1 and not name.weak:
                self._place(name)
        self.heads = self._behind.heads
        self.tails = frozenset(surface[-1] for surface in self._before)
        self._word_tails = frozenset(surface[-1] for surface in self._words)
        self._longest = max(map(len, [*self._before, *self._words]))

    def _place(self, name: CurrencyName) -> None:
        """File a name by how it may stand before a number: as a sign or code, or as a Chinese word."""
        (currency,) = name.currencies
        if not name.surface.isascii() and name.surface not in currency.signs:
            self._words[name.surface] = name
        elif not (currency.code_is_word and name.surface == currency.code):
            self._before[name.surface] = name

    def behind(self, text: str, position: int) -> Sequence[CurrencyName]:
        """Give the names that begin at ``position``, the longest first."""
        return self._behind.at(text, position)

    def sign_before(self, text: str, position: int) -> CurrencyName | None:
        """Give the longest sign or code that ends at ``position`` and is no part of a longer word."""
        return (
            self._ending(self._before, text, position)
            if text[position - 1 : position] in self.tails
            else None
        )

    def word_before(self, text: str, position: int) -> CurrencyName | None:
        """Give the longest Chinese name that ends at ``position`` (``人民币5亿元``)."""
        is_tail = text[position - 1 : position] in self._word_tails
        return self._ending(self._words, text, position) if is_tail else None

    def _ending(self, names: dict[str, CurrencyName], text: str, position: int) -> CurrencyName | None:
        for length in range(min(self._longest, position), 0, -1):
            start = position - length
            name = names.get(text[start:position])
            if name is not None and not (
                text[start].isalpha()
                and text[start - 1 : start].isascii()
                and text[start - 1 : start].isalnum()
            ):
                return name
        return None


def load_currencies() -> Iterator[Currency]:
    """Give the rows of `data/currencies.csv`."""
    for row in rows(data_folder() / "currencies.csv"):
        yield Currency(
            code=row["code"],
            name=normalise_inline(row["name"]),
            names=_cell(row["names"]),
            weak=_cell(row["weak"]),
            signs=_cell(row["signs"]),
            countries=_cell(row["countries"]),
            parts=(*_parts(row["minor"], alone=True), *_parts(row["minor_after"], alone=False)),
            code_is_word=row["word"] == "yes",
            use=row["use"],
        )


@cache
def currency_names() -> CurrencyNames:
    """Load the built-in table once, on first use."""
    return CurrencyNames(load_currencies())


def _cell(cell: str) -> tuple[str, ...]:
    names = [name for name in cell.split("|") if name]
    return tuple(names if is_plain(cell) else map(normalise_inline, names))


def _parts(cell: str, *, alone: bool) -> Iterator[Part]:
    for name in _cell(cell):
        surface, _, per_unit = name.partition("=")
        yield Part(surface, int(per_unit or 100), alone)


def _all_names(currencies: Iterable[Currency]) -> Iterator[CurrencyName]:
    """Give every surface once, with all currencies that bear it."""
    weak: dict[str, list[Currency]] = {}
    parts: dict[tuple[str, int, bool], list[Currency]] = {}
    for currency in currencies:
        if currency.use == "unit":
            continue
        for surface in (currency.name, *currency.names, *currency.signs, currency.code):
            yield CurrencyName(surface, (currency,))
        for surface in currency.weak:
            weak.setdefault(surface, []).append(currency)
        for part in currency.parts:
            parts.setdefault((part.name, part.per_unit, part.alone), []).append(currency)
    for surface, bearers in weak.items():
        yield CurrencyName(surface, tuple(bearers), weak=True)
    for (surface, per_unit, alone), bearers in parts.items():
        yield CurrencyName(surface, tuple(bearers), per_unit, alone)
