"""The tables of entities: unique names, types, identifiers, no drift, no ordinary word as a strong name."""

from __future__ import annotations

import re
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

import pytest

from ssc_extract.documents.normalise import normalise_inline
from ssc_extract.extractors.values import EntityType
from ssc_extract.lexicon.model import EntityEntry, Strength
from ssc_extract.lexicon.tables import data_folder, load_entities, rows
from ssc_extract.lexicon.vocabulary import builtin

FILES = sorted((data_folder() / "entities").glob("*.csv"))
ENTRIES = list(load_entities())
COLUMNS = ["name", "short", "weak", "type", "name_en", "acronym", "ids"]
TYPES = {member.value for member in EntityType}

IDENTIFIER = re.compile(r"[a-z]+=[A-Z0-9][A-Za-z0-9-]*")
HEADER = (r"\bsources?\b.{10}", r"\blicen[cs]e\b|\bCC0\b", r"\bdate: \d{4}-\d\d")

# Words that jieba's dictionary tags as no names and that are strong names all the same, and why.
ORDINARY = {
    "教育部": "a ministry, whoever's it is; 教育部门 is kept apart by its words",
    "公安部": "a ministry, whoever's it is; 公安部门 is kept apart by its words",
    "环境保护部": "the ministry's name until 2018",
    "文化部": "a ministry, whoever's it is; 文化部门 is kept apart by its words",
    "审计署": "an office; the dictionary's tag v is wrong",
    "百度": "the company; a number of degrees is hardly ever written so",
    "微软": "the company; the dictionary's tag a is wrong",
    "波音": "the company",
    "网易": "the company",
    "鞍钢": "the company",
    "人民网": "the site",
    "路透社": "the agency",
}
NAME_TAGS = ("nr", "ns", "nt", "nz", "j")
"""Tags of jieba's dictionary for proper nouns and abbreviations."""
FREQUENT = 100
"""A noun seen less often in the dictionary's corpus is a name that its tagger did not know."""


