"""Amounts in two units: `3元5角`, `两美元又三美分`, `二十八块五`, `三块半`."""

from __future__ import annotations

import re
from decimal import Decimal

from ssc_extract.extractors.numbers.figure import Figure, read_figure
from ssc_extract.extractors.numbers.rule import Scene
from ssc_extract.lexicon.currencies import CurrencyName, currency_names

_TENTH = re.compile(r"(零?)([一二两三四五六七八九\d])(?=钱|以[上下]|左右|\Z|[。，；、！？：”’)\n至到~-])")
_HALF = re.compile(r"半(?![个年月日天小时数径])")


def add_parts(scene: Scene, index: int, name: CurrencyName, end: int, figure: Figure) -> tuple[Figure, int]:
    """Add the parts that follow the unit which ends at ``end``; give the figure and its new end."""
    text, spans = scene.text, scene.spans
    unit = name.per_unit
    while index + 1 < len(spans) and unit < 100:
        start, stop = spans[index + 1]
        if start != end and not (start == end + 1 and text[end] == "又"):
            break
        part = _part(text, stop, name, unit)
        added = read_figure(text, start, stop) if part is not None else None
        if part is None or added is None:
            break
        share = added.low / Decimal(part.per_unit)
        figure = figure._replace(low=figure.low + share, high=figure.high + share)
        index, end, unit = index + 1, stop + len(part.surface), part.per_unit
    return _add_tenth(text, name, end, figure, unit)


def _part(text: str, position: int, name: CurrencyName, unit: int) -> CurrencyName | None:
    """Give the smaller unit of the same currency that is named at ``position``."""
    codes = {currency.code for currency in name.currencies}
    for part in currency_names().behind(text, position):
        if part.per_unit > unit and any(currency.code in codes for currency in part.currencies):
            return part
    return None


def _add_tenth(text: str, name: CurrencyName, end: int, figure: Figure, unit: int) -> tuple[Figure, int]:
    """Read a digit without its unit behind 块 or 毛, of the next place (``零`` skips one), or 半."""
    if text[end - 1] not in "块毛" or unit == 100 or "CNY" not in (name.currencies[0].code,):
        return figure, end
    if _HALF.match(text, end):
        half = Decimal(5) / (10 * unit)
        return figure._replace(low=figure.low + half, high=figure.high + half), end + 1
    match = _TENTH.match(text, end)
    if match is None:
        return figure, end
    digit = read_figure(text, *match.span(2))
    share = (digit.low if digit else Decimal(0)) / (unit * (100 if match[1] else 10))
    stop = match.end() + (1 if text.startswith("钱", match.end()) else 0)
    return figure._replace(low=figure.low + share, high=figure.high + share), stop
