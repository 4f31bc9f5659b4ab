"""Titles in 《…》, quoted names, cited publications."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.entities.scan import Scan, is_body
from ssc_extract.extractors.entities.surfaces import value_of
from ssc_extract.extractors.entities.wording import NUMBER_BEFORE
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.model import EntityEntry
from ssc_extract.lexicon.tables import data_folder, rows

_TITLE = re.compile(r"《((?:[^《》\n]{1,120}+|《[^《》\n]{1,80}+》){1,5}+)》")
BARE_TITLE = re.compile(
    r"(?<=《)(公约|协定|宣言|议程|议定书|纲要|纲领|条约|宪章|章程|规划|计划|战略|方案)(?=》)"
)
"""A bare head in the marks of a title, which stands for a document named before: 《纲要》."""
_REPORTED = re.compile(r"》(?:报告|白皮书|蓝皮书|一书|一文|文件|手册|介绍了|指出|显示|称|认为)")
_INNER = re.compile(r"[《〈<‹]([^《》〈〉<>‹›\n]{2,80}+)[》〉>›]")
"""A title inside of another's marks, which scans and keyboards without 〈〉 write with the signs for less and more."""
_CARRIED_OUT = re.compile(
    r"(?:数据库|门户网站|战略|战略计划|计划|规划|方案|倡议|行动计划|五年规划|(?<!在)行动|新伙伴关系|规划纲要|目标纲要|路线图|(?:合作|战略|援助)框架)(?:\([^()]{1,12}\))?\Z"
)

_QUOTED = re.compile(r"“((?:[^“”\n]{1,100}+|“[^“”\n]{1,60}+”){1,3}+)”")
_HEAD_INSIDE = re.compile(
    r"(?:全球|国际)?(?:联盟|网络|平台|论坛|基金会|基金|组织|中心|集团|机制|门户网站|峰会|实验室|研究院|智库)(?!安全|建设|化|性)"
)
_HEAD_OUTSIDE = {
    "programme": re.compile(
        r"(?:等(?:标志性|品牌|重点|重大|民生|援助|公益){0,2})?(?:[两三四五六七八九十]{1,2}大)?"
        r"(?:三方|三边|双边|南南|全球|区域|试点|示范|能力发展|能力建设)?(?:合作)?(?:项目|倡议|方案|计划|行动|工程|战略|运动)(?![的是]?一[个项])"
    ),
    "event": re.compile(
        r"(?:主题|虚拟|在线|会外|系列|特别|纪念|边会|国际|高级别|学术|专题|网络|线上|视频){0,3}(?:活动|会议|研讨会|对话会|讲习班|展览|边会|会外活动|大会|峰会|新闻发布会|论坛)"
    ),
    "document": re.compile(r"(?:系列|丛书|报告|一文|出版物|研究报告|文件|手册|指南|一书|工作文件)"),
}
_NAMED_INSIDE = {
    "programme": re.compile(r"(?:项目|方案|计划|倡议|行动|工程|平台|机制|战略|基金)\Z"),
    "org": re.compile(r"(?:基金会|联盟|协会|委员会|中心|银行|大学|学院|基地)\Z"),
    "event": re.compile(
        r"(?:论坛|峰会|大会|会议|对话会|博览会|研讨会|交流会|推介会|研修班|培训班|研讨班|活动周|文化节)\Z"
    ),
}
_DONE = re.compile(
    r"(?:实施|启动|推出|发起|设立|成立|建立|举办|举行|主办|召开|参加|出席|开展|执行|制定|签署|资助|参与|加入)(?:了|的)?\Z"
)
_MEETING_BEHIND = re.compile(
    r"[一-鿿]{0,8}?(?:高峰论坛|论坛|峰会|对话会|对话会议|国际会议|部长会议|部长级会议|大会|博览会|研讨会)(?![上中]的)"
)
"""A meeting on what the quoted name is of: “一带一路”城市间对话会."""
_HELD = re.compile(
    r"”[^，。；“”\n]{0,16}?(?:举行|举办|召开|开幕|闭幕|开班|结业|落幕)|”(?:开班|开幕|闭幕|结业|结班)(?:仪式|典礼|式)"
)
"""What follows a meeting or course in marks."""
_CALLED = re.compile(r"(?:题为|名为|称为|称作|叫做|标题为)\Z")
_CALLED_HEAD = {
    "programme": re.compile(r"的[^，。；“”]{0,12}?(?:项目|倡议|方案|计划|平台|机制|框架|行动|运动|工具)"),
    "event": re.compile(r"的[^，。；“”]{0,12}?(?:活动|会议|研讨会|讲习班|对话|论坛|圆桌会议)"),
    "document": re.compile(
        r"的?[^，。；“”]{0,12}?(?:报告|出版物|文件|论文|文章|指南|手册|决议|决定|简报|研究|说明|声明)"
    ),
}
_THEME = re.compile(r"(?:以|主题[是为]?|议题[是为]?|题目[是为]?|口号[是为]?)\Z")
_AGENDA = re.compile(r"(?:议程|分项)(?:项目)?(?:中)?题为\Z")
"""What calls an item of an agenda by its title, which names nothing."""
_TOPIC = re.compile(r"[主议]题[为是]\Z")
"""What makes the words in the marks of a title a meeting's theme."""
_CITED_AFTER = re.compile(r"，(?:[^，。；\n]{0,24}，)?(?:\d{4}年|可查阅|载于|见|工作文件|第\d|《|http)")
_SHORT = 4
_JOINED = frozenset(("", "、", "和", "与", "及", "以及"))
_HAN = re.compile(r"[\u4e00-\u9fff]")


