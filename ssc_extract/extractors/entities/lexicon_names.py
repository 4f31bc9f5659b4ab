"""Names of the lexicon: strong ones where their borders are words, weak ones with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.entities.companies import COMPANIES, is_company, is_trade
from ssc_extract.extractors.entities.other_bodies import of_another
from ssc_extract.extractors.entities.place_wording import JOINTS, PLACE_AFTER, PLACE_BEFORE
from ssc_extract.extractors.entities.scan import Scan, is_place
from ssc_extract.extractors.entities.surfaces import ASSEMBLY, Surface
from ssc_extract.extractors.entities.wording import NUMBER_BEFORE, ORDINAL_BEFORE
from ssc_extract.extractors.persons import is_in_person
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.model import EntityEntry

_RUNS_ON = re.compile(
    r"(?<=[部局厅署院省市县州处行会委社校区镇乡村台所])长(?![期远效久达])|(?<=部)门(?!户)|(?<=银行)(?:业|家|间(?!接))|(?<=大学)生(?![物命态])|(?<=委)员|"
    r"(?<=[西中]非)(?:金融合作)?法郎|(?<=加勒比)元(?!首)"
)
"""Where a name would go on into a common noun: 自然资源部门, 中国银行业, 联合国大学生, 外交部长,
and the currencies of a region: 西非法郎."""
_RUNNING = frozenset("长门业家间生员金法元")
"""What such a noun goes on with: most names are not followed by any of these."""

_CLASS_NOUNS = ("人", "地区", "国家", "各国", "区域", "岛国", "政府", "总部", "成员国", "联合国")
"""Nouns that jieba joins to a name before them (``亚太地区``, ``东盟国家``)."""
_UNITED_NATIONS = "联合国"
_NATIONAL = re.compile("[家有企际资防]|内(?![外部])")
"""What makes 联合 and a word with 国 of it: 联合|国家, 联合|国内企业."""
_JOINING = frozenset("与和同及")
_OFFICES = frozenset("部局厅署院司处会校社行")
"""What 长 makes the office of a person of: 司长|江伟 is no 长江."""

_YEARLY = ("报告", "展望", "概览", "概况", "快照", "年鉴", "监测")
"""How the publications end whose year is a part of their name: 2031年世界投资报告."""
_YEAR_BEFORE = re.compile(r"(?<!\d)\d{4}(?:[-/]\d{2,4})?年\Z")

_STRONG, _WEAK = "lexicon-strong", "lexicon-weak"
_WITH_COUNCIL = re.compile(r"[和、及](?:经济及社会理事会|经社理事会|安全理事会|安理会)")
_ASSEMBLY_ACTS = re.compile(
    rf"{_WITH_COUNCIL.pattern}|，?\n|\d{{4}}年\d{{1,2}}月\d{{1,2}}日第|规定|提出|提交|汇报|的(?:作用|权威|决议|任务授权|各?主要委员会)|第[\d一二三四五六七八九十百]|在(?:该|其|第|同)|关于|主席|以(?:协商|无记名|多数)|未经表决|[还也]?(?:请|通过|核准|授权|"
    r"批准|决定|认可|赞同|重申|强调|确认|促请|敦促|鼓励|欢迎|注意到|审议|宣布|设立|延长|任命|选举|续会|各?主要委员会|特别会议|届会)"
)


def find(reading: Reading, scan: Scan) -> Iterator[Candidate]:
    """Give the names of the lexicon, those with a veto that stand in other words or for something else."""
    named = set() if reading.around is None else reading.around.named
    text, kind, via = reading.text, Kind.ENTITY, Via.LEXICON
    country_start = country_end = 0
    for (start, end, _), surface in zip(reading.hits, scan.surfaces, strict=True):
        if surface.country and end > country_end:
            country_start, country_end = start, end
        if not surface.bearers:
            continue
        bearer = surface.bearers[0]
        if not bearer.strong and len(surface.bearers) > 1:
            bearer = next((one for one in surface.bearers if one.entry.name in named), bearer)
        entry, strong, value = bearer
        veto = ""
        if end <= country_end and country_start <= start and (start, end) != (country_start, country_end):
            veto = "is part of a country's name"
        elif _cut(reading, surface, start, end):
            veto = "its border cuts a word"
        elif entry.type == "place" and is_in_person(text, start, end):
            veto = "is part of a person's name"
        elif entry.type == "org" and (another := of_another(text, surface.name, start, end)):
            veto = another
        elif not strong and not _meant(scan, surface.name, start, entry, named):
            veto = "a weak name without a reason in its context"
        else:
            named.add(entry.name)
        rule = _STRONG if strong else _WEAK
        found = Candidate(kind, start, end, value, rule, via, False, veto)
        yield found
        if not veto and (surface.meeting or entry.type == "event"):
            yield from _numbered(text, found, ORDINAL_BEFORE if entry.type == "org" else NUMBER_BEFORE)
        elif not veto and entry.type == "document" and surface.name.endswith(_YEARLY):
            yield from _of_year(text, found)


def _numbered(text: str, event: Candidate, before: re.Pattern[str]) -> Iterator[Candidate]:
    """Give the event with the year or number that stands before its name and is not part of it yet.

    A body that is called a meeting has them by number alone: in 2007年|联大 the year is the sentence's.
    """
    number = before.search(text, max(0, event.start - 14), event.start)
    if number is None or not isinstance(event.value, EntityValue):
        return
    name = event.value.name
    if not name.startswith(number.group()):
        name = number.group() + name
    value = replace(event.value, type=EntityType.EVENT, name=name)
    yield replace(event, start=number.start(), value=value, rule="numbered-event")


def _of_year(text: str, report: Candidate) -> Iterator[Candidate]:
    """Give the yearly publication with the year that stands before its name."""
    year = _YEAR_BEFORE.search(text, max(0, report.start - 10), report.start)
    if year is not None and isinstance(report.value, EntityValue):
        value = replace(report.value, name=year.group() + report.value.name)
        yield replace(report, start=year.start(), value=value, rule="report-of-year")


def _cut(reading: Reading, surface: Surface, start: int, end: int) -> bool:
    """Whether a border of the name cuts a word, a number or an acronym.

    Behind a bank 为 is no part of 行为: 亚行|为中国提供贷款.
    """
    if goes_on(reading.text, surface.name, start, end):
        return True
    if surface.sure:
        return False
    if surface.name == _UNITED_NATIONS:
        return _NATIONAL.match(reading.text, end) is not None
    ends = (
        reading.segments.is_border(end)
        or reading.text.startswith(_CLASS_NOUNS, end)
        or (surface.name[-1] == "行" and reading.text.startswith("为", end))
    )
    return not (ends and _begins(reading, start))


def goes_on(text: str, name: str, start: int, end: int) -> bool:
    """Whether the characters at its borders make the name part of a number, an acronym or a common noun."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (
        (after in _RUNNING and _RUNS_ON.match(text, end) is not None)
        or (name[-1].isascii() and _latin(after))
        or (name[0].isascii() and _latin(before))
        or (name[0] == "长" and before in _OFFICES)
    )


