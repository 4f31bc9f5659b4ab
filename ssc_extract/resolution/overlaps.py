"""Who wins an overlap, and what nests in what: the one policy.

1. A candidate that its own rule vetoed never becomes a mention.
2. Of several candidates of one kind and span the best evidence wins: the lexicon, then an
   alias of the text, a title's marks, a pattern; then the rule that was listed first.
3. Numbers (money, percentage, date, duration, goal, quantity) never overlap: the longer
   wins, of equal length the kind named first in this list.
4. A pattern's name that cuts a number or a country's name in two has a wrong border and
   loses; a name of better evidence wins over what crosses its border.
5. Names that cross: better evidence wins, of equal evidence the one that begins first,
   because a name is read from its left border. A name inside another is nested.
6. Inside a name a country, a date and a goal are nested mentions; a quantity, amount,
   percentage or duration there is part of the name and no mention.

Every step is one sort and one sweep, so the cost does not depend on how much overlaps.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ssc_extract.extractors.candidate import Candidate, Kind, Loss, Via
from ssc_extract.extractors.values import EntityType, EntityValue

_NUMBERS = (Kind.MONEY, Kind.PERCENTAGE, Kind.DATE, Kind.DURATION, Kind.GOAL, Kind.QUANTITY)
_NUMBER_RANK = {kind: rank for rank, kind in enumerate(_NUMBERS)}
_EVIDENCE = {Via.LEXICON: 0, Via.ALIAS: 1, Via.TITLE: 2, Via.PATTERN: 3}
_NESTABLE = frozenset((Kind.COUNTRY, Kind.DATE, Kind.GOAL, Kind.REFERENCE))


def resolve_overlaps(candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[Loss]]:
    """Decide which candidates are mentions.

    Gives the mentions in text order with ``nested`` set, and every other candidate with
    what won over it and why.
    """
    losses: list[Loss] = []
    alive = sorted(_distinct(candidates, losses), key=_position)
    numbers = set(map(id, _numbers([c for c in alive if c.kind in _NUMBER_RANK], losses)))
    # What is left of a sorted list is sorted: nothing below sorts again.
    solid = [
        c for c in alive if c.kind is not Kind.ENTITY and (c.kind not in _NUMBER_RANK or id(c) in numbers)
    ]
    names = _names([c for c in alive if c.kind is Kind.ENTITY], solid, losses)
    kept = {*map(id, solid), *map(id, names)}
    return list(_placed([c for c in alive if id(c) in kept], _outermost(names), losses)), losses


def _position(candidate: Candidate) -> tuple[int, int, str, str]:
    return candidate.start, -candidate.end, candidate.kind, candidate.rule


def _distinct(candidates: Iterable[Candidate], losses: list[Loss]) -> list[Candidate]:
    """Drop vetoed candidates and keep the best one per kind and span (points 1 and 2)."""
    best: dict[tuple[Kind, int, int], Candidate] = {}
    for candidate in candidates:
        if candidate.veto:
            losses.append(Loss(candidate, None, candidate.veto))
            continue
        key = (candidate.kind, candidate.start, candidate.end)
        held = best.setdefault(key, candidate)
        if held is candidate:
            continue
        winner, loser = held, candidate
        if _EVIDENCE[candidate.via] < _EVIDENCE[held.via]:
            winner, loser = candidate, held
        best[key] = winner
        losses.append(Loss(loser, winner, "the same span on better evidence"))
    return list(best.values())


def _numbers(candidates: Sequence[Candidate], losses: list[Loss]) -> list[Candidate]:
    """Keep numbers that do not overlap (point 3)."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if not kept or kept[-1].end <= candidate.start:
            kept.append(candidate)
        elif _number_strength(candidate) > _number_strength(kept[-1]):
            losses.append(Loss(kept.pop(), candidate, "overlaps a longer number"))
            kept.append(candidate)
        else:
            losses.append(Loss(candidate, kept[-1], "overlaps a longer number"))
    return kept


def _number_strength(candidate: Candidate) -> tuple[int, int]:
    return candidate.end - candidate.start, -_NUMBER_RANK[candidate.kind]


