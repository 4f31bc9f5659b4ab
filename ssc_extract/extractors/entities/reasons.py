"""The tests of a phrase behind the reasons in `policy`: each says whether one thing shows a name."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.borders import WORLD
from ssc_extract.extractors.entities.grammar import Needs
from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.place_wording import (
    COUNTED_PLACE,
    COUNTIES,
    LINES,
    REBUILDING,
    WORKS,
    WORKS_GENERIC,
)
from ssc_extract.extractors.entities.scan import Scan, is_body, is_place
from ssc_extract.extractors.entities.wording import (
    COUNTED,
    DAYS,
    GENERIC,
    IN_COUNTRY,
    LATIN_NAME,
    NATIONAL,
    PHASE,
    STATE_GENERIC,
    STATE_HEAD,
)
from ssc_extract.lexicon.model import EntityEntry, Hit

TELLING = 4
"""So many characters of modifier tell one thing from others where no known name stands in it."""

_SESSION = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,6}(?:[届次]|\Z)")
_YEAR = re.compile(r"\d{4}年")
_COUNTS = re.compile(
    r"[\d一两三四五六七八九十百][个项家所座条大名]|第[二三四五六七八九十\d]{1,3}[大个]|\d(?:公里|千米|兆瓦|千瓦)"
)
_PHASED = re.compile(r"(?:项目|工程|方案|计划)第?[一二三四五六\d]期\Z")
"""A project's name and its phase, which heads no longer name: 调水项目二期|工程."""
_YEARLY = re.compile(r"(?:每年|历[年次届]|每[次届])的?\Z")
_MEASURED = re.compile(
    r"[\d两几多各某等]|[一二三四五六七八九十百][座条个大批项期处]|装机|兆瓦|千瓦|新增|今年|部分|病险|抽水|分布式|集中式|农|海上|陆上|光伏|风电|山区|跨"
)
"""What classes or measures works: 三座水电站项目."""
_REBUILT = re.compile("[一-鿿]{2,5}(?:公路|高速|高速公路|铁路|大桥|机场|国际机场|港|水电站|电站|大坝)")
"""Works by a name of their own, which are rebuilt or extended: 尼阿耶公路."""
_DELEGATION = "代表团"
"""What is a body only where it has its seat with another: 欧盟驻加蓬代表团, but 中国农业代表团."""
_FORCES = re.compile(
    r"(?:[陆海空联圣]|政府|国防|国民|解放|革命|武装|民族|爱国|独立|共和国|自由|抵抗|人民|青年|自卫|义勇|远征|占领|志愿)\Z"
)
"""What makes forces of 军, which persons' names end in, too."""
_CLASSED_WORKS = re.compile(
    "(?:高速|标准轨|标轨|窄轨|电气化|重载|普通|现代化|跨境|国际|国家|主要|货运|客运|沿海|内陆|深水|新|大型|首[条座个]){1,4}\\Z|(?:建设|修建|新建|承建|投资|开通|运营|北起|南起|东起|西起)"
)
"""What classes lines and works: 非洲高速铁路."""
_POSTED = "驻"
"""What no project is named by: 红十字会驻缅甸项目."""
_JOINT_MEETINGS = frozenset(("论坛", "峰会", "对话会", "博览会", "大会", "商会", "委员会"))
_HOLDERS = frozenset(("org", "event", "programme"))
"""What holds regular meetings."""
_FIRST = frozenset(("", "首届", "首次"))
_JOINT_SUMMITS = frozenset(("峰会", "特别峰会", "首脑会议", "领导人会议", "部长级会议", "外长会"))


def is_specific(phrase: Phrase) -> bool:
    """Whether the modifier says more than words that describe a class."""
    modifier, head = phrase.modifier, phrase.head
    if len(modifier) < 2 or _COUNTS.search(modifier) or _PHASED.search(modifier):
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


def session(scan: Scan, phrase: Phrase) -> bool:
    """A session or conference by its number: 第六十届会议, X委员会第三届会议."""
    numbered = phrase.ordinal and (phrase.modifier == "" or is_specific(phrase))
    if not (numbered or _of_year(phrase) or _SESSION.search(phrase.modifier)) or _is_count(phrase):
        return False
    return _YEARLY.search(scan.text, max(0, phrase.start - 3), phrase.start) is None


def _of_year(phrase: Phrase) -> bool:
    """Whether a known event's year makes the phrase."""
    if phrase.head.word != "年会议" or not phrase.modifier.isdigit():
        return False
    return bool(phrase.lead) and known_type(phrase.lead[-1]) == "event"


def body_summit(scan: Scan, phrase: Phrase) -> bool:
    """A regular meeting that its body or forum, or it and the town, alone names: 金砖国家外长会晤."""
    *first, last = phrase.lead
    seated = known_type(last) == "place"
    holder = first[0] if seated and first else last
    if phrase.modifier in _FIRST and known_type(holder) in _HOLDERS:
        return True
    held = is_body(last) or (seated and any(map(is_body, first)))
    return held and not is_specific(phrase)


