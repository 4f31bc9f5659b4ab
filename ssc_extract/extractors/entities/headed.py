"""Names that no table holds, read from their head noun: what it takes for a phrase to be a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.borders import WORLD, chunk_start
from ssc_extract.extractors.entities.grammar import Head, Needs, Token
from ssc_extract.extractors.entities.scan import Scan, is_body, is_place
from ssc_extract.extractors.entities.wording import (
    GENERIC,
    LATIN_NAME,
    ONE_EACH,
    ORDINAL,
    PAIR,
    PHASE,
    STATE_GENERIC,
    STATE_HEAD,
    YEARS,
)
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.model import EntityEntry, Hit

_ACRONYM = re.compile(r"\([^()\n]{0,40}[A-Z][A-Za-z]{1,9}[^()\n]{0,20}\)")
_UNITS = frozenset("司 局 处 科 股 区域局 办事处 区域办事处 区域中心 分行 代表处 联络处".split())
_DAYS = frozenset("日 年 十年 周 节".split())
_ALWAYS_YEAR = frozenset("event document".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ``[start, end)`` ending in a head: its leading anchors, and what stands between."""

    start: int
    end: int
    head: Head
    ordinal: bool
    year: bool
    lead: tuple[Hit, ...]
    pair: bool
    modifier: str


def find(reading: Reading, scan: Scan) -> Iterator[Candidate]:
    """Give the phrases of the text that are names by the evidence in them."""
    for token in scan.heads:
        head = token.head
        if head is None or head.needs is Needs.NEVER:
            continue
        phrase = _phrase(scan, token, head)
        rule = phrase and _evidence(reading, scan, phrase)
        if not phrase or not rule or not _whole_words(reading, scan, phrase):
            continue
        yield _candidate(reading, phrase, rule)


def _phrase(scan: Scan, token: Token, head: Head) -> Phrase | None:
    """Read the phrase of a head; its start moves to the first anchor where other words precede it."""
    start = chunk_start(scan, token)
    ordinal = ORDINAL.search(scan.text, start, token.start) if head.type == "event" else None
    if ordinal is not None and not scan.anchors_in(start, ordinal.start()):
        start = ordinal.start()
    elif ordinal is not None and ordinal.start() > start:
        ordinal = None
    year = YEARS.match(scan.text, start, token.start)
    mark = ordinal or year
    inner = mark.end() if mark else start
    anchors = scan.anchors_in(start, token.start)
    if anchors and anchors[0].start != inner and not mark and not WORLD.match(scan.text, start):
        start = inner = anchors[0].start
    if year and head.type not in _ALWAYS_YEAR and anchors:
        start = inner
    lead: list[Hit] = []
    for anchor in anchors:
        if anchor.start == inner or scan.text[inner : anchor.start] in {"-", "—", "、", "和", "及"}:
            lead.append(anchor)
            inner = anchor.end
    pair = None if lead else PAIR.match(scan.text, inner, token.start)
    inner = pair.end() if pair else inner
    if inner > token.start or start >= token.start:
        return None
    modifier = scan.text[inner : token.start]
    return Phrase(
        start, token.end, head, ordinal is not None, year is not None, tuple(lead), pair is not None, modifier
    )


def _evidence(reading: Reading, scan: Scan, phrase: Phrase) -> str | None:
    """Name the evidence that the phrase is a name, or ``None``."""
    specific = _is_specific(phrase)
    kind = phrase.head.type
    if kind == "event":
        return _event_evidence(phrase, specific)
    if _partners(scan, phrase):
        return "hyphenated-partners"
    if kind == "programme" and PHASE.match(scan.text, phrase.end) and len(phrase.modifier) >= 4:
        return "phase"
    latin = LATIN_NAME.match(phrase.modifier)
    if latin and kind in ("programme", "org") and (latin.end() == len(phrase.modifier) or kind == "org"):
        return "latin"
    if phrase.lead:
        if _is_unit(phrase):
            return "unit"
        if specific:
            return _anchored(phrase)
        return None
    if phrase.pair and (kind == "place" or (specific and len(phrase.modifier) >= 4)):
        return "pair"
    if kind == "document":
        return None
    if specific and len(phrase.modifier) >= 4 and _ACRONYM.match(scan.text, phrase.end):
        return "glossed"
    world = WORLD.match(scan.text, phrase.start) is not None
    if specific and world and len(phrase.modifier) >= 4 and phrase.head.needs is not Needs.ANCHOR:
        return "worldwide"
    if specific and phrase.head.needs is Needs.WORDS and len(phrase.modifier) >= 4:
        return "telling-head"
    return None


