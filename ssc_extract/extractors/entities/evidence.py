"""What shows that a phrase is a name and no description: the list of reasons, tried in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ssc_extract.extractors.entities.borders import WORLD
from ssc_extract.extractors.entities.grammar import Needs
from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.scan import Scan, is_body, is_place
from ssc_extract.extractors.entities.wording import (
    CITY_FACILITY,
    COUNTED_PLACE,
    COUNTIES,
    GENERIC,
    LATIN_NAME,
    LINES,
    ONE_EACH,
    ORGANS,
    PHASE,
    STATE_GENERIC,
    STATE_HEAD,
    SUMMITS,
    UNITS,
)
from ssc_extract.lexicon.model import EntityEntry, Hit

TELLING = 4
"""So many characters of modifier tell one thing from others where no known name stands in it."""

_ACRONYM = re.compile(r"\([^()\n]{0,40}[A-Z][A-Za-z]{1,9}[^()\n]{0,20}\)")
_SESSION = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,6}(?:[届次]|\Z)")
_DAYS = frozenset(["日", "年", "十年", "周", "节"])
_COUNTED = re.compile(r"[\d第几两每半]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reason: its name, its test of a phrase, and phrases that it makes names (marked up) or not."""

    name: str
    holds: Callable[[Scan, Phrase], bool]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


def evidence_for(scan: Scan, phrase: Phrase) -> Evidence | None:
    """Give the first reason that holds for the phrase."""
    return next((reason for reason in EVIDENCE if reason.holds(scan, phrase)), None)


def is_specific(phrase: Phrase) -> bool:
    """Whether the modifier says more than words that describe a class."""
    modifier, head = phrase.modifier, phrase.head
    if len(modifier) < 2:
        return False
    if head.type == "org" and phrase.lead and STATE_HEAD.fullmatch(head.word):
        national = modifier.endswith("国家") and len(head.word) >= TELLING
        return national or STATE_GENERIC.fullmatch(modifier) is None
    return GENERIC.fullmatch(modifier) is None


def known_type(hit: Hit) -> str:
    """Give the type of a name of the lexicon; a country's is ``country``."""
    entry = hit.entries[0][0]
    return entry.type if isinstance(entry, EntityEntry) else "country"


def _is(phrase: Phrase, *types: str) -> bool:
    return phrase.head.type in types


def _session(scan: Scan, phrase: Phrase) -> bool:
    numbered = phrase.ordinal and (phrase.modifier == "" or is_specific(phrase))
    session = numbered or _SESSION.search(phrase.modifier) is not None
    return _is(phrase, "event") and session and not _is_count(phrase)


def _body_summit(scan: Scan, phrase: Phrase) -> bool:
    bare = bool(phrase.lead) and is_body(phrase.lead[-1]) and (not phrase.modifier or not is_specific(phrase))
    return _is(phrase, "event") and bare and phrase.head.word in SUMMITS


def _own_place(scan: Scan, phrase: Phrase) -> bool:
    short = 0 < len(phrase.modifier) < TELLING and COUNTED_PLACE.match(phrase.modifier) is None
    if phrase.lead or phrase.pair or not short or not scan.is_after_barrier(phrase.start):
        return False
    line = phrase.head.word in LINES and len(phrase.modifier) == len("渝昆")
    return phrase.head.word in COUNTIES or line


def _dated_event(scan: Scan, phrase: Phrase) -> bool:
    telling = len(phrase.modifier) >= TELLING or phrase.modifier == "年度"
    return _is(phrase, "event") and phrase.year and telling and not _is_count(phrase)


def _named_event(scan: Scan, phrase: Phrase) -> bool:
    if not _is(phrase, "event") or _is_count(phrase) or not is_specific(phrase):
        return False
    if phrase.lead:
        return len(phrase.modifier) > 2 or is_place(phrase.lead[0])
    telling = len(phrase.modifier) >= TELLING or (
        phrase.head.word in _DAYS and WORLD.match(scan.text, phrase.start)
    )
    world = WORLD.match(scan.text, phrase.start) is not None and phrase.head.needs is Needs.WORLD
    return bool(telling) and (phrase.head.needs is Needs.WORDS or world)


def _is_count(phrase: Phrase) -> bool:
    """Whether a day or a year is a date or a duration and no named day."""
    counted = phrase.ordinal or _COUNTED.search(phrase.modifier) is not None
    return phrase.head.word in _DAYS and counted


def _partners(scan: Scan, phrase: Phrase) -> bool:
    hyphen = len(phrase.lead) > 1 and scan.text[phrase.lead[0].end] in "-—"
    return hyphen and (_is(phrase, "org", "programme", "document", "event") or phrase.head.word in LINES)


def _phase(scan: Scan, phrase: Phrase) -> bool:
    return (
        _is(phrase, "programme")
        and len(phrase.modifier) >= TELLING
        and bool(PHASE.match(scan.text, phrase.end))
    )


def _latin(scan: Scan, phrase: Phrase) -> bool:
    latin = LATIN_NAME.match(phrase.modifier)
    if latin is None or phrase.lead:
        return False
    return _is(phrase, "org") or (_is(phrase, "programme") and latin.end() == len(phrase.modifier))


