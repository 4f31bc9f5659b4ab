"""What is kept between runs is what would be made anew, and is made anew when it does not fit."""

import re

import pytest

from ssc_extract import kept
from ssc_extract.cli.patterns import kept_patterns
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
