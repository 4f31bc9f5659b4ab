"""The tests of a phrase behind the reasons in `evidence`: each says whether one thing shows a name."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.borders import WORLD
from ssc_extract.extractors.entities.grammar import Needs
from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.place_wording import (
    COUNTED_PLACE,
    COUNTIES,
    LINES,
    PROJECTS,
    WORKS,
    WORKS_GENERIC,
)
from ssc_extract.extractors.entities.scan import Scan, is_body, is_place
from ssc_extract.extractors.entities.wording import (
    GENERIC,
    LATIN_NAME,
    NATIONAL,
    PHASE,
    STATE_GENERIC,
    STATE_HEAD,
    SUMMITS,
)
from ssc_extract.lexicon.model import EntityEntry, Hit

TELLING = 4
"""So many characters of modifier tell one thing from others where no known name stands in it."""

_SESSION = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,6}(?:[届次]|\Z)")
_DAYS = frozenset(["日", "年", "十年", "周", "节"])
_YEAR = re.compile(r"\d{4}年")
_COUNTED = re.compile(r"[\d第几两每半]")
_COUNTS = re.compile(r"[\d一两三四五六七八九十百][个项家所座条大名]|第[二三四五六七八九十\d]{1,3}[大个]")
_YEARLY = re.compile(r"(?:每年|历[年次届]|每[次届])的?\Z")
_MEASURED = re.compile(
    r"[\d两几多各某等]|[一二三四五六七八九十百][座条个大批项期处]|装机|兆瓦|千瓦|新增|今年|部分|病险|抽水|分布式|集中式|农|海上|陆上|光伏|风电|山区|跨"
)
"""What classes or measures works: 三座水电站项目."""
_JOINT_MEETINGS = frozenset(("论坛", "峰会", "对话会", "博览会", "委员会"))


def is_specific(phrase: Phrase) -> bool:
    """Whether the modifier says more than words that describe a class."""
    modifier, head = phrase.modifier, phrase.head
    if len(modifier) < 2 or _COUNTS.search(modifier):
        return False
    if head.type == "org" and phrase.lead and STATE_HEAD.fullmatch(head.word):
        national = modifier.endswith("国家") and (len(head.word) >= TELLING or head.word in NATIONAL)
        return national or STATE_GENERIC.fullmatch(modifier) is None
    if head.type == "programme":
        modifier = _YEAR.sub("", modifier)
    return modifier != "" and GENERIC.fullmatch(modifier) is None


def known_type(hit: Hit) -> str:
    """Give the type of a name of the lexicon; a country's is ``country``."""
    entry = hit.entries[0][0]
    return entry.type if isinstance(entry, EntityEntry) else "country"


def has_type(phrase: Phrase, *types: str) -> bool:
    """Whether the head names things of one of the types."""
    return phrase.head.type in types


def session(scan: Scan, phrase: Phrase) -> bool:
    """A session or conference by its number: 第六十届会议, X委员会第三届会议."""
    numbered = phrase.ordinal and (phrase.modifier == "" or is_specific(phrase))
    of_event = bool(phrase.lead) and known_type(phrase.lead[-1]) == "event"
    of_year = of_event and phrase.head.word == "年会议" and phrase.modifier.isdigit()
    counted = numbered or of_year or _SESSION.search(phrase.modifier) is not None
    yearly = _YEARLY.search(scan.text, max(0, phrase.start - 3), phrase.start) is not None
    return has_type(phrase, "event") and counted and not yearly and not _is_count(phrase)


def body_summit(scan: Scan, phrase: Phrase) -> bool:
    """A regular meeting that its body's name alone names: 金砖国家外长会晤."""
    bare = bool(phrase.lead) and is_body(phrase.lead[-1]) and (not phrase.modifier or not is_specific(phrase))
    return has_type(phrase, "event") and bare and phrase.head.word in SUMMITS


