"""What an anaphor stands for: the nearest compatible name that the text gives before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from operator import attrgetter, itemgetter

from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.titles import BARE_TITLE
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import ReferenceValue
from ssc_extract.resolution.anaphors import POINTER, STATES, TAIL, Anaphor, anaphor_of, goes_on
from ssc_extract.resolution.antecedents import COUNTRY, REACH, Antecedents, Named
from ssc_extract.resolution.salience import Sight
from ssc_extract.resolution.unnamed import is_unnamed

_NAMES = frozenset((Kind.ENTITY, Kind.COUNTRY))
_START = attrgetter("start")
_MOST = 5
"""So many names at most are weighed against each other."""
_STATES = frozenset(STATES.split("|"))
_REGIONS = frozenset(("区域", "次区域", "地区"))
_ORG = "org"
_SECRETARIAT = "秘书处"
_BEFORE_TAIL = "，。；、：\n(的由向在对请和与经给及即是于为中，”)据按关该使让助持促"
_REGION = "特别行政区"
_FEW = 2
"""Of so many bodies at most the nearest is meant where none is what a clause is about."""
_FARTHEST = 2000
"""Of a long paragraph so much is looked through."""


def resolve_references(
    reading: Reading, mentions: Sequence[Candidate], seen: Antecedents | None = None
) -> list[Candidate]:
    """Give the mentions with references added, in text order.

    An anaphor whose antecedent stands nowhere before it carries a veto and the names it might have
    meant, for ``explain``. ``seen`` are the names before the reading, and those of the reading behind it.
    """
    names = [mention for mention in mentions if mention.kind in _NAMES]
    found: list[Candidate] = []
    goes_on = seen is not None
    seen = seen or Antecedents()
    done = 0
    for span, anaphor in sorted(_anaphors(reading, mentions), key=itemgetter(0)):
        here = done
        while here < len(names) and names[here].start < span[0]:
            here += 1
        seen.add(reading, names[max(done, here - REACH) : here])
        done = here
        found.append(_reference(reading, seen, span, anaphor))
    if goes_on:
        seen.add(reading, names[max(done, len(names) - REACH) :])
    # No anaphor begins where a mention does, and these stand in text order: what is sorted stays so.
    return sorted([*mentions, *found], key=_START)


def _anaphors(reading: Reading, mentions: Sequence[Candidate]) -> Iterator[tuple[Span, Anaphor]]:
    taken = _covered(mentions)
    for pattern in (POINTER, TAIL, BARE_TITLE):
        for match in pattern.finditer(reading.text):
            free = taken.find(1, match.start(), match.end()) < 0
            if free and (pattern is not TAIL or _stands_alone(reading, match)):
                anaphor = anaphor_of(match)
                if anaphor is not None:
                    yield match.span(), anaphor


def _covered(mentions: Iterable[Candidate]) -> bytearray:
    """Mark the characters that are part of a name or another mention."""
    ends = max((mention.end for mention in mentions), default=0)
    taken = bytearray(ends)
    for mention in mentions:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return taken


def _stands_alone(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a bare tail is no part of a longer word or of an unknown name."""
    before = reading.text[match.start() - 1] if match.start() else "\n"
    return before in _BEFORE_TAIL and goes_on(match, reading.text)


def _reference(reading: Reading, seen: Antecedents, span: Span, anaphor: Anaphor) -> Candidate:
    """Give the reference at ``span``; what it stands for is among the ``seen`` from there on."""
    sight = Sight.of(reading, span)
    stages = list(_stages(sight, seen, anaphor))
    names = tuple(dict.fromkeys(item.name for stage in stages for item in stage))[:_MOST]
    chosen = next((item for stage in stages for item in stage[:1]), None)
    if anaphor.rule == "bare-head" and len(names) > 1:
        chosen = None
    if chosen is not None and is_unnamed(sight, chosen, anaphor):
        chosen = None
    if chosen is None:
        veto = "no antecedent is given before it"
        return Candidate(Kind.REFERENCE, *span, ReferenceValue(candidates=names), anaphor.rule, veto=veto)
    seen.point(reading, chosen, span, sight.block)
    kind = COUNTRY if chosen.type == COUNTRY else "entity"
    value = ReferenceValue(chosen.name, kind, (chosen.start, chosen.end), names, chosen.key)
    return Candidate(Kind.REFERENCE, *span, value, anaphor.rule)


