"""What an anaphor stands for: the nearest compatible name that the text gives before it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.titles import BARE_TITLE
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import CountryValue, EntityValue, ReferenceValue
from ssc_extract.resolution.anaphors import FREE_TAIL, POINTER, TAIL, Anaphor, anaphor_of

REACH = 300
"""How many mentions back an antecedent may stand."""

_STATE = "国"
_COUNTRY = "country"
_JOINTS = ("、", "和", "及", "与")
_REGION = "特别行政区"
_UNNAMED = r"(?:一[个项份种次场届]|首个|新)[^，。；\n]{{0,30}}{head}"


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention that may be an antecedent: what it is called, and the block it stands in."""

    start: int
    end: int
    name: str
    type: str
    surface: str
    nested: bool
    number: int | None
    block: int
    pointed: bool = False


def resolve_references(reading: Reading, mentions: Sequence[Candidate]) -> list[Candidate]:
    """Give the mentions with references added, in text order.

    An anaphor whose antecedent stands nowhere before it carries a veto and the names it
    might have meant, for ``explain``.
    """
    taken = _covered(mentions)
    anaphors = [
        (match.span(), anaphor_of(match))
        for pattern in (POINTER, TAIL, BARE_TITLE)
        for match in pattern.finditer(reading.text)
        if not any(taken[match.start() : match.end()])
        and (pattern is not TAIL or _stands_alone(reading, match))
    ]
    queue = deque(item for mention in mentions if (item := _named(reading, mention)) is not None)
    found: list[Candidate] = []
    seen: list[_Named] = []
    for span, anaphor in sorted(anaphors, key=lambda item: item[0]):
        while queue and queue[0].start < span[0]:
            seen.append(queue.popleft())
        reference, antecedent = _resolve(reading, seen, span, anaphor)
        found.append(reference)
        if antecedent is not None:
            block = reading.document.block_at(span[0])
            seen.append(
                replace(
                    antecedent,
                    start=span[0],
                    end=span[1],
                    number=block.number,
                    block=block.start,
                    pointed=True,
                )
            )
    return sorted([*mentions, *found], key=lambda mention: (mention.start, -mention.end))


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


def _named(reading: Reading, mention: Candidate) -> _Named | None:
    value = mention.value
    if isinstance(value, EntityValue):
        name, kind = value.name, str(value.type)
    elif isinstance(value, CountryValue):
        name, kind = reading.vocabulary.country(value.alpha3).name, "country"
    else:
        return None
    block = reading.document.block_at(mention.start)
    surface = reading.text[mention.start : mention.end]
    return _Named(mention.start, mention.end, name, kind, surface, mention.nested, block.number, block.start)


def _resolve(
    reading: Reading, seen: Sequence[_Named], span: tuple[int, int], anaphor: Anaphor
) -> tuple[Candidate, _Named | None]:
    """Give the reference at ``span`` and what it stands for, if that is clear."""
    block = reading.document.block_at(span[0])
    possible: list[_Named] = []
    for item in reversed(seen[-REACH:]):
        near = item.block == block.start or (item.number is not None and item.number == block.number)
        if not near and not anaphor.far:
            break
        if anaphor.fits(item.name, item.surface, item.type):
            possible = [held for held in possible if not (item.start <= held.start and held.end <= item.end)]
            possible.append(item)
            if len(possible) == 5:
                break
    chosen = next(iter(possible), None)
    if anaphor.head == _STATE:
        chosen = next((item for item in possible if _is_single_state(reading, item, seen)), chosen)
    if chosen is not None and chosen.block != block.start and chosen.number != block.number:
        chosen = next((item for item in possible if item.pointed), chosen)
    if chosen is not None and not anaphor.far and _unnamed_between(reading, chosen.end, span[0], anaphor):
        chosen = None
    names = tuple(dict.fromkeys(item.name for item in possible))
    if chosen is None:
        value = ReferenceValue(candidates=names)
        veto = "no antecedent is given before it"
        return Candidate(Kind.REFERENCE, *span, value, anaphor.rule, veto=veto), None
    kind = "country" if chosen.type == "country" else "entity"
    value = ReferenceValue(chosen.name, kind, (chosen.start, chosen.end), names)
    return Candidate(Kind.REFERENCE, *span, value, anaphor.rule), chosen


def _is_single_state(reading: Reading, item: _Named, seen: Sequence[_Named]) -> bool:
    """Whether a country is what 该国 may point at: no region, no 华 of 对华, none of a list of countries."""
    text = reading.text
    behind = item.end + 1 if text[item.end : item.end + 1] in _JOINTS else -1
    before = item.start - 1 if text[item.start - 1 : item.start] in _JOINTS else -1
    listed = any(
        other.type == _COUNTRY and (other.start == behind or other.end == before) for other in seen[-REACH:]
    )
    return len(item.surface) > 1 and not item.name.endswith(_REGION) and not listed


def _unnamed_between(reading: Reading, start: int, end: int, anaphor: Anaphor) -> bool:
    """Whether something without a name that fits better stands between: 一个…项目。该项目."""
    pattern = _UNNAMED.format(head=re.escape(anaphor.head[-2:]))
    return re.compile(pattern).search(reading.text, start, end) is not None