@cache
def slogans() -> frozenset[str]:
    """Give the quoted words of `data/slogans.csv`, which class projects and name none."""
    return frozenset(row["slogan"] for row in rows(data_folder() / "slogans.csv"))


def find(reading: Reading, scan: Scan) -> Iterator[Candidate]:
    """Give what stands in the marks of a title, and quoted text that its context makes a name."""
    for match in _TITLE.finditer(reading.text):
        if _TOPIC.search(reading.text, max(0, match.start() - 3), match.start()):
            continue
        yield _titled(reading, match.start(1), match.end(1))
        for inner in _INNER.finditer(reading.text, match.start(1), match.end(1)):
            yield _titled(reading, inner.start(1), inner.end(1))
    for run in _runs(reading.text):
        found = [_quoted(reading, scan, match) for match in run]
        yield from filter(None, found)
        if len(run) > 1 and any(found):
            yield from _named_alike(reading, run, found)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Give what stands in marks, side by side or joined, together."""
    run: list[re.Match[str]] = []
    for match in _QUOTED.finditer(text):
        if run and text[run[-1].end() : match.start()] not in _JOINED:
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _named_alike(
    reading: Reading, run: list[re.Match[str]], found: list[Candidate | None]
) -> Iterator[Candidate]:
    """Give the others of a list in marks of which one is a programme: “和平工程”“民心工程”五大工程."""
    kinds = {one.value.type for one in found if one is not None and isinstance(one.value, EntityValue)}
    if kinds != {EntityType.PROGRAMME}:
        return
    for match, one in zip(run, found, strict=True):
        start, end = match.span(1)
        listed = one is None and end - start >= _SHORT and match.group(1) not in slogans()
        if listed and reading.text.find("，", start, end) < 0:
            yield _name(reading, start, end, EntityType.PROGRAMME, "quoted-list")


def _titled(reading: Reading, start: int, end: int) -> Candidate:
    title = reading.text[start:end]
    for entry, _ in reading.vocabulary.bearers(title):
        if isinstance(entry, EntityEntry):
            return Candidate(Kind.ENTITY, start, end, value_of(entry), "title-known", Via.TITLE)
    carried = _CARRIED_OUT.search(title.split("：", 1)[0]) and not _REPORTED.match(reading.text, end)
    kind = EntityType.PROGRAMME if carried else EntityType.DOCUMENT
    veto = "stands for a title named before" if BARE_TITLE.match(reading.text, start) else ""
    return Candidate(Kind.ENTITY, start, end, EntityValue(kind, title), f"title-{kind}", Via.TITLE, veto=veto)


def _quoted(reading: Reading, scan: Scan, match: re.Match[str]) -> Candidate | None:
    """Read a quoted name: its type by the head behind the marks, or by what introduces it."""
    text = reading.text
    start, end = match.span(1)
    before = text[max(0, match.start() - 8) : match.start()]
    called = _CALLED.search(before)
    if (_THEME.search(before) and not called) or match.group(1) in slogans() or _AGENDA.search(before):
        return None
    part = _with_head(reading, match)
    if part is not None:
        return part
    for heads in (_CALLED_HEAD if called else {}), _HEAD_OUTSIDE:
        for kind, pattern in heads.items():
            if pattern.match(text, match.end()):
                return _name(reading, start, end, EntityType(kind), f"quoted-{kind}")
    named = _named_inside(reading, scan, start, end, before)
    if named is not None:
        return named
    cited = before.endswith("，") and _HAN.search(match.group(1)) and end - start >= 4
    if cited and _CITED_AFTER.match(text, match.end()):
        return _name(reading, start, end, EntityType.DOCUMENT, "cited-title")
    return None


def _with_head(reading: Reading, match: re.Match[str]) -> Candidate | None:
    """Read a name of which the marks hold a part alone: its head, or the head of a meeting on it, is outside."""
    text = reading.text
    inside = _HEAD_INSIDE.match(text, match.end())
    if inside is not None:
        return _whole(reading, match.start(), inside.end(), match.group(1))
    meeting = _MEETING_BEHIND.match(text, match.end())
    if meeting is None or not reading.vocabulary.bearers(match.group(1)):
        return None
    number = NUMBER_BEFORE.search(text, max(0, match.start() - 14), match.start())
    begin = match.start() if number is None else number.start()
    return _name(reading, begin, meeting.end(), EntityType.EVENT, "quoted-meeting")


def _named_inside(reading: Reading, scan: Scan, start: int, end: int, before: str) -> Candidate | None:
    """Read a quoted name that ends in its head, where it begins with a known name or something is done to it."""
    anchor = scan.anchor_starting(start)
    owner = scan.anchor_ending(start - 1)
    owned = owner is not None and is_body(owner) and end - start > _SHORT
    known = owned or (anchor is not None and end - anchor.end >= _SHORT)
    if reading.text.find("，", start, end) >= 0:
        return None
    done = _DONE.search(before) is not None and end - start > _SHORT
    held = _HELD.match(reading.text, end) is not None and end - start > 2 * _SHORT
    if not (known or done or held):
        return None
    for kind, pattern in _NAMED_INSIDE.items():
        if kind != "event" and not (known or done):
            continue
        if pattern.search(reading.text, start, end):
            return _name(reading, start, end, EntityType(kind), "quoted-head")
    return None


def _name(reading: Reading, start: int, end: int, kind: EntityType, rule: str) -> Candidate:
    title = reading.text[start:end]
    for entry, _ in reading.vocabulary.bearers(title):
        if isinstance(entry, EntityEntry):
            return Candidate(Kind.ENTITY, start, end, value_of(entry), rule, Via.TITLE)
    return Candidate(Kind.ENTITY, start, end, EntityValue(kind, title), rule, Via.TITLE)


def _whole(reading: Reading, start: int, end: int, quoted: str) -> Candidate:
    """Read a name whose marks stand around a part of it: ``“优于现金”联盟``."""
    name = reading.text[start:end]
    head = name[name.rindex("”") + 1 :]
    kinds = {"论坛": EntityType.EVENT, "峰会": EntityType.EVENT}
    programmes = ("平台", "机制", "门户网站")
    kind = EntityType.PROGRAMME if head.endswith(programmes) else kinds.get(head[-2:], EntityType.ORG)
    for surface in (name, name.replace("“", "").replace("”", "")):
        for entry, _ in reading.vocabulary.bearers(surface):
            if isinstance(entry, EntityEntry):
                return Candidate(Kind.ENTITY, start, end, value_of(entry), "quoted-part", Via.TITLE)
    return Candidate(Kind.ENTITY, start, end, EntityValue(kind, name), "quoted-part", Via.TITLE)