def _stages(sight: Sight, seen: Antecedents, anaphor: Anaphor) -> Iterator[Sequence[Named]]:
    """Give what the anaphor may stand for, one list after the other; in each the likeliest first.

    Names that end as it does go before others, those of the paragraph before those of another, and
    of others those that a clause is about before those that stand beside it.
    """
    names = [item for item in reversed(seen.names[-REACH:]) if item.type in anaphor.types]
    near = list(takewhile(lambda item: sight.start - item.end < _FARTHEST, names))
    here = [item for item in near if sight.is_here(item)]
    close = [item for item in near if sight.is_close(item)]
    fitting = _fitting(sight, anaphor, here)
    yield _nearest(sight, seen, anaphor, fitting)
    others = [item for item in here if anaphor.may_mean(item.name, item.type) and not sight.is_bound(item)]
    others = list(sight.firm(_outermost(others)))
    yield _subjects(sight, others)
    yield _nearest(sight, seen, anaphor, _fitting(sight, anaphor, close))
    yield fitting
    distant = _fitting(sight, anaphor, names) if anaphor.far else []
    known = [item for item in distant if item.pointed] or distant
    yield known if any(sight.is_rather_near(item) for item in distant) else []
    yield _clear(others)
    distant_others = sight.firm(
        _outermost([item for item in close if anaphor.may_mean(item.name, item.type)])
    )
    yield _subjects(sight, distant_others) or _clear(distant_others)
    yield known if anaphor.rule != "bare-tail" or _is_clear(anaphor, known) else []


def _is_clear(anaphor: Anaphor, known: Sequence[Named]) -> bool:
    """Whether a bare tail stands for a body named long before: every body has a 秘书处, a report several 委员会."""
    return anaphor.head != _SECRETARIAT and (
        len({item.name for item in known}) == 1 or any(item.pointed for item in known)
    )


def _fitting(sight: Sight, anaphor: Anaphor, items: Iterable[Named]) -> list[Named]:
    """Give the first names that end as the anaphor does; those of a longer one that fits are left out."""
    found: list[Named] = []
    for item in items:
        if sight.fits(anaphor, item) and not sight.is_bound(item):
            found = [held for held in found if not (item.start <= held.start and held.end <= item.end)]
            found.append(item)
            if len(found) == _MOST:
                break
    return found


def _nearest(sight: Sight, seen: Antecedents, anaphor: Anaphor, items: list[Named]) -> Sequence[Named]:
    """Put first what is rather meant: of countries a single one that is no aside, of places none inside a name."""
    if anaphor.head in _REGIONS:
        return [item for item in items if not item.nested]
    if anaphor.head not in _STATES:
        return items
    single = [item for item in items if _is_single_state(item, seen)]
    return [*sight.firm(single), *items]


def _subjects(sight: Sight, items: Iterable[Named]) -> list[Named]:
    """Give the bodies that a clause is about."""
    return [item for item in items if item.type == _ORG and sight.is_subject(item)]


def _outermost(items: Sequence[Named]) -> list[Named]:
    """Leave out the names inside another one."""
    found: list[Named] = []
    for item in items[: _MOST * 2]:
        found = [held for held in found if not (item.start <= held.start and held.end <= item.end)]
        found.append(item)
    return found


def _clear(items: Sequence[Named]) -> Sequence[Named]:
    """Give the names, unless there are so many bodies that none is clearly meant."""
    bodies = {item.name for item in items if item.type == _ORG}
    return items if len(bodies) <= _FEW else ()


def _is_single_state(item: Named, seen: Antecedents) -> bool:
    """Whether a country is what 该国 may point at: no region, no 华 of 对华, none of a list of countries."""
    if len(item.surface) == 1 or item.name.endswith(_REGION):
        return False
    return not any(
        other.type == COUNTRY and (other.start == item.behind or other.end == item.before)
        for other in seen.names[-REACH:]
    )
