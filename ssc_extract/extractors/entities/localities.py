"""The tests of a phrase that names a town, a village or a foreign county, or an institution of such a place."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.place_wording import COUNTED_PLACE
from ssc_extract.extractors.entities.reasons import TELLING
from ssc_extract.extractors.entities.scan import Scan, is_place
from ssc_extract.extractors.sounds import SOUNDS
from ssc_extract.lexicon.model import EntityEntry

TOWNS = frozenset(("镇", "乡", "村", "街道"))
"""Places below the county, which no table holds."""

FOREIGN = frozenset(
    ("邦", "州", "省", "市", "县", "镇", "村", "大区", "岛", "半岛", "行政区", "专区", "区", "大学")
)
"""Places, and their universities, that a transliterated name shows to be ones."""

INSTITUTIONS = frozenset(
    (
        "人民医院",
        "中心医院",
        "中医院",
        "中医医院",
        "妇幼保健院",
        "妇幼保健计划生育服务中心",
        "卫生院",
        "中心卫生院",
        "人民法院",
        "人民检察院",
        "检察院",
        "第一中学",
        "第二中学",
        "第一小学",
        "第二小学",
        "中心小学",
        "实验小学",
        "实验中学",
        "高级中学",
        "职业中学",
        "职业高级中学",
        "职业技术学校",
        "党校",
        "图书馆",
        "博物馆",
        "文化馆",
        "税务局",
        "气象局",
        "供电局",
        "融媒体中心",
        "疾病预防控制中心",
        "疾控中心",
        "农村信用合作联社",
        "农村信用社",
        "农村商业银行",
        "红十字会",
        "总工会",
        "妇女联合会",
        "残疾人联合会",
        "人民对外友好协会",
        "消防救援总队",
    )
)
"""Institutions of which a county has one, so that its name alone names them: 石泉县人民医院."""

_UNIVERSITY = "大学"
"""What may have its state before its town: 尼日利亚阿布贾大学."""
CONSTRUCTION = frozenset(
    (
        "项目",
        "工程",
        "扩建项目",
        "扩建工程",
        "改扩建项目",
        "改扩建工程",
        "修复项目",
        "扩机工程",
        "升级改造项目",
        "建设项目",
    )
)
"""What builds works."""
_WORKS = re.compile(
    r"(?:铁路|高铁|轻轨|城铁|[公快]路|快速路|大桥|港|机场|电站|大坝|水利枢纽|管道|电厂|风电场|运河|体育场|[工产]业园|产业园区)\Z"
)
_TELLING = frozenset(("邦", "大区"))
"""Of these, which stand behind no other words, two characters are enough."""
_LEVEL = re.compile(r"[省市州县区盟旗镇乡]\Z")
_REGION = re.compile(r"(?:地区|区域|大湾区|特区|社区|山区)\Z")
_TOWN = re.compile(r"[一-鿿]{2,3}[镇乡县]")
_CLASSED = re.compile(
    r".*[古老小大新强名山农渔家族城侨林牧灾富穷每该本全各某两几多同乡镇村县省市州区建包驻进入联并到下出离返回个之等的]\Z|"
    r"出列|受援|边贸|淘宝|电商|非遗|康养|和美|抵边|易迁|空心|无烟|宜居|返乡|回乡|"
    r"[各该本全某每同一二三四五六七八九十两几数多百千万第其此这那有被把向为与和跟给从到往在离于将对按据由]"
)
"""A first part that classes towns, or begins with what belongs to no name."""
_SOUND = f"[{SOUNDS}]"
_SOUNDS = re.compile(f"{_SOUND}{{2,7}}")
_TRANSLITERATED = re.compile(f"{_SOUND}{{3,7}}")


def institution(scan: Scan, phrase: Phrase) -> bool:
    """An institution of a province, city, county or town, named by it alone."""
    if phrase.lead:
        entry = phrase.lead[-1].entries[0][0]
        place = scan.text[phrase.lead[-1].start : phrase.lead[-1].end]
        local = isinstance(entry, EntityEntry) and is_place(phrase.lead[-1]) and _LEVEL.search(place)
        if phrase.modifier == "":
            return bool(local) and _REGION.search(place) is None
        return is_place(phrase.lead[-1]) and _TOWN.fullmatch(phrase.modifier) is not None
    if _TOWN.fullmatch(phrase.modifier) is None or not scan.is_after_barrier(phrase.start):
        return False
    return is_unheard(scan, phrase.start, phrase.modifier[:-1])


def works_project(scan: Scan, phrase: Phrase) -> bool:
    """The project that builds works of the lexicon: 蒙内铁路项目."""
    works = phrase.lead[-1]
    if phrase.modifier or not isinstance(works.entries[0][0], EntityEntry) or not is_place(works):
        return False
    return _WORKS.search(scan.text, works.start, works.end) is not None


def own_town(scan: Scan, phrase: Phrase) -> bool:
    """A town or village by a name of its own that is made of no words: 闽宁镇."""
    if len(phrase.modifier) > TELLING or not scan.is_after_barrier(phrase.start):
        return False
    return is_unheard(scan, phrase.start, phrase.modifier)


def transliterated(scan: Scan, phrase: Phrase) -> bool:
    """A foreign state, province or county by the characters that write its sounds: 安得拉邦."""
    sounds = _SOUNDS if phrase.head.word in _TELLING else _TRANSLITERATED
    whole = sounds.fullmatch(phrase.modifier) is not None
    return whole and scan.is_after_barrier(phrase.start)


def of_town(scan: Scan, phrase: Phrase) -> bool:
    """A foreign state, province or county named as its known town is: 拉各斯州."""
    place = phrase.lead[-1]
    if phrase.modifier or not isinstance(place.entries[0][0], EntityEntry):
        return False
    if len(phrase.lead) > 1 and (phrase.head.word != _UNIVERSITY or not all(map(is_place, phrase.lead))):
        return False
    return is_place(place) and _SOUNDS.fullmatch(scan.text, place.start, place.end) is not None


def is_unheard(scan: Scan, start: int, name: str) -> bool:
    """Whether a name at ``start`` is no word and begins with none: common nouns are words (贫困村)."""
    segments = scan.reading.segments
    if _CLASSED.match(name) or COUNTED_PLACE.match(name) or not segments.is_rare(name):
        return False
    words = segments.words(start, start + len(name))
    return all(end - begin == 1 or segments.is_rare(scan.text[begin:end]) for begin, end in words)