def _begins(reading: Reading, start: int) -> bool:
    """Whether a name may begin at ``start``: with a word, or where 与 or a name was read into one (``与非|盟``)."""
    if reading.segments.is_border(start):
        return True
    word = reading.segments.word(start)
    if word == (start - 1, start + 1) and reading.text[start - 1] in _JOINING:
        return True
    return bool(reading.vocabulary.bearers(reading.text[word[0] : start]))


def _latin(char: str) -> bool:
    return char != "" and char.isascii() and (char.isalnum() or char in "-/_@")


def _meant(scan: Scan, name: str, start: int, entry: EntityEntry, named: set[str]) -> bool:
    """Whether the context gives a reason for a weak name."""
    end = start + len(name)
    if entry.type == "place" and name != ASSEMBLY:
        return not scan.is_covered(start, end) and _place_meant(scan, start, end)
    whole = scan.is_after_barrier(start)
    shown = _shown(scan, start, end, entry)
    if shown is not None:
        return shown
    if name == ASSEMBLY:
        meant = _ASSEMBLY_ACTS if whole else _WITH_COUNCIL
        return scan.of_assembly and meant.match(scan.text, end) is not None
    head = scan.head_ending(end)
    if not whole or (head is not None and head[1] == start):
        return False
    return any(entry.name[:length] in named for length in range(len(entry.name), 0, -1))


def _shown(scan: Scan, start: int, end: int, entry: EntityEntry) -> bool | None:
    """Whether marks around a programme, or what a company does, show the name; ``None`` where nothing does."""
    if entry.type == "programme" and scan.text[start - 1 : start] + scan.text[end : end + 1] == "“”":
        return True
    if entry.source != COMPANIES:
        return None
    if is_trade(scan.text, end):
        return False
    return True if is_company(scan, start, end) else None


def _place_meant(scan: Scan, start: int, end: int) -> bool:
    """Whether a name that is a common word too stands beside a place, a country or what says so."""
    text = scan.text
    before = scan.anchor_ending(start)
    if before is not None and is_place(before):
        return True
    joined = scan.anchor_ending(start - 1) if start and text[start - 1] in JOINTS else None
    if joined is not None and is_place(joined):
        return True
    after = scan.anchor_starting(end + 1) if text[end : end + 1] in JOINTS else None
    if after is not None and is_place(after):
        return True
    said = PLACE_BEFORE.search(text, max(0, start - 4), start) or PLACE_AFTER.match(text, end)
    return said is not None