def _names(
    candidates: Sequence[Candidate], solid: Sequence[Candidate], losses: list[Loss]
) -> list[Candidate]:
    """Keep names that do not cross (points 4 and 5), in text order."""
    kept: dict[tuple[int, int], Candidate] = {}
    open_names: list[Candidate] = []
    for candidate in _uncut(candidates, solid, losses):
        while open_names and open_names[-1].end <= candidate.start:
            open_names.pop()
        beaten = None
        while open_names and open_names[-1].end < candidate.end and beaten is None:
            holder = open_names[-1]
            if holder.start < candidate.start and _EVIDENCE[holder.via] > _EVIDENCE[candidate.via]:
                open_names.pop()
                del kept[holder.start, holder.end]
                losses.append(Loss(holder, candidate, "crosses a name on better evidence"))
            else:
                beaten = holder
        if beaten is None:
            kept[candidate.start, candidate.end] = candidate
            open_names.append(candidate)
        else:
            losses.append(Loss(candidate, beaten, "crosses a name that begins before it"))
    return list(kept.values())


def _uncut(
    candidates: Sequence[Candidate], solid: Sequence[Candidate], losses: list[Loss]
) -> list[Candidate]:
    """Drop patterns' names with a border inside a number or a country's name (point 4).

    A place written exactly like a country that is meant there (中非 in a list of states) goes too.
    """
    outer = _outermost(solid)
    countries = {(other.start, other.end): other for other in solid if other.kind is Kind.COUNTRY}
    whole = []
    for candidate in candidates:
        same = countries.get((candidate.start, candidate.end))
        value = candidate.value
        if same is not None and isinstance(value, EntityValue) and value.type is EntityType.PLACE:
            losses.append(Loss(candidate, same, "is the country here"))
            continue
        if candidate.via is not Via.PATTERN:
            whole.append(candidate)
            continue
        cut = next(
            (
                other
                for border in (candidate.start, candidate.end)
                if (other := _around(outer, border)) is not None
                and other.start < border < other.end
                and not (other.start <= candidate.start and candidate.end <= other.end)
            ),
            None,
        )
        if cut is not None:
            losses.append(Loss(candidate, cut, "has a border inside a number or a country's name"))
        else:
            whole.append(candidate)
    return whole


def _outermost(candidates: Sequence[Candidate]) -> tuple[list[int], list[Candidate]]:
    """Give the candidates (in text order) that stand in no other, and their starts."""
    outer: list[Candidate] = []
    for candidate in candidates:
        if not outer or candidate.end > outer[-1].end:
            outer.append(candidate)
    return [candidate.start for candidate in outer], outer


def _around(outer: tuple[list[int], list[Candidate]], position: int) -> Candidate | None:
    """Give the outermost candidate that begins last before or at ``position`` and ends after it."""
    starts, candidates = outer
    found = bisect_right(starts, position)
    return candidates[found - 1] if found and candidates[found - 1].end > position else None


def _placed(
    candidates: Iterable[Candidate], outer: tuple[list[int], list[Candidate]], losses: list[Loss]
) -> Iterator[Candidate]:
    """Nest, drop or keep candidates, in text order (points 4 to 6)."""
    starts, names = outer
    begun = 0
    for candidate in candidates:
        while begun < len(starts) and starts[begun] <= candidate.start:
            begun += 1
        at_start = names[begun - 1] if begun and names[begun - 1].end > candidate.start else None
        if at_start is candidate:
            yield candidate
        elif candidate.kind is Kind.ENTITY:
            yield candidate.as_nested()
        elif at_start is not None and candidate.end <= at_start.end:
            if candidate.kind not in _NESTABLE:
                losses.append(Loss(candidate, at_start, "is part of a name"))
            else:
                longer = at_start.end - at_start.start > candidate.end - candidate.start
                yield candidate.as_nested() if longer else candidate
        else:
            within = begun < len(starts) and starts[begun] < candidate.end
            inner = at_start or (_around(outer, candidate.end - 1) if within else None)
            if inner is None or (candidate.start <= inner.start and inner.end <= candidate.end):
                yield candidate
            else:
                losses.append(Loss(candidate, inner, "crosses the border of a name"))
