"""What is kept between runs is what would be made anew, and is made anew when it does not fit."""

import collections
import dataclasses
import importlib
import itertools
import os
import re
import sys
import typing

import pytest

from ssc_extract import kept
from ssc_extract.cli.start.generated import kept_functions
from ssc_extract.cli.start.modules import kept_modules
from ssc_extract.cli.start.patterns import kept_patterns
from ssc_extract.lexicon import listing
from ssc_extract.lexicon.listing import Listing, entry_of, kept_listing
from ssc_extract.lexicon.vocabulary import Vocabulary, builtin

PATTERNS = [
    (r"(?P<year>\d{4})年(?:(?P<month>\d\d?)月)?", 0),
    ("[\u4e00-\u9fff]++(?<![的了])", re.DOTALL),
    ("(a) # first\n | [一二三]", re.VERBOSE | re.IGNORECASE),
    (r"\w+", re.ASCII),
]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A cache folder of the test's own."""
    monkeypatch.setenv("SSC_EXTRACT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_value_comes_back_for_its_key_only():
    kept.store_value("things", (1, "a"), {"x": (1, b"2")})
    assert kept.load_value("things", (1, "a")) == {"x": (1, b"2")}
    assert kept.load_value("things", (2, "a")) is None
    assert kept.load_value("others", (1, "a")) is None


@pytest.mark.parametrize("place", [0, 4, 20, -1])
def test_a_damaged_value_is_none(folder, place):
    kept.store_value("things", 1, list(range(100)))
    image = bytearray((folder / "things").read_bytes())
    image[place] ^= 1
    (folder / "things").write_bytes(image)
    assert kept.load_value("things", 1) is None


@pytest.mark.parametrize("image", [b"", b"1", b"\0\0\0\0"])
def test_a_cut_value_is_none(folder, image):
    kept.store_value("things", 1, 2)
    (folder / "things").write_bytes(image)
    assert kept.load_value("things", 1) is None


def test_without_a_folder_nothing_is_kept(monkeypatch):
    monkeypatch.setenv("SSC_EXTRACT_CACHE", "relative")
    kept.store_value("things", 1, 2)
    assert kept.load_value("things", 1) is None


def test_what_is_kept_from_files_is_made_again_where_one_changed(tmp_path):
    table = tmp_path / "table.csv"
    made = []

    def length() -> int:
        made.append(table)
        return len(table.read_text(encoding="utf-8"))

    table.write_text("abc", encoding="utf-8")
    assert [kept.kept_from("length", (table, __file__), length) for _ in range(2)] == [3, 3]
    assert len(made) == 1
    table.write_text("abcd", encoding="utf-8")
    assert kept.kept_from("length", (table, __file__), length) == 4
    table.unlink()
    with pytest.raises(FileNotFoundError):
        kept.kept_from("length", (table, __file__), length)


def test_kept_patterns_are_the_ones_that_re_compiles(folder):
    for _ in range(2):
        re.purge()
        with kept_patterns():
            kept_ones = [re.compile(*pattern) for pattern in PATTERNS]
        re.purge()
        plain = [re.compile(*pattern) for pattern in PATTERNS]
        assert kept_ones == plain
        assert [one.groupindex for one in kept_ones] == [one.groupindex for one in plain]
        match = kept_ones[0].search("于2021年7月22日")
        assert match is not None
        assert match.groupdict() == {"year": "2021", "month": "7"}
        assert match.lastgroup == "month"
    assert (folder / "patterns").exists()


def test_a_wrong_pattern_is_reported_as_ever():
    with kept_patterns(), pytest.raises(re.error):
        re.compile("(")


def _point() -> type:
    @dataclasses.dataclass(frozen=True, slots=True)
    class Point:
        x: int
        y: tuple[int, ...] = dataclasses.field(default_factory=tuple)

    return Point


def test_kept_functions_are_the_ones_that_dataclasses_write(folder, monkeypatch):
    plain = _point()
    with kept_functions():
        _point()
    assert (folder / "functions").exists()
    monkeypatch.setattr("ssc_extract.cli.start.generated.compile", pytest.fail, raising=False)
    with kept_functions():
        point = _point()
    for one in (plain, point):
        assert one(1) == one(1, ()) != one(2)
        assert hash(one(1)) == hash(one(1))
        assert repr(one(1, (2,))).endswith("Point(x=1, y=(2,))")
        with pytest.raises(dataclasses.FrozenInstanceError):
            one(1).x = 2
        with pytest.raises(TypeError):
            one()
    assert not hasattr(dataclasses, "exec")


def test_kept_named_tuples_are_the_ones_that_python_makes(folder, monkeypatch):
    def pair() -> type:
        return typing.NamedTuple("Pair", [("left", "int | None"), ("right", "str")])

    with kept_functions():
        pair()
    monkeypatch.setattr("ssc_extract.cli.start.generated.compile", pytest.fail, raising=False)
    with kept_functions():
        kept_one = pair()
    for one in (pair(), kept_one):
        assert one(1, right="a") == (1, "a")
        assert one(1, "a")._replace(left=None) == (None, "a")
        assert typing.get_type_hints(one) == {"left": int | None, "right": str}
        with pytest.raises(TypeError):
            one(1)
    assert not hasattr(typing, "compile")
    assert not hasattr(collections, "eval")


def test_an_annotation_that_is_none_is_reported_as_ever():
    broken = "int |"
    with kept_functions(), pytest.raises(SyntaxError):
        typing.NamedTuple("Pair", [("left", broken)])


@pytest.fixture
def module(tmp_path, monkeypatch):
    """Give what writes a module of the package, for a time, and imports it anew."""
    import ssc_extract

    monkeypatch.setattr(ssc_extract, "__path__", [*ssc_extract.__path__, str(tmp_path)])
    path = tmp_path / "of_a_test.py"
    seconds = itertools.count(1)

    def imported(source: str | None = None):
        if source is not None:
            path.write_text(source, encoding="utf-8")
            # Python's own bytecode tells times by the second.
            os.utime(path, (second := next(seconds), second))
            importlib.invalidate_caches()
        sys.modules.pop("ssc_extract.of_a_test", None)
        with kept_modules():
            return importlib.import_module("ssc_extract.of_a_test")

    yield imported
    sys.modules.pop("ssc_extract.of_a_test", None)
    vars(ssc_extract).pop("of_a_test", None)


def test_a_module_is_compiled_once_and_again_where_it_changed(module, monkeypatch):
    compiled = []
    plain = importlib.machinery.SourceFileLoader.get_code
    monkeypatch.setattr(
        "importlib.machinery.SourceFileLoader.get_code",
        lambda self, name: compiled.append(name) or plain(self, name),
    )
    assert module("VALUE = 1").VALUE == 1
    again = module()
    assert again.VALUE == 1
    assert again.__file__ == again.__spec__.origin
    assert compiled == ["ssc_extract.of_a_test"]
    assert module("VALUE = 'other'").VALUE == "other"
    assert len(compiled) == 2


def test_a_module_of_the_same_size_is_told_by_its_time(module):
    assert module("VALUE = 1").VALUE == 1
    assert module("VALUE = 2").VALUE == 2


def test_a_module_that_is_gone_is_not_found(module):
    path = module("VALUE = 1").__file__
    os.unlink(path)
    importlib.invalidate_caches()
    with pytest.raises(ModuleNotFoundError):
        module()


def test_a_module_is_found_in_the_folders_of_its_package_only(module, monkeypatch):
    import ssc_extract

    module("VALUE = 1")
    monkeypatch.setattr(ssc_extract, "__path__", ssc_extract.__path__[:-1])
    with pytest.raises(ModuleNotFoundError):
        module()


def test_a_module_that_cannot_be_compiled_says_so_each_time(module):
    for _ in range(2):
        with pytest.raises(SyntaxError):
            module("VALUE = (")


def test_another_package_is_found_as_ever(folder):
    before = list(sys.meta_path)
    with kept_modules():
        assert importlib.import_module("json.tool").__name__ == "json.tool"
    assert sys.meta_path == before
    assert not list(folder.glob("modules-*"))


def test_a_kept_listing_is_the_tables(monkeypatch):
    entries = builtin().entries
    made = kept_listing(lambda: entries)
    assert kept_listing(lambda: pytest.fail("was read again")) == made
    assert made.fingerprint == Listing.of(entries).fingerprint
    assert tuple(map(entry_of, made.rows)) == entries
    again = Vocabulary(made)
    assert again.entries == entries
    assert again.find("老挝和开发署") == Vocabulary(entries).find("老挝和开发署")
    assert again.country("LAO").name_en == "Lao People's Democratic Republic"
    monkeypatch.setattr(listing, "_FORMAT", -1)
    assert kept_listing(lambda: entries[:3]).surfaces == Listing.of(entries[:3]).surfaces