def own_place(scan: Scan, phrase: Phrase) -> bool:
    """A county by its own short name, or a line by one character of each end."""
    short = 0 < len(phrase.modifier) < TELLING and COUNTED_PLACE.match(phrase.modifier) is None
    if phrase.lead or phrase.pair or not scan.is_after_barrier(phrase.start):
        return False
    if phrase.head.word in WORKS and 1 < len(phrase.modifier) <= TELLING:
        return COUNTED_PLACE.match(phrase.modifier) is None and WORKS_GENERIC.match(phrase.modifier) is None
    if not short:
        return False
    line = phrase.head.word in LINES and len(phrase.modifier) == len("渝昆")
    return phrase.head.word in COUNTIES or line


def own_project(scan: Scan, phrase: Phrase) -> bool:
    """The project of works by the name of their place: 白鹭坪水电站项目."""
    modifier = phrase.modifier
    if (
        phrase.head.word not in PROJECTS
        or phrase.lead
        or phrase.pair
        or not scan.is_after_barrier(phrase.start)
    ):
        return False
    own = 1 < len(modifier) <= TELLING + 2 and _MEASURED.search(modifier) is None
    return own and is_specific(phrase) and WORKS_GENERIC.match(modifier) is None


def dated_event(scan: Scan, phrase: Phrase) -> bool:
    """A forum or conference with its year: 2021年可持续发展高级别政治论坛."""
    telling = len(phrase.modifier) >= TELLING or phrase.modifier == "年度"
    return has_type(phrase, "event") and phrase.year and telling and not _is_count(phrase)


def named_event(scan: Scan, phrase: Phrase) -> bool:
    """A meeting, day or decade whose subject, place or worldwide scope names it."""
    if not has_type(phrase, "event") or _is_count(phrase):
        return False
    world = WORLD.match(scan.text, phrase.start) is not None
    if not is_specific(phrase):
        return world and phrase.head.needs is Needs.WORDS and len(phrase.modifier) > TELLING + 2
    if phrase.lead:
        return len(phrase.modifier) > 2 or is_place(phrase.lead[0])
    telling = len(phrase.modifier) >= TELLING or (
        phrase.head.word in _DAYS and WORLD.match(scan.text, phrase.start)
    )
    needed = Needs.WORLD if world else Needs.WORDS
    return bool(telling) and phrase.head.needs in (Needs.WORDS, needed)


def _is_count(phrase: Phrase) -> bool:
    """Whether a day or a year is a date or a duration and no named day."""
    counted = phrase.ordinal or _COUNTED.search(phrase.modifier) is not None
    return phrase.head.word in _DAYS and counted


def partners(scan: Scan, phrase: Phrase) -> bool:
    """Partners joined by a hyphen before a generic noun."""
    hyphen = len(phrase.lead) > 1 and scan.text[phrase.lead[0].end] in "-—"
    return hyphen and (has_type(phrase, "org", "programme", "document", "event") or phrase.head.word in LINES)


def phase(scan: Scan, phrase: Phrase) -> bool:
    """A project of which a numbered phase is spoken: descriptions have none."""
    return (
        has_type(phrase, "programme")
        and len(phrase.modifier) >= TELLING
        and bool(PHASE.match(scan.text, phrase.end))
    )


def latin(scan: Scan, phrase: Phrase) -> bool:
    """A name in Latin letters directly before the head, or at the beginning of a body's."""
    word = LATIN_NAME.match(phrase.modifier)
    if word is None or phrase.lead:
        return False
    return has_type(phrase, "org") or (has_type(phrase, "programme") and word.end() == len(phrase.modifier))


def anchored(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase that begins with a known name: enough for bodies and places."""
    if not phrase.lead or not is_specific(phrase):
        return False
    if has_type(phrase, "document"):
        dated = phrase.year or any(char.isdigit() for char in phrase.modifier)
        return dated or phrase.head.needs is Needs.WORDS
    if has_type(phrase, "programme"):
        return is_body(phrase.lead[0]) or len(phrase.modifier) >= TELLING
    return has_type(phrase, "org", "place")


def pair(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase that begins with two partners in one character each: 中缅铁路."""
    telling = len(phrase.modifier) >= TELLING and (is_specific(phrase) or phrase.head.word in _JOINT_MEETINGS)
    telling = telling and not has_type(phrase, "document") and not _is_count(phrase)
    return phrase.pair and (has_type(phrase, "place") or telling)
