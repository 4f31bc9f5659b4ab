"""How the rules for money read a numeral: by the unit behind it, or by the sign or word before it."""

from __future__ import annotations

import re
from decimal import Decimal

from ssc_extract.extractors.money.context import is_unit
from ssc_extract.extractors.money.parts import add_parts
from ssc_extract.extractors.money.stated import DEFAULTS, Money, state
from ssc_extract.extractors.numbers.figure import Figure, read_figure
from ssc_extract.extractors.numbers.reading import is_free
from ssc_extract.extractors.numbers.rule import Scene, Statement
from ssc_extract.extractors.numbers.series import RANGE_MARKS, join_range, series
from ssc_extract.lexicon.currencies import CurrencyName, currency_names

_ONE = Decimal(1)
_SCALES = {
    "trillion": Decimal(10**12), "tn": Decimal(10**12), "billion": Decimal(10**9), "bn": Decimal(10**9),
    "b": Decimal(10**9), "million": Decimal(10**6), "mn": Decimal(10**6), "mln": Decimal(10**6),
    "m": Decimal(10**6), "thousand": Decimal(10**3), "k": Decimal(10**3),
}  # fmt: skip
# ¥3，000: behind a sign the wide comma can only be one of thousands.
_WIDE_THOUSANDS = re.compile(r"(?:，\d{3})++(?![\d.])")
_SCALE = re.compile(r" ?(trillion|tn|billion|bn|b|million|mn|mln|m|thousand|k)(?![A-Za-z\d])", re.IGNORECASE)


def by_unit(scene: Scene, index: int) -> Statement | None:
    """Read numbers with a name, sign or code of a currency behind the last (``1.5万亿美元``)."""
    text = scene.text
    start, stop = scene.spans[index]
    position, factor = _scale(text, stop)
    if position > stop and text[position : position + 1] not in " U":
        return None
    name, end = _unit_at(scene, start, position)
    if name is None:
        return None
    figures = series(text, scene.spans, index)
    if not figures or not is_free(text, figures[0].start):
        return None
    factor = factor if name.per_unit == 1 else factor / name.per_unit
    figures = [_scaled(each, factor) for each in figures]
    figures[-1], end = add_parts(scene, index, name, end, figures[-1])
    start = figures[0].start
    sign = _sign(text, start)
    if sign is not None and name.surface in DEFAULTS:
        return state(scene, Money(figures, sign[1], end, sign[0], "money-unit"))
    start = sign[1] if sign is not None and sign[0].currencies == name.currencies else start
    return state(scene, Money(figures, start, end, name, "money-unit"))


def by_sign(scene: Scene, index: int) -> Statement | None:
    """Read a number with a sign or code before it (``US$ 5.3 million``, ``¥3,000``, ``RMB 5亿``)."""
    text, spans = scene.text, scene.spans
    sign = _sign(text, spans[index][0])
    figure = read_figure(text, *spans[index]) if sign is not None else None
    if sign is None or figure is None or figure.bare:
        return None
    wide = _WIDE_THOUSANDS.match(text, figure.end)
    if wide is not None:
        figure = read_figure(text, figure.start, wide.end()) or figure
    if index + 1 < len(spans) and text[figure.end : spans[index + 1][0]] in RANGE_MARKS:
        high = read_figure(text, *spans[index + 1])
        figure = (join_range(figure, high) if high is not None else None) or figure
    end, factor = _scale(text, figure.end)
    name, unit_end = _unit_at(scene, figure.start, end)
    if name is not None and (name.surface in DEFAULTS or name.currencies == sign[0].currencies):
        end = unit_end
    return state(scene, Money([_scaled(figure, factor)], sign[1], end, sign[0], "money-sign"))


def by_word(scene: Scene, index: int) -> Statement | None:
    """Read a number behind a currency's name that has no unit of its own (``人民币3.2亿``)."""
    text = scene.text
    start, end = scene.spans[index]
    word = currency_names().word_before(text, start)
    figure = read_figure(text, start, end) if word is not None else None
    if word is None or figure is None or figure.bare or _is_counted(text, end):
        return None
    if word.surface[-1] != "币" and not figure.units:
        return None  # 兑美元6.5 is a rate
    return state(scene, Money([figure], start, end, word, "money-word"))


def _is_counted(text: str, end: int) -> bool:
    """Whether something other than the end of a phrase stands behind the number."""
    follows = text[end : end + 1]
    return bool(follows) and ((follows.isalnum() and follows not in "的以左上用") or follows in "%-~/.")


def _sign(text: str, start: int) -> tuple[CurrencyName, int] | None:
    """Give the sign or code before ``start`` (one space may stand between) and where it begins."""
    end = start - 1 if text[start - 1 : start] == " " else start
    name = currency_names().sign_before(text, end)
    return None if name is None else (name, end - len(name.surface))


def _scale(text: str, end: int) -> tuple[int, Decimal]:
    """Read an English multiplier behind a number: where it ends and its value."""
    match = _SCALE.match(text, end) if text[end : end + 1].isascii() else None
    return (end, _ONE) if match is None else (match.end(), _SCALES[match[1].lower()])


def _scaled(figure: Figure, factor: Decimal) -> Figure:
    return figure if factor == 1 else figure._replace(low=figure.low * factor, high=figure.high * factor)


def _unit_at(scene: Scene, start: int, position: int) -> tuple[CurrencyName | None, int]:
    """Give the currency's name at ``position`` (behind one space: letters) and where it ends.

    The number before it begins at ``start``.
    """
    text = scene.text
    if text[position : position + 1] == " ":
        position += 1
        if not text[position : position + 1].isascii():
            return None, position
    for name in currency_names().behind(text, position):
        end = position + len(name.surface)
        if (name.alone or name.surface in DEFAULTS) and is_unit(scene, name, start, end):
            return name, end
    return None, position