def own_place(scan: Scan, phrase: Phrase) -> bool:
    """A county by its own short name, or a line by one character of each end."""
    word, modifier = phrase.head.word, phrase.modifier
    if len(modifier) > TELLING or not scan.is_after_barrier(phrase.start):
        return False
    if COUNTED_PLACE.match(modifier) is not None:
        return False
    if word in WORKS and len(modifier) > 1:
        return WORKS_GENERIC.match(modifier) is None
    if len(modifier) == TELLING:
        return False
    return word in COUNTIES or (word in LINES and len(modifier) == len("渝昆"))


def own_project(scan: Scan, phrase: Phrase) -> bool:
    """The project of works by the name of their place: 白鹭坪水电站项目."""
    modifier = phrase.modifier
    if not scan.is_after_barrier(phrase.start):
        return False
    if phrase.head.word in REBUILDING:
        works = _REBUILT.fullmatch(modifier)
        return works is not None and WORKS_GENERIC.match(modifier) is None and not _MEASURED.match(modifier)
    if len(modifier) > TELLING + 2:
        return False
    own = _MEASURED.search(modifier) is None and WORKS_GENERIC.match(modifier) is None
    return own and is_specific(phrase)


def dated_event(scan: Scan, phrase: Phrase) -> bool:
    """A forum or conference with its year: 2021年可持续发展高级别政治论坛."""
    telling = len(phrase.modifier) >= TELLING or phrase.modifier == "年度"
    return phrase.year and telling and not _is_count(phrase)


def named_event(scan: Scan, phrase: Phrase) -> bool:
    """A meeting, day or decade whose subject, place or worldwide scope names it."""
    if _is_count(phrase):
        return False
    world = WORLD.match(scan.text, phrase.start) is not None
    if not is_specific(phrase):
        return world and phrase.head.needs is Needs.WORDS and len(phrase.modifier) > TELLING + 2
    if phrase.lead:
        return len(phrase.modifier) > 2 or is_place(phrase.lead[0])
    telling = len(phrase.modifier) >= TELLING or (
        phrase.head.word in DAYS and WORLD.match(scan.text, phrase.start)
    )
    needed = Needs.WORLD if world else Needs.WORDS
    return bool(telling) and phrase.head.needs in (Needs.WORDS, needed)


def _is_count(phrase: Phrase) -> bool:
    """Whether a day or a year is a date or a duration and no named day."""
    counted = phrase.ordinal or COUNTED.search(phrase.modifier) is not None
    return phrase.head.word in DAYS and counted


def partners(scan: Scan, phrase: Phrase) -> bool:
    """Partners joined by a hyphen before a generic noun."""
    return len(phrase.lead) > 1 and scan.text[phrase.lead[0].end] in "-—"


def phase(scan: Scan, phrase: Phrase) -> bool:
    """A project of which a numbered phase is spoken: descriptions have none."""
    return PHASE.match(scan.text, phrase.end) is not None


def latin(scan: Scan, phrase: Phrase) -> bool:
    """A name in Latin letters directly before the head, or at the beginning of a body's."""
    word = LATIN_NAME.match(phrase.modifier)
    return word is not None and (phrase.head.type == "org" or word.end() == len(phrase.modifier))


_BODY_ENDS = re.compile(r"(?:[)室处署局部司院所]|委员会|中心|银行|关系|网络|联盟)\Z")
"""How what stands before a verb 组织 ends."""


def _is_class(phrase: Phrase) -> bool:
    """Whether a head is that of a class of bodies, or of persons, for all its specific modifier."""
    word, modifier = phrase.head.word, phrase.modifier
    if word == "军":
        return _FORCES.search(modifier) is None
    if word == "组织" and _BODY_ENDS.search(modifier):
        return True  # 国际劳工组织(劳工组织)组织约旦, 粮食署驻华办公室组织编写: a verb
    return word in IN_COUNTRY or (word == _DELEGATION and "驻" not in modifier)


def anchored(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase that begins with a known name: enough for bodies and places."""
    kind = phrase.head.type
    if not is_specific(phrase) or _is_class(phrase):
        return False
    if kind == "place" and _CLASSED_WORKS.match(phrase.modifier):
        return False
    if kind == "programme" and phrase.modifier.startswith(_POSTED):
        return False
    if kind == "document":
        dated = phrase.year or any(char.isdigit() for char in phrase.modifier)
        return dated or phrase.head.needs is Needs.WORDS
    of_region = phrase.head.word == "倡议" and known_type(phrase.lead[0]) == "place"
    return kind != "programme" or is_body(phrase.lead[0]) or of_region or len(phrase.modifier) >= TELLING


def pair(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase that begins with two partners in one character each: 中缅铁路."""
    if phrase.head.type == "place":
        return True
    word = phrase.head.word
    if word in _JOINT_SUMMITS and phrase.modifier == "":
        return True
    if word in _JOINT_MEETINGS:
        return len(phrase.modifier) > 1 and not _is_count(phrase)
    return is_specific(phrase) and len(phrase.modifier) >= TELLING and not _is_count(phrase)