def _is_specific(phrase: Phrase) -> bool:
    """Whether the modifier says more than words that describe a class."""
    modifier, head = phrase.modifier, phrase.head
    if len(modifier) < 2:
        return False
    if head.type == "org" and phrase.lead and STATE_HEAD.fullmatch(head.word):
        if modifier.endswith("国家") and len(head.word) >= 4:
            return True
        return STATE_GENERIC.fullmatch(modifier) is None
    return GENERIC.fullmatch(modifier) is None


def _anchored(phrase: Phrase) -> str | None:
    """A specific phrase that begins with an anchor: enough for bodies, for the rest by its owner."""
    kind, lead = phrase.head.type, phrase.lead[0]
    if kind in ("org", "place"):
        return "anchored"
    if kind == "document":
        return "anchored" if any(char.isdigit() for char in phrase.modifier) or phrase.year else None
    if is_body(lead) or len(phrase.modifier) >= 4:
        return "anchored"
    return None


def _event_evidence(phrase: Phrase, specific: bool) -> str | None:
    if phrase.head.word in _DAYS and re.search(r"[\d第几两每半]", phrase.modifier):
        return None
    if phrase.ordinal and (specific or phrase.modifier == ""):
        return "ordinal"
    if re.search(r"第[一二三四五六七八九十百零〇\d]{1,6}(?:[届次]|\Z)", phrase.modifier):
        return "session"
    if phrase.year and (len(phrase.modifier) >= 4 or phrase.modifier == "年度"):
        return "year-event"
    if specific and phrase.lead and (len(phrase.modifier) >= 3 or is_place(phrase.lead[0])):
        return "anchored"
    if specific and phrase.head.needs is not Needs.ANCHOR and len(phrase.modifier) >= 4:
        return "telling-head" if phrase.head.needs is Needs.WORDS else None
    return None


def _is_unit(phrase: Phrase) -> bool:
    """A unit named by its place alone: ``非洲司``, ``开发署索马里办事处``; a body of which a state has one."""
    return phrase.modifier == "" and phrase.head.word in _UNITS | ONE_EACH and any(map(is_place, phrase.lead))


def _partners(scan: Scan, phrase: Phrase) -> bool:
    """Partners joined by hyphens before a generic noun make a name."""
    return len(phrase.lead) >= 2 and scan.text[phrase.lead[0].end] in "-—" and phrase.head.type != "place"


def _whole_words(reading: Reading, scan: Scan, phrase: Phrase) -> bool:
    begins = scan.is_after_barrier(phrase.start) or reading.segments.is_border(phrase.start)
    return begins and reading.segments.is_border(phrase.end)


def _candidate(reading: Reading, phrase: Phrase, rule: str) -> Candidate:
    text = reading.text[phrase.start : phrase.end]
    name = re.sub(r"\([^()]*\)", "", text)
    if phrase.lead:
        entry = phrase.lead[0].entries[0][0]
        if isinstance(entry, EntityEntry) and entry.type == "org" and phrase.lead[0].start == phrase.start:
            name = entry.name + name[phrase.lead[0].end - phrase.start :]
    value = EntityValue(EntityType(phrase.head.type), name)
    return Candidate(Kind.ENTITY, phrase.start, phrase.end, value, f"headed-{rule}")
