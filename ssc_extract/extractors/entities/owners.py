"""The tests of a phrase whose owner names it: its body, its state, its place, or the text that sets it up."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.localities import is_unheard
from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.place_wording import COUNTED_PLACE, STATE_PARTS
from ssc_extract.extractors.entities.reasons import TELLING, known_type
from ssc_extract.extractors.entities.scan import Scan, is_body, is_place
from ssc_extract.extractors.entities.wording import (
    DIVISIONS,
    GENERIC,
    IN_COUNTRY,
    OFFICES,
    PLAN_GENERIC,
    YEAR_RANGE,
)
from ssc_extract.lexicon.model import Hit

_OWNED = re.compile(r"(?:[该本](?:办公室|组织|机构|秘书处|中心|委员会|基金|银行|[司局署厅部处行])|(\w))的\Z")
_CLASS = re.compile(r"[\d一两三四五六七八九十几各每该][个家新]|(?:区域|国家|工作|有关|相关|主要)\Z")
_QUARTER = re.compile("(?:东北|东南|西北|西南|[东西南北中])部\\Z")
_SEATED = re.compile(r"(?:设在|位于|设于|总部在)\Z")
_SET_UP = re.compile(r"(?:设立|成立|新设|组建|增设)了?\Z")
_SOUTH = "南南"
"""What an office of a body for the cooperation of the South has in its name: 工发组织南南与三方合作办公室."""
_CONTINENT = re.compile(
    "[非亚欧美]洲|大洋洲|拉美|拉丁美洲|[东西南北中]亚|东南亚|[东西南北中]非|中东|[东西南北中]欧|东盟|亚太"
)
_YEARS_BEHIND = re.compile(r"\(\d{4}年?[-—至]\d{2,4}年?\)")
"""What shows a plan of plain words to be one in particular: 中国国别战略计划|(2017-2021)."""
_OWN_PLAN = frozenset(("战略计划", "战略框架", "联合行动计划"))
_LISTED = 6
"""So many parts of a state are followed back to the first one, behind the state itself."""
_WORK = frozenset(("项目", "工程"))
_SECTOR = re.compile(r"基础设施|能源|金融|贸易|减贫|产业|可持续发展")
_GOES_ON = frozenset("会经管公业")
"""What makes another noun of 基金: 基金会, 基金经理."""
_SEALED_BY = frozenset(("", "政治", "部长", "部长级", "领导人"))
_PLAN_ENDS = ("规划", "计划", "战略", "倡议", "方案", "账户", "基金")


def known(scan: Scan, phrase: Phrase) -> bool:
    """A programme of the lexicon with a generic head behind it: 学习护照平台; the projects of a plan are none."""
    if phrase.modifier or known_type(phrase.lead[-1]) != "programme":
        return False
    name = scan.text[phrase.lead[-1].start : phrase.lead[-1].end].rstrip("”")
    return phrase.head.word not in _WORK or not name.endswith(_PLAN_ENDS)


def unit(scan: Scan, phrase: Phrase) -> bool:
    """A unit named by its place alone (非洲司, 开发署索马里办事处), or a body of which a state has one.

    A division directly behind its body has a name of plain words: 商务部国际司.
    """
    if phrase.head.word in DIVISIONS and phrase.modifier and is_body(phrase.lead[-1]):
        return _CLASS.search(phrase.modifier) is None
    if phrase.head.word in OFFICES and phrase.modifier.startswith(_SOUTH):
        return is_body(phrase.lead[-1])
    if phrase.head.word in IN_COUNTRY:
        return is_body(phrase.lead[0]) and _of_country(scan, phrase)
    if phrase.modifier or not any(map(is_place, phrase.lead)):
        return False
    if phrase.head.word == "国家委员会" or phrase.head.word in OFFICES:
        return is_body(phrase.lead[0])
    return True


def _of_country(scan: Scan, phrase: Phrase) -> bool:
    """Whether a country alone stands between a body and the head, with 驻 before it or not."""
    country = scan.anchor_ending(phrase.end - len(phrase.head.word))
    return phrase.modifier[:1] in ("", "驻") and country is not None and known_type(country) == "country"


def organ(scan: Scan, phrase: Phrase) -> bool:
    """An organ named by its body alone: 东盟秘书处."""
    return not phrase.modifier and is_body(phrase.lead[-1])


def owned_unit(scan: Scan, phrase: Phrase) -> bool:
    """A unit by its own words behind its body and 的, or where it is set up: 该司的能力发展科."""
    telling = len(phrase.modifier) >= TELLING and _CLASS.search(phrase.modifier) is None
    named = telling or (not phrase.modifier and any(map(is_place, phrase.lead)))
    if not named or any(map(is_body, phrase.lead)):
        return False
    owner = _OWNED.search(scan.text, max(0, phrase.start - 6), phrase.start)
    if owner is not None and owner.group(1):
        body = scan.anchor_ending(phrase.start - 1)
        return is_body(body) if body is not None else _is_division(scan, phrase.start - 1)
    return owner is not None or _SET_UP.search(scan.text, max(0, phrase.start - 3), phrase.start) is not None


def _is_division(scan: Scan, end: int) -> bool:
    """Whether a division with a name of its own ends at ``end``: 方案管理司, but no 各局."""
    noun = scan.head_ending(end)
    return noun is not None and noun[2] - noun[1] == 1 and scan.barrier_before(noun[1])[2] < end - len("各局")


def seated(scan: Scan, phrase: Phrase) -> bool:
    """A body by its subject behind the place where it has its seat: 设在曼谷的海洋塑料治理中心."""
    if (
        len(phrase.modifier) <= TELLING
        or _CLASS.search(phrase.modifier)
        or GENERIC.fullmatch(phrase.modifier)
    ):
        return False
    if not scan.text.startswith("的", phrase.start - 1):
        return False
    place = scan.anchor_ending(phrase.start - 1)
    if place is None or not is_place(place):
        return False
    return _SEATED.search(scan.text, max(0, place.start - 4), place.start) is not None


def _is_system(scan: Scan, body: Hit) -> bool:
    """Whether a body is made of many, each with plans of its own: 联合国发展系统."""
    return scan.text.endswith("系统", body.start, body.end)


def owned_plan(scan: Scan, phrase: Phrase) -> bool:
    """A strategy, plan or database with its owner before its subject: 卢旺达南南合作战略."""
    if len(phrase.lead) != 1:
        return False
    owner = phrase.lead[0]
    if not phrase.modifier:
        return phrase.head.word in _OWN_PLAN and is_body(owner) and not _is_system(scan, owner)
    owns = is_body(owner) or known_type(owner) == "country"
    if owns and len(phrase.modifier) > 1 and _YEARS_BEHIND.match(scan.text, phrase.end):
        return True
    return owns and len(phrase.modifier) > 1 and PLAN_GENERIC.fullmatch(phrase.modifier) is None


def fund(scan: Scan, phrase: Phrase) -> bool:
    """A fund of a state for a sector of its economy: 印度基础设施基金."""
    if len(phrase.lead) != 1 or known_type(phrase.lead[0]) != "country":
        return False
    return (
        _SECTOR.search(phrase.modifier) is not None and scan.text[phrase.end : phrase.end + 1] not in _GOES_ON
    )


def dated_plan(scan: Scan, phrase: Phrase) -> bool:
    """A strategy or plan by the years that it is for: 2022-2025年战略计划."""
    if not phrase.year:
        return False
    years = scan.text[phrase.start : phrase.end - len(phrase.head.word) - len(phrase.modifier)]
    return YEAR_RANGE.fullmatch(years) is not None


def city_facility(scan: Scan, phrase: Phrase) -> bool:
    """A facility named by its city alone: 内罗毕国际机场; those of a continent are many."""
    place = phrase.lead[-1]
    if phrase.modifier or known_type(place) != "place":
        return False
    return _CONTINENT.fullmatch(scan.text, place.start, place.end) is None


def place_document(scan: Scan, phrase: Phrase) -> bool:
    """A declaration or the like by the place of its meeting alone: 马德里宣言."""
    place = phrase.lead[0]
    return phrase.modifier in _SEALED_BY and len(phrase.lead) == 1 and known_type(place) == "place"


def state_part(scan: Scan, phrase: Phrase) -> bool:
    """A part of a state or province by its own name behind the other's: 巴基斯坦|信德省, 重庆|彭水县."""
    if len(phrase.modifier) >= 2 * TELLING:
        return False
    end = phrase.start
    if phrase.head.word == "区" and not is_unheard(scan, phrase.start, phrase.modifier):
        return False
    if COUNTED_PLACE.match(phrase.modifier) is not None:
        return False
    quarter = _QUARTER.search(scan.text, max(0, end - 3), end)
    whole = scan.anchor_ending(end if quarter is None else quarter.start())
    if (whole is not None and is_place(whole)) or _in_part(scan, end):
        return True
    return _in_list(scan, end, phrase.head.word) and is_unheard(scan, end, phrase.modifier)


def _in_part(scan: Scan, end: int) -> bool:
    """Whether a part of a state ends at ``end``, its state or a known place a little before it: 茶胶省|巴提县."""
    noun = scan.head_ending(end)
    if noun is None or scan.text[noun[1] : end] not in STATE_PARTS:
        return False
    held = scan.anchors_in(max(0, noun[1] - 2 * TELLING), noun[1])
    return bool(held) and is_place(held[-1]) and 2 <= noun[1] - held[-1].end <= TELLING + 2


def _in_list(scan: Scan, end: int, word: str) -> bool:
    """Whether the parts of one state are listed before ``end``: 柬埔寨|暹粒省、实居省和|茶胶省."""
    for _ in range(_LISTED):
        size = len(word) + 1
        if end < size or scan.text[end - 1] not in "、和与及" or scan.text[end - size : end - 1] != word:
            return False
        at = end - size
        held = [hit for hit in scan.anchors_in(max(0, at - 8), at + len(word)) if hit.end >= at - TELLING]
        if held and is_place(held[-1]):
            return at - held[-1].end <= TELLING
        end = scan.barrier_before(at)[2]
        if not 2 <= at - end <= TELLING:
            return False
    return False
