"""Short forms that a text introduces in brackets behind a full name, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue

_BRACKET = re.compile(r"[》”]?\(([^()\n]{1,80}+(?:\([^()\n]{1,30}+\)[^()\n]{0,40}+)?+)\)")
_STATED = re.compile(
    r"(?:以下简称|下文简称|以下统称|下称|简称|又称|亦称|也称|即)[为作]?[:：]?[“《]?([^“”《》，;；、()]{1,20})"
)
_ACRONYM = re.compile(r"(?:^|[，,;；/] ?|“)([A-Z][A-Za-z0-9&.\-]{1,15})”?(?=$|[，,;；])")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9&\-]{2,15}")
"""A body's name in Latin letters, no acronym: 南非国家电力公司(Eskom)."""
_DATED = re.compile(r"^\d|[年月日]$")
"""A date or number in the bracket is no short form: ``《2023年…》(纽约，2023年)``."""
_HAN = re.compile(r"(?:^|[，,;；]|“)([\u4e00-\u9fff\d/·\-]{2,14})”?(?=$|[，,;；])")


@dataclass(frozen=True, slots=True)
class Gloss:
    """A full name's candidate and a short form ``[start, end)`` introduced for it."""

    full: Candidate
    short: str
    start: int
    end: int


def find(reading: Reading, candidates: list[Candidate]) -> Iterator[Gloss]:
    """Give the glosses of the text in order of their brackets."""
    brackets = list(_BRACKET.finditer(reading.text))
    begins = {bracket.start() for bracket in brackets}
    insides = {bracket.end(1) for bracket in brackets}
    by_end: dict[int, Candidate] = {}
    by_span: dict[tuple[int, int], Candidate] = {}
    for candidate in candidates:
        end = candidate.end
        if not (end in begins or end in insides) or candidate.kind is not Kind.ENTITY or candidate.veto:
            continue
        held = by_end.get(end)
        if held is None or held.start > candidate.start:
            by_end[end] = candidate
        by_span.setdefault((candidate.start, end), candidate)
    for bracket in brackets:
        full = by_end.get(bracket.start())
        if full is not None:
            yield from _shorts(full, bracket)
        elif (inner := by_span.get(bracket.span(1))) is not None:
            yield from _reversed(reading, inner, bracket.start())


def _shorts(full: Candidate, bracket: re.Match[str]) -> Iterator[Gloss]:
    """Give the short forms inside the bracket that can be the full name's."""
    base = bracket.start(1)
    content = bracket.group(1)
    stated = [match.span(1) for match in _STATED.finditer(content)]
    for start, end in stated:
        yield Gloss(full, content[start:end], base + start, base + end)
    for match in _ACRONYM.finditer(content):
        if sum(char.isupper() for char in match.group(1)) >= 2 and match.span(1) not in stated:
            yield Gloss(full, match.group(1), base + match.start(1), base + match.end(1))
    if (
        not stated
        and _is_called(full)
        and sum(map(str.isupper, content)) == 1
        and _LATIN_NAME.fullmatch(content)
    ):
        yield Gloss(full, content, base, base + len(content))
    for match in _HAN.finditer(content):
        if _DATED.search(match.group(1)):
            continue
        if match.span(1) not in stated and is_shortening(match.group(1), _name(full)):
            yield Gloss(full, match.group(1), base + match.start(1), base + match.end(1))


def _reversed(reading: Reading, full: Candidate, end: int) -> Iterator[Gloss]:
    """Give the short form that stands before a bracketed full name."""
    match = re.search(r"[A-Z][A-Za-z0-9&\-]{1,15}\Z", reading.text[max(0, end - 16) : end])
    if match is not None and sum(char.isupper() for char in match.group()) >= 2:
        yield Gloss(full, match.group(), end - len(match.group()), end)


def _is_called(full: Candidate) -> bool:
    """Whether it is a body, which may go by a Latin name."""
    return isinstance(full.value, EntityValue) and full.value.type is EntityType.ORG


def _name(full: Candidate) -> str:
    return full.value.name if isinstance(full.value, EntityValue) else ""


def is_shortening(short: str, full: str) -> bool:
    """Whether the characters of ``short`` stand in ``full`` in this order and it is shorter."""
    rest = iter(full)
    return 2 <= len(short) < len(full) and all(char in rest for char in short)
