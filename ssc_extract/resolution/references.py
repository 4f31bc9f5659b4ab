"""What an anaphor stands for: the nearest compatible name that the text gives before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter

from ssc_extract.documents.model import Block
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.titles import BARE_TITLE
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import ReferenceValue
from ssc_extract.resolution.anaphors import FREE_TAIL, POINTER, TAIL, Anaphor, anaphor_of
from ssc_extract.resolution.antecedents import COUNTRY, REACH, Antecedents, Named

_NAMES = frozenset((Kind.ENTITY, Kind.COUNTRY))
_START = attrgetter("start")
_MOST = 5
"""So many names at most are weighed against each other."""
_STATE = "国"
_REGION = "特别行政区"
_UNNAMED = r"(?:一[个项份种次场届]|首个|新)[^，。；\n]{{0,30}}{head}"


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
                yield match.span(), anaphor_of(match)


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
    return (
        before in "，。；、：\n(的由向在对请和与经给及即"
        and FREE_TAIL.match(reading.text, match.end()) is not None
    )


def _reference(reading: Reading, seen: Antecedents, span: Span, anaphor: Anaphor) -> Candidate:
    """Give the reference at ``span``; what it stands for is among the ``seen`` from there on."""
    block = reading.document.block_at(span[0])
    possible = _possible(seen, block, anaphor)
    chosen = _chosen(seen, block, anaphor, possible)
    if chosen is not None and not anaphor.far and _unnamed_between(reading, chosen.end, span[0], anaphor):
        chosen = None
    names = tuple(dict.fromkeys(item.name for item in possible))
    if chosen is None:
        veto = "no antecedent is given before it"
        return Candidate(Kind.REFERENCE, *span, ReferenceValue(candidates=names), anaphor.rule, veto=veto)
    seen.point(reading, chosen, span, block)
    kind = COUNTRY if chosen.type == COUNTRY else "entity"
    value = ReferenceValue(chosen.name, kind, (chosen.start, chosen.end), names, chosen.key)
    return Candidate(Kind.REFERENCE, *span, value, anaphor.rule)


def _possible(seen: Antecedents, block: Block, anaphor: Anaphor) -> list[Named]:
    """Give the nearest names that fit, the nearest first; those of a longer one that fits are left out."""
    possible: list[Named] = []
    names = seen.names[-REACH:]
    if anaphor.far:
        names = [item for item in names if item.type in anaphor.types]
    for item in reversed(names):
        if not anaphor.far and not item.is_near(block):
            break
        if anaphor.fits(item.name, item.surface, item.type):
            possible = [held for held in possible if not (item.start <= held.start and held.end <= item.end)]
            possible.append(item)
            if len(possible) == _MOST:
                break
    return possible


def _chosen(seen: Antecedents, block: Block, anaphor: Anaphor, possible: Sequence[Named]) -> Named | None:
    """Choose the nearest; of an earlier paragraph rather what the text has pointed at already."""
    chosen = next(iter(possible), None)
    if anaphor.head == _STATE:
        chosen = next((item for item in possible if _is_single_state(item, seen)), chosen)
    if chosen is not None and chosen.block != block.start and chosen.number != block.number:
        chosen = next((item for item in possible if item.pointed), chosen)
    return chosen


def _is_single_state(item: Named, seen: Antecedents) -> bool:
    """Whether a country is what 该国 may point at: no region, no 华 of 对华, none of a list of countries."""
    if len(item.surface) == 1 or item.name.endswith(_REGION):
        return False
    return not any(
        other.type == COUNTRY and (other.start == item.behind or other.end == item.before)
        for other in seen.names[-REACH:]
    )


def _unnamed_between(reading: Reading, start: int, end: int, anaphor: Anaphor) -> bool:
    """Whether something without a name that fits better stands between: 一个…项目。该项目."""
    text, moved = reading.whole
    return _unnamed(anaphor.head[-2:]).search(text, start + moved, end + moved) is not None


@lru_cache(maxsize=128)
def _unnamed(head: str) -> re.Pattern[str]:
    return re.compile(_UNNAMED.format(head=re.escape(head)))
