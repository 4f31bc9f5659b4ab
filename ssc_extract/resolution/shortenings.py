"""Shorter forms of a name that follow it without being introduced, and units without their parent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.resolution.glosses import is_shortening

_ORDINAL = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,6}[届次]")
_ASSEMBLY_SESSION = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,6}届(?:紧急特别|特别)?会议\Z")
_OWNER = re.compile(r"该(办公室|组织|机构|基金|中心|委员会|署|银行)(?:的|及其|下属的?)?\Z")
_UNIT = re.compile(r"(?:司|局|处|科|股|办事处|区域中心)\Z")
_SHORT_PROJECT = re.compile(
    r"(?<=[其在和与及过由对])((?!其)[\u4e00-\u9fff]{2,4})(项目|方案|计划|倡议)(?![\u4e00-\u9fff]{0,1}[办组官])"
)
_MIN_FULL = 10
_NEAR = 1000

REACH = 200
"""How many different names back a full name may stand."""


@dataclass(slots=True)
class Used:
    """The names that may be shortened, in the order of their use: events by ordinal, and bodies."""

    events: dict[str, dict[str, None]] = field(default_factory=dict)
    bodies: dict[str, None] = field(default_factory=dict)


def complete(reading: Reading, candidates: Sequence[Candidate], used: Used) -> list[Candidate]:
    """Give the candidates with the names of shortened events and of units completed.

    The full name must stand before the shorter form in the document: in the reading or among the
    ``used`` ones, which take up those of the reading.
    """
    names = sorted(
        (c for c in candidates if c.kind is Kind.ENTITY and not c.veto), key=lambda c: (c.start, -c.end)
    )
    events, bodies = used.events, used.bodies
    changed: dict[int, Candidate] = {}
    for candidate in names:
        value = candidate.value
        if not isinstance(value, EntityValue):
            continue
        full = None
        if value.type is EntityType.EVENT:
            full = _full_event(value.name, events)
        elif value.type is EntityType.ORG:
            if candidate.via is Via.PATTERN:
                full = _with_owner(reading, candidate, value.name, bodies)
            bodies.pop(full or value.name, None)
            bodies[full or value.name] = None
            _forget(bodies)
        if full is not None:
            changed[id(candidate)] = replace(candidate, value=replace(value, name=full))
    completed = [changed.get(id(candidate), candidate) for candidate in candidates]
    return [*completed, *_projects(reading, names)]


def _full_event(name: str, events: dict[str, dict[str, None]]) -> str | None:
    """Give the earlier event that ``name`` shortens: the same ordinal and head, its characters in order.

    ``events`` has the names seen so far by their ordinal, and takes up this one.
    """
    ordinal = _ORDINAL.search(name)
    if ordinal is None:
        return None
    seen = events.setdefault(ordinal.group(), {})
    full = next(
        (event for event in reversed(seen) if event[-2:] == name[-2:] and is_shortening(name, event)), None
    )
    if full is None and name.startswith("大会第"):
        full = "联合国" + name
    elif full is None and _ASSEMBLY_SESSION.fullmatch(name):
        full = "联合国大会" + name
    seen[full or name] = None
    _forget(seen)
    return full


def _with_owner(reading: Reading, candidate: Candidate, name: str, bodies: dict[str, None]) -> str | None:
    """Give a unit's name with its parent's: behind 该办公室的, or as it was named before."""
    if _UNIT.search(name) is None:
        return None
    before = _OWNER.search(reading.text, max(0, candidate.start - 10), candidate.start)
    if before is not None:
        owner = next((body for body in reversed(bodies) if body.endswith(before.group(1))), None)
        return owner + name if owner else None
    return next((body for body in reversed(bodies) if body.endswith(name) and body != name), None)


def _forget(names: dict[str, None]) -> None:
    """Drop the name that has stood there longest, where there are too many."""
    if len(names) > REACH:
        del names[next(iter(names))]


def _projects(reading: Reading, names: Sequence[Candidate]) -> list[Candidate]:
    """Find 城市项目 for a longer project named before in the same or the preceding paragraph."""
    full = [
        c
        for c in names
        if isinstance(c.value, EntityValue)
        and c.value.type is EntityType.PROGRAMME
        and c.end - c.start >= _MIN_FULL
        and reading.text[c.end - 2 : c.end] in {"项目", "方案", "计划", "倡议"}
    ]
    found = []
    for project in full:
        block = reading.document.block_at(project.start)
        end = min(block.end, project.end + _NEAR)
        for match in _SHORT_PROJECT.finditer(reading.text, project.end, end):
            modifier, head = match.groups()
            text = reading.text[project.start : project.end]
            if text.endswith(head) and modifier in text[: -len(head)] and modifier not in _PLAIN:
                found.append(
                    Candidate(Kind.ENTITY, match.start(), match.end(), project.value, "shortened", Via.ALIAS)
                )
    return found


_PLAIN = frozenset(
    [
        "合作",
        "发展",
        "三方",
        "南南",
        "试点",
        "国家",
        "区域",
        "三方合作",
        "南南合作",
        "援助",
        "技术",
        "农业",
        "教育",
        "卫生",
        "社会",
        "经济",
        "行动",
        "战略",
    ]
)
