"""How the rules for quantities read a numeral: by the classifier or unit behind it, or the noun it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.numbers.figure import Figure, read_figure
from ssc_extract.extractors.numbers.qualifiers import after, before
from ssc_extract.extractors.numbers.reading import is_free
from ssc_extract.extractors.numbers.rule import Scene, Statement
from ssc_extract.extractors.numbers.series import series
from ssc_extract.extractors.values import Modifier, QuantityValue
from ssc_extract.lexicon.classifiers import CountUnit, UnitKind, count_units
from ssc_extract.lexicon.currencies import currency_names

_YEAR = re.compile(r"(?:19|20)\d\d\Z|[一二〇零○一二三四五六七八九]{4}\Z")
_LABEL = re.compile(r"\d+\.\d+\Z")
# 3 840万[3 390万-4 380万]人: an estimate's bounds stand between the number and what it counts.
_BOUNDS = re.compile(r"\[[\d 万亿,.至到~-]{1,40}\]")
_HAN_WORD = re.compile(r"[一-鿿]{2,}\Z")
_LAST_GOAL = Decimal(17)
_TEN = Decimal(10)
_UNITS = frozenset("十百千万亿拾佰仟廿卅")
_MORE = frozenset("上过破超逾")
LARGE = frozenset("万亿多余")
"""Numerals that end so count whatever noun follows."""


def by_classifier(scene: Scene, index: int) -> Statement | None:
    """Read numbers with a classifier or unit of measure behind the last (``121个``, ``36 000多只``)."""
    text = scene.text
    start, end = scene.spans[index]
    position = end + 1 if text[end : end + 1] == " " else end
    unit = _unit_at(scene, start, position)
    if unit is None or (position > end and not unit.isascii()):
        return None
    figures = [figure for figure in series(text, scene.spans, index) if _counts(text, figure)]
    return _state(text, figures, position + len(unit), unit, "quantity-classifier")


def by_estimate(scene: Scene, index: int) -> Statement | None:
    """Read a number whose bounds stand in square brackets before its unit; the span is the number."""
    text = scene.text
    start, end = scene.spans[index]
    bounds = _BOUNDS.match(text, end) if text[end : end + 1] == "[" else None
    figure = read_figure(text, start, end) if bounds is not None else None
    if bounds is None or figure is None or figure.bare or not _counts(text, figure):
        return None
    noun = _unit_at(scene, start, bounds.end()) or _any_noun(scene, bounds.end())
    return None if noun is None else _state(text, [figure], end, noun, "quantity-estimate")


def by_noun(scene: Scene, index: int) -> Statement | None:
    """Read a number with the noun it counts directly behind it (``2.58亿儿童``, ``320万的浏览量``)."""
    text = scene.text
    start, end = scene.spans[index]
    is_sure = text[end - 1] in LARGE
    noun = (_any_noun(scene, end) if is_sure else None) or _listed_noun(scene, end)
    if noun is None or (not is_sure and (start == 0 or text[start - 1] == "\n")):
        return None
    figure = read_figure(text, start, end)
    if figure is None or figure.bare or not _counts(text, figure) or _YEAR.match(text[start:end]):
        return None
    return _state(text, [figure], end, noun, "quantity-noun")


def _unit_at(scene: Scene, start: int, position: int) -> str | None:
    """Give the longest classifier or unit at ``position`` that fits the numeral that begins at ``start``."""
    for unit in count_units().counting_at(scene.text, position):
        if _fits(scene, unit, start, position):
            return unit.word
    return None


def _fits(scene: Scene, unit: CountUnit, start: int, position: int) -> bool:
    """Whether the row's word, which begins at ``position``, is a unit behind the numeral at ``start``."""
    text, end = scene.text, position + len(unit.word)
    if not unit.admits(text, end):
        return False
    if not unit.after_years and _YEAR.match(text[start:position]):
        return False
    if unit.word[-1].isascii():
        return not (text[end : end + 1].isascii() and text[end : end + 1].isalnum())
    return unit.free or scene.reading.segments.is_border(end)


def _counts(text: str, figure: Figure) -> bool:
    """Whether the numeral stands by itself, and is of digits or a Chinese one of ten and above."""
    start = figure.start
    previous = text[start - 1 : start]
    if figure.vague or previous == "之" or not is_free(text, start):
        return False
    surface = text[start : figure.end]
    if previous == "标" and ("." in surface or figure.low <= _LAST_GOAL):
        return False  # 目标17
    if surface[0].isascii():
        # At the start of a line 3.2 is the number of a heading.
        return not (previous in ("", "\n") and _LABEL.match(surface))
    # Digits without a unit are read one by one (二〇二一, 一一), which is not how things are counted.
    return figure.low >= _TEN and not _UNITS.isdisjoint(surface)


def _any_noun(scene: Scene, end: int) -> str | None:
    """Give the word that begins at ``end``, behind 的 or 新 if that stands there, with one joined by 和."""
    text, segments = scene.text, scene.reading.segments
    start = end + 1 if text[end : end + 1] in ("的", "新") else end
    if currency_names().behind(text, start) or not segments.is_border(start):
        return None
    stop = segments.word(start)[1]
    word = text[start:stop]
    if not _HAN_WORD.match(word) or any(
        unit.kind is UnitKind.OTHER
        or (unit.kind is not UnitKind.NOUN and not unit.admits(text, start + len(unit.word)))
        for unit in count_units().at(text, start)
    ):
        return None
    if text[stop : stop + 1] in ("和", "及", "与", "或") and segments.is_border(stop + 1):
        other = segments.word(stop + 1)
        if _HAN_WORD.match(text[slice(*other)]):
            return text[start : other[1]]
    return word


def _listed_noun(scene: Scene, end: int) -> str | None:
    """Give the noun of the table that begins at ``end`` and ends where a word does."""
    for unit in count_units().nouns_at(scene.text, end):
        stop = end + len(unit.word)
        if unit.admits(scene.text, stop) and scene.reading.segments.is_border(stop):
            return unit.word
    return None


def _state(text: str, figures: Sequence[Figure], stop: int, unit: str, rule: str) -> Statement | None:
    """Make the mentions; the last one's span ends at ``stop``."""
    if not figures:
        return None
    qualifier, _ = before(text, figures[0].start)
    following = after(text, stop)
    if figures[0].bare:
        if text[figures[0].start - 1 : figures[0].start] in _MORE and figures[0].start:
            qualifier = qualifier or Modifier.MORE_THAN
        if qualifier is None:
            return None
    mentions = []
    for figure in figures:
        end = stop if figure is figures[-1] else figure.end
        modifier = qualifier or following or figure.modifier
        value = QuantityValue(figure.amount, unit, modifier)
        mentions.append(Candidate(Kind.QUANTITY, figure.start, end, value, rule))
    return Statement(tuple(mentions), qualifier)
