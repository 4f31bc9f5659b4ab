from __future__ import annotations

from collections.abc import Callable

import pytest

from ssc_extract.extractors.entities.grammar import Grammar, Needs, Role
from ssc_extract.extractors.values import EntityType
from ssc_extract.lexicon.tables import data_folder, rows

Names = set[tuple[str, str]]


def test_heads_are_unique_and_valid() -> None:
    table = list(rows(data_folder() / "heads.csv"))
    words = [row["head"] for row in table]
    assert len(set(words)) == len(words)
    for row in table:
        assert Needs(row["needs"])
        assert (row["needs"] == "never") == (row["type"] == "")
        assert not row["type"] or EntityType(row["type"])
        assert row["head"] == row["head"].strip() != ""


def test_borders_are_unique_and_no_heads() -> None:
    table = list(rows(data_folder() / "name_borders.csv"))
    words = [row["word"] for row in table]
    assert len(set(words)) == len(words)
    assert {row["role"] for row in table} == {"stop", "conjunction", "keep"}


def test_every_kept_word_holds_a_border_or_a_head() -> None:
    others = [row["word"] for row in rows(data_folder() / "name_borders.csv") if row["role"] != "keep"]
    heads = [row["head"] for row in rows(data_folder() / "heads.csv")]
    holders = [*others, *heads, "(", ")"]
    for row in rows(data_folder() / "name_borders.csv"):
        if row["role"] == "keep":
            assert any(word in row["word"] for word in holders), row["word"]


def test_tables_name_source_and_licence() -> None:
    for name in ("heads.csv", "name_borders.csv"):
        comment = [
            line
            for line in (data_folder() / name).read_text(encoding="utf-8").splitlines()
            if line.startswith("#")
        ]
        assert any("Source:" in line for line in comment)
        assert any("MIT" in line for line in comment)


def test_longer_words_hide_shorter_ones() -> None:
    table = Grammar()
    found = [(start, end, table.role(number)) for number, start, end in table.find("在中国与会者对话")]
    assert found == [(0, 1, Role.STOP), (3, 6, Role.STOP), (6, 8, Role.HEAD)]


def test_words_are_numbered_by_what_they_do() -> None:
    table = Grammar()
    for word, role in (
        ("，", Role.STOP),
        ("、", Role.CONJUNCTION),
        ("不平等", Role.KEEP),
        ("公民", Role.HEAD),
    ):
        (number,) = table.numbers({word})
        assert table.role(number) is role
        assert table.is_head(number) == (role is Role.HEAD)
        assert (table.joins <= number < table.heads) == (role is Role.CONJUNCTION)
    for word, named, closing in (("公民", False, False), ("委员会", True, False), ("公司", True, True)):
        (number,) = table.numbers({word})
        assert table.head(number).word == word
        assert (table.names <= number < table.classes, number < table.open) == (named, closing)
    with pytest.raises(KeyError):
        table.head(table.bracket)


def test_slogans_are_unique_and_name_nothing() -> None:
    table = [row["slogan"] for row in rows(data_folder() / "slogans.csv")]
    assert len(set(table)) == len(table)
    assert all(slogan == slogan.strip() != "" for slogan in table)


@pytest.mark.parametrize("slogan", [row["slogan"] for row in rows(data_folder() / "slogans.csv")])
def test_a_slogan_before_projects_is_no_name(slogan: str, names_in: Callable[[str], Names]) -> None:
    assert names_in(f"推进了一批“{slogan}”项目。") == set()
