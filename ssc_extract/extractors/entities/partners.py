"""Names made of names of the lexicon that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.entities.lexicon_names import goes_on
from ssc_extract.extractors.entities.scan import Scan, is_body, is_place
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.model import EntityEntry, Hit

RULE = "partners-and-subject"
_SUBJECT = re.compile(r"关于[^，。；：\n《》“”]{2,30}?的[^，。；：\n的]{0,12}?(?:项目|方案|计划|倡议|机制)")
_ANNIVERSARY = re.compile(r"[一-鿿]{0,10}?\d{1,3}周年(?:纪念)?(?:特别)?(?:峰会|大会|论坛|会议)")
_STATE_BODY = re.compile(
    r"(?:部|委|委员会|局|署|厅|院|银行|法院|议会|海关|大学|学院|研究所|公司|博物馆|图书馆|通讯社|电视台)\Z"
)
_UNIT = re.compile(
    r"(?:[部司局处科股厅署]|办公室|办事处|中心|委员会|理事会|执行局|秘书处|研究所|研究院|学院|分行|小组|特派团)\Z"
)
_CARRIED_OUT = re.compile(r"(?:倡议|方案|计划|平台|战略|机制|项目|运动|伙伴关系)”?\Z")
"""How the programmes end that are one name with their owner's before them: 世卫组织|终止结核病战略."""
_MINISTRY = re.compile(r"(?:部|委|总局|委员会|银行|[国总]署)\Z")
_GLOSS = re.compile(r"\([^()\n]{1,16}\)")
_BEHIND_GLOSS = re.compile(
    r"(执行局|秘书处|执行董事会|理事会|执行委员会|总部)(?![成主])|(第[一二三四五六七八九十百零〇\d]{1,6}[届次](?:[一-鿿]{0,8}?)"
    r"(?:年会|常会|届会|会议|大会|峰会|首脑会议))"
)
_MINISTERS = re.compile(
    r"(?:外交部?长|[一-鿿]{2}部长|国家元首和政府首脑|首脑)第[一二三四五六七八九十百零〇\d]{1,6}[届次](?:部长级)?(?:年会|年度会议|常会|会议|峰会)"
)
_MEMBERS = frozenset("外农财卫教环能国首")
"""What the offices of those begin with who meet."""
_INTERNATIONAL = frozenset(("un.csv", "igo.csv"))
"""The tables of bodies that are no state's or town's."""
_WORKSHOP = "鲁班工坊"
"""What is a body where it is that of a state or school, and the programme by itself."""
_FEDERAL = frozenset(("联邦", "国家"))
"""What may stand between a state and its ministry: 尼日利亚|联邦|财政部."""
_UNITED_NATIONS = "联合国"


def find(scan: Scan) -> Iterator[Candidate]:
    """Give the names that a name of the lexicon makes with the one that follows it."""
    text, anchors = scan.text, scan.anchors
    ends = map(itemgetter(1), anchors)
    for place, (end, start) in enumerate(zip(ends, scan.anchor_starts[1:], strict=False)):
        if text[end] in _MEMBERS and is_body(anchors[place]):
            yield from _of_ministers(scan, anchors[place])
        if end == start or (start - end == 2 and text[end:start] in _FEDERAL and is_place(anchors[place])):
            yield from _adjacent(scan, anchors[place], anchors[place + 1])
        elif text[end] == "(" and is_body(anchors[place]):
            yield from _behind_gloss(scan, anchors[place], anchors[place + 1])
        elif start - end == 1 and text[end] in "-—":
            yield from _partners(scan, anchors[place], anchors[place + 1])