def table_rows() -> list[tuple[str, dict[str, str]]]:
    return [(path.name, row) for path in FILES for row in rows(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_says_where_it_comes_from(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = " ".join(line for line in lines if line.startswith("#"))
    for pattern in HEADER:
        assert re.search(pattern, head, re.IGNORECASE), pattern


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_has_the_columns(path: Path) -> None:
    for row in rows(path):
        assert list(row) == COLUMNS
        assert None not in row.values(), row["name"]


def test_canonical_names_are_unique() -> None:
    seen: dict[str, list[str]] = defaultdict(list)
    for file, row in table_rows():
        seen[row["name"]].append(file)
    assert {name: files for name, files in seen.items() if len(files) > 1} == {}


def test_a_shared_surface_is_weak_for_every_bearer() -> None:
    bearers: dict[str, list[tuple[str, Strength]]] = defaultdict(list)
    for entry in ENTRIES:
        for surface, strength in entry.names:
            bearers[surface].append((entry.name, strength))
    shared = {surface: found for surface, found in bearers.items() if len(found) > 1}
    assert shared  # 执行局 is one
    strong = {s: b for s, b in shared.items() if any(strength is Strength.STRONG for _, strength in b)}
    assert strong == {}


def test_cells_are_well_formed() -> None:
    for file, row in table_rows():
        where = f"{file}: {row['name']}"
        assert row["type"] in TYPES, where
        short, weak = (list(filter(None, row[column].split("|"))) for column in ("short", "weak"))
        for surface in [row["name"], *short, *weak]:
            assert normalise_inline(surface) == surface, where
            assert len(surface) > 1, where
            assert not re.search(r"^\s|\s$|\s{2}|[(（]$|[；;]", surface), where
            assert surface.count("(") == surface.count(")"), where
            assert surface.count("《") == surface.count("》"), where
            assert surface.count("“") == surface.count("”"), where
        assert len({row["name"], *short}) == 1 + len(short), where
        assert not {*short} & {*weak}, where
        assert row["acronym"].isascii(), where
        assert row["name_en"] == row["name_en"].strip(), where
        assert not re.search(r"[一-鿿]", row["name_en"]), where
        for pair in filter(None, row["ids"].split("|")):
            assert IDENTIFIER.fullmatch(pair), where


def test_marks_around_a_whole_name_stay_outside() -> None:
    whole = re.compile(r"“[^“”]*”(?:倡议|系列|丛书)?|《[^《》]*》")
    wrapped = [surface for entry in ENTRIES for surface, _ in entry.names if whole.fullmatch(surface)]
    assert wrapped == []


def test_an_identifier_is_given_once() -> None:
    seen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in ENTRIES:
        for pair in entry.ids:
            seen[pair].append(entry.name)
    assert seen
    assert {pair: names for pair, names in seen.items() if len(names) > 1} == {}


def test_every_surface_is_found() -> None:
    text = "\n".join(surface for entry in ENTRIES for surface, _ in entry.names)
    found = defaultdict(set)
    for hit in builtin().find(text):
        for entry, strength in hit.entries:
            if isinstance(entry, EntityEntry):
                found[text[hit.start : hit.end]].add((entry.name, strength))
    missed = [
        (surface, entry.name)
        for entry in ENTRIES
        for surface, strength in entry.names
        if (entry.name, strength) not in found[surface]
    ]
    assert missed == []


def ordinary_words() -> dict[str, tuple[int, str]]:
    """Give jieba's dictionary as word → (frequency, tag)."""
    spec = find_spec("jieba")
    assert spec is not None
    assert spec.origin is not None
    words = {}
    for line in Path(spec.origin).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, tag = line.split(" ")
        words[word] = (int(frequency), tag)
    return words


def test_no_strong_name_is_an_ordinary_word() -> None:
    words = ordinary_words()
    ordinary = set()
    for entry in ENTRIES:
        for surface, strength in entry.names:
            frequency, tag = words.get(surface, (0, "nz"))
            if strength is Strength.WEAK or entry.type == "place" or tag.startswith(NAME_TAGS):
                continue
            if frequency >= FREQUENT or not tag.startswith(("n", "i", "l")):
                ordinary.add(surface)
    assert ordinary == set(ORDINARY)


@pytest.mark.parametrize(
    ("surface", "name", "kind"),
    [
        ("世卫组织", "世界卫生组织", "org"),
        ("WHO", "世界卫生组织", "org"),
        ("安理会", "联合国安全理事会", "org"),
        ("大会", "联合国大会", "org"),
        ("妇女署", "联合国促进性别平等和增强妇女权能署", "org"),
        ("行动十年", "可持续发展目标行动十年", "event"),
        ("2030年议程", "2030年可持续发展议程", "document"),
        ("四年期全面政策审查", "四年期全面政策审查", "programme"),
        ("一带一路", "一带一路", "programme"),
        ("联合国志愿人员方案", "联合国志愿人员方案", "org"),
        ("进出口银行", "中国进出口银行", "org"),
        ("人民日报", "人民日报", "document"),
        ("全球疫苗免疫联盟", "全球疫苗免疫联盟", "org"),
    ],
)
def test_a_reader_finds_the_usual_names(surface: str, name: str, kind: str) -> None:
    assert [(entry.name, getattr(entry, "type", "")) for entry, _ in builtin().bearers(surface)] == [
        (name, kind)
    ]


@pytest.mark.parametrize(
    "surface", ["大会", "秘书处", "高级别委员会", "第二次高级别会议", "执行局", "合作框架"]
)
def test_a_bare_tail_is_weak(surface: str) -> None:
    found = builtin().bearers(surface)
    assert found
    assert {strength for _, strength in found} == {Strength.WEAK}


@pytest.mark.parametrize(
    "surface", ["理事会", "方案", "部长会议", "委员会", "会员国", "秘书长", "全球南方", "中央"]
)
def test_a_description_is_no_name(surface: str) -> None:
    assert builtin().bearers(surface) == ()
