"""Numbers that share the unit behind the last: ranges (`2亿至3亿美元`), lists (`200、300和500个`)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.numbers.figure import Figure, read_figure
from ssc_extract.extractors.numerals import SMALL_UNITS

RANGE_MARKS = frozenset(
    ("至", "到", "-", "--", "~", "—", "——", " - ", " ~ ", "～", "…", "(含)-", "(含)至", "(含)到")
)
LIST_MARKS = frozenset(("、", "和", "及", "与", "或", "以及", ",", ", "))
_WIDEST = max(map(len, RANGE_MARKS | LIST_MARKS))
_OF_A_SERIES = frozenset("第款条段章节图表页号卷届")


def series(text: str, spans: Sequence[Span], index: int) -> list[Figure]:
    """Read the numeral ``spans[index]``, behind which a unit stands, and those that share the unit.

    Gives figures in text order, the one at ``index`` (or the range that it ends) last; an
    empty list where it is no number. A number shares a later one's unit where only a mark
    of a range or list stands between and where either both have multipliers or none has;
    ``3至5亿`` and ``100、200和300万`` share the multiplier too.
    """
    last = read_figure(text, *spans[index])
    if last is None:
        return []
    if not index or last.start - spans[index - 1][1] > _WIDEST:
        return [last]
    found = [last]  # from right to left
    is_range = False
    while index:
        index -= 1
        start, end = spans[index]
        gap = text[end : found[-1].start] if found[-1].start - end <= _WIDEST else ""
        if gap in RANGE_MARKS and not is_range:
            ranged = join_range(read_figure(text, start, end), found[-1])
            if ranged is None:
                break
            found[-1], is_range = ranged, True
        elif gap in LIST_MARKS:
            figure = read_figure(text, start, end)
            if figure is None or figure.bare:
                break
            found.append(figure)
            is_range = False
        else:
            break
    return _sharing(text, found[::-1])


def join_range(low: Figure | None, high: Figure) -> Figure | None:
    """Join two figures to a range (``3至5亿`` shares the multiplier); ``None`` where they make none."""
    if low is None or low.low != low.high or high.low != high.high:
        return None
    if not _large(low.units):
        lifts = ("" if low.units else high.units, _large(high.units))
        lifted = (low.times(units) for units in lifts if units)
        low = next((each for each in lifted if each.low < high.low), low)
    return low.to(high) if low.low < high.high else None


def _large(units: str) -> str:
    return units.lstrip("".join(SMALL_UNITS))


def _sharing(text: str, found: list[Figure]) -> list[Figure]:
    """Leave out the members of a list that do not share the unit of the last, and all before them."""
    last = found[-1]
    if last.bare:
        return [last]
    if last.units and not any(figure.units for figure in found[:-1]) and _rises(found):
        shared = [figure.times(last.units) for figure in found[:-1]]
        return [*shared, last]
    first = len(found) - 1
    while first and bool(_large(found[first - 1].units)) == bool(_large(last.units)):
        first -= 1
    start = found[first].start
    is_numbering = start > 0 and text[start - 1] in _OF_A_SERIES
    return [last] if is_numbering else found[first:]


def _rises(found: Sequence[Figure]) -> bool:
    """Whether three or more numbers rise to the last one's digits (``100、200和300万``)."""
    return len(found) > 2 and all(left.base < right.base for left, right in pairwise(found))
