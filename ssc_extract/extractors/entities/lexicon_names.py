"""Names of the lexicon: strong ones where their borders are words, weak ones with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.entities.other_bodies import of_another
from ssc_extract.extractors.entities.place_wording import JOINTS, PLACE_AFTER, PLACE_BEFORE
from ssc_extract.extractors.entities.scan import Scan, is_place
from ssc_extract.extractors.entities.wording import NUMBER_BEFORE
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.model import CountryEntry, EntityEntry, Hit, Strength

SURE_LENGTH = 4
"""A name of this many characters or more is not looked up in the words: it cannot be chance."""

_RUNS_ON = re.compile(
    r"(?<=[部局厅署院省市县州处行会委社校区镇乡村台所])长(?![期远效久达])|(?<=部)门(?!户)|(?<=银行)(?:业|家|间(?!接))|(?<=大学)生(?![物命态])|(?<=委)员|"
    r"(?<=[西中]非)(?:金融合作)?法郎|(?<=加勒比)元(?!首)"
)
"""Where a name would go on into a common noun: 自然资源部门, 中国银行业, 联合国大学生, 外交部长,
and the currencies of a region: 西非法郎."""

_CLASS_NOUNS = ("人", "地区", "国家", "各国", "区域", "岛国", "政府", "总部", "成员国", "联合国")
"""Nouns that jieba joins to a name before them (``亚太地区``, ``东盟国家``)."""
_UNITED_NATIONS = "联合国"
_NATIONAL = re.compile("[家有企际资防]|内(?![外部])")
"""What makes 联合 and a word with 国 of it: 联合|国家, 联合|国内企业."""
_JOINING = frozenset("与和同及")
_OFFICES = frozenset("部局厅署院司处会校社行")
"""What 长 makes the office of a person of: 司长|江伟 is no 长江."""

_RULES = {Strength.STRONG: "lexicon-strong", Strength.WEAK: "lexicon-weak"}
ASSEMBLY = "大会"
_ASSEMBLIES = frozenset(("大会", "联大"))
_WITH_COUNCIL = re.compile(r"[和、及](?:经济及社会理事会|经社理事会|安全理事会|安理会)")
_ASSEMBLY_ACTS = re.compile(
    rf"{_WITH_COUNCIL.pattern}|第[\d一二三四五六七八九十百]|在(?:该|其|第|同)|关于|主席|以(?:协商|无记名|多数)|未经表决|[还也]?(?:请|通过|核准|授权|"
    r"批准|决定|认可|赞同|重申|强调|确认|促请|敦促|鼓励|欢迎|注意到|审议|宣布|设立|延长|任命|选举|续会|各?主要委员会|特别会议|届会)"
)


def value_of(entry: EntityEntry) -> EntityValue:
    """Give the value of a mention of a lexicon entry."""
    return EntityValue(EntityType(entry.type), entry.name, entry.name_en, entry.acronym, entry.ids)


@dataclass(frozen=True, slots=True)
class _Surface:
    """What the tables say of one surface: who bears it, and whether a country does."""

    bearers: tuple[tuple[EntityEntry, Strength], ...]
    values: tuple[EntityValue, ...]
    country: bool

    @classmethod
    def of(cls, hit: Hit) -> _Surface:
        """Sort the bearers of a name, those of strong names first."""
        bearers = [(entry, strength) for entry, strength in hit.entries if isinstance(entry, EntityEntry)]
        bearers.sort(key=lambda bearer: bearer[1] is Strength.WEAK)
        country = any(isinstance(entry, CountryEntry) for entry, _ in hit.entries)
        return cls(tuple(bearers), tuple(value_of(entry) for entry, _ in bearers), country)


def find(reading: Reading, scan: Scan) -> Iterator[Candidate]:
    """Give the names of the lexicon, those with a veto that stand in other words or for something else."""
    named = set() if reading.around is None else reading.around.named
    surfaces: dict[int, _Surface] = {}
    country = (0, 0)
    for hit in reading.hits:
        surface = surfaces.get(id(hit.entries))
        if surface is None:
            surface = surfaces[id(hit.entries)] = _Surface.of(hit)
        if surface.country and hit.end > country[1]:
            country = (hit.start, hit.end)
        if not surface.bearers:
            continue
        place = _best(surface, named)
        entry, strength = surface.bearers[place]
        veto = ""
        if country[0] <= hit.start and hit.end <= country[1] and country != (hit.start, hit.end):
            veto = "is part of a country's name"
        elif _cut(reading, hit):
            veto = "its border cuts a word"
        elif entry.type == "org" and (another := of_another(reading.text, hit)):
            veto = another
        elif strength is Strength.WEAK and not _meant(reading, scan, hit, entry, named):
            veto = "a weak name without a reason in its context"
        else:
            named.add(entry.name)
        rule = _RULES[strength]
        value = surface.values[place]
        found = Candidate(Kind.ENTITY, hit.start, hit.end, value, rule, Via.LEXICON, veto=veto)
        yield found
        if not veto and (entry.type == "event" or reading.text[hit.end - 2 : hit.end] in _ASSEMBLIES):
            yield from _numbered(reading, found)


def _best(surface: _Surface, named: set[str]) -> int:
    """Give the place of the first bearer of a strong name, else of the one that the text has named."""
    if len(surface.bearers) == 1 or surface.bearers[0][1] is Strength.STRONG:
        return 0
    return next((place for place, (entry, _) in enumerate(surface.bearers) if entry.name in named), 0)


def _numbered(reading: Reading, event: Candidate) -> Iterator[Candidate]:
    """Give the event with the year or number that stands before its name and is not part of it yet."""
    text = reading.text
    number = NUMBER_BEFORE.search(text, max(0, event.start - 14), event.start)
    if number is None or not isinstance(event.value, EntityValue):
        return
    name = event.value.name
    if not name.startswith(number.group()):
        name = number.group() + name
    value = replace(event.value, type=EntityType.EVENT, name=name)
    yield replace(event, start=number.start(), value=value, rule="numbered-event")


def _cut(reading: Reading, hit: Hit) -> bool:
    """Whether a border of the name cuts a word, a number or an acronym."""
    text = reading.text
    surface = text[hit.start : hit.end]
    latin_before = surface[0].isascii() and hit.start > 0 and _latin(text[hit.start - 1])
    latin_after = surface[-1].isascii() and hit.end < len(text) and _latin(text[hit.end])
    if latin_before or latin_after or _RUNS_ON.match(text, hit.end) is not None:
        return True
    if surface[0] == "长" and text[max(0, hit.start - 1) : hit.start] in _OFFICES:
        return True
    if len(surface) >= SURE_LENGTH or surface.isascii():
        return False
    if surface == _UNITED_NATIONS:
        return _NATIONAL.match(text, hit.end) is not None
    ends = reading.segments.is_border(hit.end) or text.startswith(_CLASS_NOUNS, hit.end)
    return not (ends and _begins(reading, hit.start))


def _begins(reading: Reading, start: int) -> bool:
    """Whether a name may begin at ``start``: with a word, or where 与 or a name was read into one (``与非|盟``)."""
    if reading.segments.is_border(start):
        return True
    word = reading.segments.word(start)
    if word == (start - 1, start + 1) and reading.text[start - 1] in _JOINING:
        return True
    return bool(reading.vocabulary.bearers(reading.text[word[0] : start]))


def _latin(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char in "-/_@")


def _meant(reading: Reading, scan: Scan, hit: Hit, entry: EntityEntry, named: set[str]) -> bool:
    """Whether the context gives a reason for a weak name."""
    surface = reading.text[hit.start : hit.end]
    whole = scan.is_after_barrier(hit.start)
    if surface == ASSEMBLY:
        meant = _ASSEMBLY_ACTS if whole else _WITH_COUNCIL
        return scan.of_assembly and meant.match(reading.text, hit.end) is not None
    if entry.type == "place":
        return _place_meant(reading, scan, hit)
    if not whole or (hit.start, hit.end) in scan.head_spans:
        return False
    return entry.name in named or any(entry.name.startswith(name) for name in named)


def _place_meant(reading: Reading, scan: Scan, hit: Hit) -> bool:
    """Whether a name that is a common word too stands beside a place, a country or what says so."""
    before = scan.anchor_ending(hit.start)
    if before is not None and is_place(before):
        return True
    joined = hit.start and reading.text[hit.start - 1] in JOINTS and scan.anchor_ending(hit.start - 1)
    if joined and is_place(joined):
        return True
    after = scan.anchor_starting(hit.end + 1) if reading.text[hit.end : hit.end + 1] in JOINTS else None
    if after is not None and is_place(after):
        return True
    text = reading.text
    return PLACE_BEFORE.search(text, max(0, hit.start - 4), hit.start) is not None or (
        PLACE_AFTER.match(text, hit.end) is not None
    )