def _adjacent(scan: Scan, first: Hit, second: Hit) -> Iterator[Candidate]:
    """Give a place's or body's unit or body, and what the United Nations' own name stands before.

    ``肯尼亚财政部`` is no Chinese ministry; ``财政部商务部`` are two.
    """
    entry = second.entries[0][0]
    if not isinstance(entry, EntityEntry):
        return
    surface = scan.text[second.start : second.end]
    name = scan.text[first.start : second.end]
    if surface == _WORKSHOP and (is_place(first) or is_body(first)):
        yield Candidate(Kind.ENTITY, first.start, second.end, EntityValue(EntityType.ORG, name), "workshop")
        return
    if is_place(first):
        if (
            is_body(second)
            and entry.source not in _INTERNATIONAL
            and "·" not in surface
            and _STATE_BODY.search(surface)
        ):
            value = EntityValue(EntityType.ORG, entry.name if name in dict(entry.names) else name)
            yield Candidate(Kind.ENTITY, first.start, second.end, value, "state-body")
        return
    if scan.text[first.start : first.end] == _UNITED_NATIONS and entry.type != "place":
        value = EntityValue(EntityType(entry.type), entry.name, entry.name_en, entry.acronym, entry.ids)
        yield Candidate(Kind.ENTITY, first.start, second.end, value, "united-nations", Via.LEXICON)
    elif is_body(first) and is_body(second) and _UNIT.search(surface):
        if goes_on(scan.text, surface, second.start, second.end):
            return  # 77国集团和中国|外交部长
        parent = scan.text[first.start : first.end]
        if not (_MINISTRY.search(parent) and _MINISTRY.search(surface)):
            value = EntityValue(EntityType.ORG, _joined(first, entry.name))
            yield Candidate(Kind.ENTITY, first.start, second.end, value, "unit-of-body", Via.LEXICON)
    elif is_body(first) and entry.type == "programme" and _CARRIED_OUT.search(surface):
        value = EntityValue(EntityType.PROGRAMME, entry.name, entry.name_en, entry.acronym, entry.ids)
        yield Candidate(Kind.ENTITY, first.start, second.end, value, "programme-of-body", Via.LEXICON)


def _of_ministers(scan: Scan, body: Hit) -> Iterator[Candidate]:
    """Give the numbered meeting of a body's ministers or chiefs: 77国集团和中国外交部长第四十届年会."""
    meeting = _MINISTERS.match(scan.text, body.end)
    if meeting is not None:
        value = EntityValue(EntityType.EVENT, _joined(body, meeting.group()))
        yield Candidate(Kind.ENTITY, body.start, meeting.end(), value, "meeting-of-body")


def _behind_gloss(scan: Scan, first: Hit, second: Hit) -> Iterator[Candidate]:
    """Give an organ, unit or session whose body's short form stands in brackets before it."""
    gloss = _GLOSS.match(scan.text, first.end)
    if gloss is None:
        return
    for unit in (second, scan.anchor_starting(gloss.end())):
        entry = unit.entries[0][0] if unit is not None and unit.start == gloss.end() else None
        if unit is None or not isinstance(entry, EntityEntry) or not is_body(unit):
            continue
        if _UNIT.search(scan.text, unit.start, unit.end):
            value = EntityValue(EntityType.ORG, _joined(first, entry.name))
            yield Candidate(Kind.ENTITY, first.start, unit.end, value, "unit-of-body", Via.LEXICON)
            return
    part = _BEHIND_GLOSS.match(scan.text, gloss.end())
    if part is not None:
        kind = EntityType.ORG if part.group(1) else EntityType.EVENT
        end = part.end(1) if part.group(1) else part.end()
        value = EntityValue(kind, _joined(first, scan.text[gloss.end() : end]))
        yield Candidate(Kind.ENTITY, first.start, end, value, "unit-of-body", Via.LEXICON)


def _partners(scan: Scan, first: Hit, second: Hit) -> Iterator[Candidate]:
    """Give names such as ``<body>-<country>关于<subject>的南南合作项目``, and anniversaries of partners."""
    anniversary = _ANNIVERSARY.match(scan.text, second.end)
    if anniversary is not None:
        event = EntityValue(EntityType.EVENT, scan.text[first.start : anniversary.end()])
        yield Candidate(Kind.ENTITY, first.start, anniversary.end(), event, RULE)
    subject = _SUBJECT.match(scan.text, second.end)
    if subject is not None:
        value = EntityValue(EntityType.PROGRAMME, scan.text[first.start : subject.end()])
        yield Candidate(Kind.ENTITY, first.start, subject.end(), value, RULE)


def _joined(parent: Hit, name: str) -> str:
    """Give the full name of a unit with its parent's before it, where it does not have it yet."""
    owner = parent.entries[0][0].name
    return name if name.startswith(owner) else owner + name
