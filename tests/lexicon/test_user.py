from __future__ import annotations

from pathlib import Path

import pytest

from ssc_extract.lexicon.model import EntityEntry, Strength
from ssc_extract.lexicon.user import LexiconError, merge, read_lexicon
from ssc_extract.lexicon.vocabulary import Vocabulary, builtin


@pytest.fixture
def table(tmp_path: Path):
    def write(text: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "my.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def test_rows_become_entries(table) -> None:
    path = table(
        "# ours\nname,short,weak,type,name_en,acronym,ids\n"
        "某某南南学院,南南学院|SSI,,org,South-South Institute,SSI,own=7\n"
    )
    (entry,) = read_lexicon(path)
    assert entry.names == (
        ("某某南南学院", Strength.STRONG),
        ("南南学院", Strength.STRONG),
        ("SSI", Strength.STRONG),
    )
    assert (entry.type, entry.name_en, entry.ids) == ("org", "South-South Institute", (("own", "7"),))


def test_a_byte_order_mark_and_missing_columns_are_fine(table) -> None:
    (entry,) = read_lexicon(table("\ufeffname,type\n某某论坛,event\n"))
    assert entry.name == "某某论坛"


def test_blanks_around_cells_mean_nothing(table) -> None:
    (entry,) = read_lexicon(table("name , type\n 某某论坛 , event \n"))
    assert (entry.name, entry.type) == ("某某论坛", "event")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,type\n某某论坛,meeting\n", "line 2, column 'type'"),
        ("name,type\n\n# note\n某,org\n", "line 4, column 'name'"),
        ("name,type,colour\n某某论坛,event,red\n", "line 1: unknown column 'colour'"),
        (f"name,type\n{'某' * 200_000},event\n", "line 2: field larger"),
        (f"name,type\n{'某' * 300},event\n", "line 2, column 'name'"),
        ("name\n某某论坛\n", "no column 'type'"),
        ("name,type\n某某论坛,event,more\n", "line 2: more cells"),
        ("name,type\n某某论坛,event\n某某论坛,event\n", "line 3: 某某论坛 stands in line 2"),
        ("name,type\n第0所（甲）,org\n第0所(甲),org\n", r"line 3: 第0所\(甲\) stands in line 2"),
        ("name,type\n某某论坛\n", "line 2, column 'type'"),
        ("name,type,\n某某论坛,event,\n", "line 2: more cells"),
        ("name,type,ids\n某某论坛,event,7\n", "column 'ids'"),
        ("name,name,type\n某某论坛,某某,event\n", "line 1: a column stands in the header twice"),
        ("name,type\n", "no row"),
        ("", "no column"),
    ],
)
def test_a_bad_table_says_where_and_why(table, text: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message) as caught:
        read_lexicon(table(text))
    assert "my.csv" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_table_in_another_encoding_is_refused(table) -> None:
    with pytest.raises(LexiconError, match="CSV UTF-8"):
        read_lexicon(table("name,type\n某某论坛,event\n", "gb18030"))


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/null")):
        with pytest.raises(LexiconError, match="no regular file"):
            read_lexicon(path)


def test_a_missing_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such file"):
        read_lexicon(tmp_path / "none.csv")


def test_what_the_user_names_wins() -> None:
    ours = EntityEntry(
        "我方卫生组织", "org", (("我方卫生组织", Strength.STRONG), ("世卫组织", Strength.STRONG))
    )
    again = EntityEntry("世界银行", "programme", (("世界银行", Strength.STRONG),))
    vocabulary = Vocabulary(merge(builtin().entries, [ours, again]))
    assert [entry.name for entry, _ in vocabulary.bearers("世卫组织")] == ["我方卫生组织"]
    assert [entry.name for entry, _ in vocabulary.bearers("世界卫生组织")] == ["世界卫生组织"]
    assert [entry.type for entry, _ in vocabulary.bearers("世界银行") if isinstance(entry, EntityEntry)] == [
        "programme"
    ]
