from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import Source
from ssc_extract.extractors import entities
from ssc_extract.extractors.entities.evidence import Evidence
from ssc_extract.extractors.entities.policy import EVIDENCE
from ssc_extract.extractors.entities.symbols import SYMBOLS
from ssc_extract.extractors.reading import Reading
from ssc_extract.lexicon.model import EntityEntry, Strength
from ssc_extract.lexicon.vocabulary import Vocabulary, builtin

Names = set[tuple[str, str]]
MARK = re.compile(r"\[\[([^|\]]+)\|?([^\]]*)\]\]")


def found_by(text: str, rule: str) -> set[str]:
    """Give what one rule finds in a text."""
    reading = Reading.of(read_document(Source(text)), builtin())
    return {
        reading.text[candidate.start : candidate.end]
        for candidate in entities.find(reading)
        if candidate.rule == rule and not candidate.veto
    }


@pytest.mark.parametrize("reason", EVIDENCE, ids=lambda reason: reason.name)
def test_evidence_by_its_examples(reason: Evidence, names_in: Callable[[str], Names]) -> None:
    for example in reason.examples:
        plain = MARK.sub(r"\1", example)
        marked = {(match.group(1), match.group(2)) for match in MARK.finditer(example)}
        assert marked <= names_in(plain), example
        assert {name for name, _ in marked} <= found_by(plain, f"headed-{reason.name}"), example
    for counterexample in reason.counterexamples:
        assert found_by(counterexample, f"headed-{reason.name}") == set(), counterexample


def test_every_reason_has_an_example() -> None:
    assert all(reason.examples for reason in EVIDENCE)
    assert len({reason.name for reason in EVIDENCE}) == len(EVIDENCE)


def test_document_symbols_by_their_examples() -> None:
    for example in SYMBOLS.examples:
        marked = {match.group(1) for match in MARK.finditer(example)}
        assert found_by(MARK.sub(r"\1", example), SYMBOLS.name) == marked
    for counterexample in SYMBOLS.counterexamples:
        assert found_by(counterexample, SYMBOLS.name) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大会第70/1号和第72/279号决议", {"大会第70/1号", "第72/279号决议"}),
        ("第70/1和72/279号决议", {"第70/1", "72/279号决议"}),
        ("安理会第1325(2000)号决议", {"安理会第1325(2000)号决议"}),
        ("执行局第2023/5号决定", {"执行局第2023/5号决定"}),
        ("根据第12号决议草案", set()),
        ("第138号文件", set()),
    ],
)
def test_resolutions(text: str, expected: set[str]) -> None:
    assert found_by(text, "resolution") == expected


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("联合国家专责小组开会", "联合国"),
        ("股东大会通过了决议", "大会"),
        ("外交部长出席", "外交部"),
        ("马来西亚的港口", "西亚"),
        ("UNDPX公司", "UNDP"),
        ("举行群众大会", "大会"),
        ("以“共建家园”为主题", "共建家园"),
        ("一个关于水井的项目", "关于水井的项目"),
    ],
)
def test_look_alikes_are_no_names(text: str, absent: str, names_in: Callable[[str], Names]) -> None:
    assert absent not in {name for name, _ in names_in(text)}


def test_a_long_list_before_a_head_is_read_in_bounds(names_in: Callable[[str], Names]) -> None:
    assert names_in("设立了" + "甲乙、" * 3000 + "丙丁部委员会。") == set()


@pytest.mark.parametrize("text", ["这一年，即2021年，会议召开。", "中国-缅甸友好合作2021年。"])
def test_a_counted_year_is_no_event(text: str, names_in: Callable[[str], Names]) -> None:
    assert not {name for name, kind in names_in(text) if kind == "event"}


def test_a_surface_is_read_anew_in_another_vocabulary() -> None:
    """Two vocabularies give one name to different things; neither learns of the other's."""
    for kind in ("org", "programme"):
        entry = EntityEntry("青峰计划", kind, (("青峰计划", Strength.STRONG),))
        reading = Reading.of(read_document(Source("他们参加青峰计划。")), Vocabulary([entry]))
        assert [str(found.value.type) for found in entities.find(reading)] == [kind]