def _known(scan: Scan, phrase: Phrase) -> bool:
    bare = bool(phrase.lead) and not phrase.modifier
    return bare and _is(phrase, "programme") and known_type(phrase.lead[-1]) == "programme"


def _unit(scan: Scan, phrase: Phrase) -> bool:
    bare = bool(phrase.lead) and not phrase.modifier
    return bare and phrase.head.word in UNITS | ONE_EACH and any(map(is_place, phrase.lead))


def _organ(scan: Scan, phrase: Phrase) -> bool:
    bare = bool(phrase.lead) and not phrase.modifier
    return bare and phrase.head.word in ORGANS and is_body(phrase.lead[-1])


def _city_facility(scan: Scan, phrase: Phrase) -> bool:
    bare = bool(phrase.lead) and not phrase.modifier
    return bare and phrase.head.word in CITY_FACILITY and known_type(phrase.lead[-1]) == "place"


def _anchored(scan: Scan, phrase: Phrase) -> bool:
    if not phrase.lead or not is_specific(phrase):
        return False
    if _is(phrase, "document"):
        dated = phrase.year or any(char.isdigit() for char in phrase.modifier)
        return dated or phrase.head.needs is Needs.WORDS
    if _is(phrase, "programme"):
        return is_body(phrase.lead[0]) or len(phrase.modifier) >= TELLING
    return _is(phrase, "org", "place")


def _pair(scan: Scan, phrase: Phrase) -> bool:
    telling = is_specific(phrase) and len(phrase.modifier) >= TELLING
    return phrase.pair and (_is(phrase, "place") or (telling and not _is(phrase, "document", "event")))


def _unanchored(phrase: Phrase) -> bool:
    """Whether only the words themselves can show that the phrase is a name."""
    bare = not phrase.lead and _is(phrase, "org", "programme")
    return bare and len(phrase.modifier) >= TELLING and is_specific(phrase)


def _glossed(scan: Scan, phrase: Phrase) -> bool:
    return _unanchored(phrase) and _ACRONYM.match(scan.text, phrase.end) is not None


def _worldwide(scan: Scan, phrase: Phrase) -> bool:
    if not _unanchored(phrase) or phrase.head.needs is Needs.ANCHOR:
        return False
    return WORLD.match(scan.text, phrase.start) is not None


def _telling_head(scan: Scan, phrase: Phrase) -> bool:
    if phrase.head.word.endswith(("公司", "集团")):
        return not phrase.lead and phrase.head.needs is Needs.WORDS and is_specific(phrase)
    return _unanchored(phrase) and phrase.head.needs is Needs.WORDS


EVIDENCE = (
    Evidence("partners", _partners, ("[[肯尼亚-开发署合作基金|programme]]启动",)),
    Evidence("session", _session, ("[[第六十届会议|event]]通过了预算。",), ("会议第三次审议。",)),
    Evidence("dated-event", _dated_event, ("在[[2024年山区发展高级别论坛|event]]上",), ("2023年会议上",)),
    Evidence("body-summit", _body_summit, ("[[湄公河委员会年会|event]]闭幕",), ("部长级会议",)),
    Evidence(
        "own-place",
        _own_place,
        ("通往[[石屏县|place]]的道路", "[[玉楚高速公路|place]]通车"),
        ("扶持贫困县", "新建铁路", "两条高速公路"),
    ),
    Evidence(
        "named-event",
        _named_event,
        ("[[国际茶叶日|event]]活动", "[[土壤健康行动峰会|event]]闭幕"),
        ("高级别会议", "过去三十年", "2021年7月22日"),
    ),
    Evidence("phase", _phase, ("[[山地苹果种植项目|programme]]第二阶段",), ("种植项目第一次验收",)),
    Evidence("latin", _latin, ("推出了[[SolarHub平台|programme]]",), ("COVID-19项目",)),
    Evidence("known", _known, ("[[学习护照平台|programme]]覆盖26国",)),
    Evidence("unit", _unit, ("[[儿基会加纳办事处|org]]", "[[赞比亚议会|org]]"), ("儿基会国家办事处",)),
    Evidence("organ", _organ, ("[[湄公河委员会秘书处|org]]",), ("各国秘书处",)),
    Evidence("city-facility", _city_facility, ("[[内罗毕国际机场|place]]扩建",), ("肯尼亚机场扩建",)),
    Evidence(
        "anchored",
        _anchored,
        ("[[马里纺织研究所|org]]", "[[马拉维林业局|org]]", "[[贝宁村庄电气化项目|programme]]"),
        ("中国政府", "非洲区域项目", "肯尼亚国家银行业"),
    ),
    Evidence("pair", _pair, ("[[中缅铁路|place]]", "[[中赞水稻良种示范中心|org]]"), ("中方项目",)),
    Evidence("glossed", _glossed, ("[[牧区水井管理倡议|programme]](PWMI)",), ("三方合作倡议(TCI)",)),
    Evidence("worldwide", _worldwide, ("[[全球竹藤研究联盟|org]]",), ("全球合作平台",)),
    Evidence("telling-head", _telling_head, ("[[热带果树研究所|org]]",), ("职业技术学院",)),
)
