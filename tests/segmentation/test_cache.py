"""The dictionary's image: kept for its user alone, whole or not used, and never in the way."""

import os
import stat
import subprocess
import sys
import threading

import pytest

from ssc_extract.segmentation import cache
from ssc_extract.segmentation.building import BODY, HEADER, build
from ssc_extract.segmentation.dictionary import Dictionary

LINES = "合作 500 vn\n合作伙伴 20 n\n伙伴 300 n\n合 90 v\n贰 3 m\nAT&T 3 nz\nγ射线 3 n\n合作 40 v\n".encode()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A cache folder and a small dictionary in the place of jieba's."""
    source = tmp_path / "dict.txt"
    source.write_bytes(LINES)
    monkeypatch.setattr(cache, "dictionary_source", lambda: str(source))
    monkeypatch.setenv("SSC_EXTRACT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def builds(monkeypatch):
    """How often an image was built."""
    calls = []
    monkeypatch.setattr(cache, "build", lambda *source: calls.append(1) or build(*source))
    return calls


def content(dictionary):
    return dictionary.words("合作"), dictionary.single("合"), dictionary.left("作伙"), dictionary.total


EXPECTED = ([("合作", 40), ("合作伙伴", 20)], 90, 2, 959)


def test_an_image_holds_the_dictionary():
    dictionary = Dictionary(memoryview(build(LINES)))
    assert content(dictionary) == EXPECTED
    assert dictionary.words("AT") == [("AT&T", 3)]
    assert (dictionary.words("作伙"), dictionary.words("射线"), dictionary.words("𠮷合")) == ([], [], [])
    assert [dictionary.single(character) for character in "贰A伙γ线一"] == [3, 0, 0, 0, None, None]
    assert (dictionary.left("合作"), dictionary.left("伙伴"), dictionary.left("伴合")) == (1, 3, 0)


@pytest.mark.parametrize("lines", [b"\xe5\x90\x88", "合作\n".encode(), "合作 many\n".encode(), b""])
def test_what_is_no_dictionary_is_not_built(lines):
    with pytest.raises(ValueError):  # noqa: PT011 - decoding, unpacking and int() word it as they like
        build(lines)


def test_it_is_built_once_and_for_its_user_alone(folder, builds):
    assert content(cache.load_dictionary()) == content(cache.load_dictionary()) == EXPECTED
    assert len(builds) == 1
    (image,) = folder.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(image.stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", ["empty", "short", "header", "body", "long", "text", "order"])
def test_a_damaged_image_is_built_anew(folder, builds, damage):
    cache.load_dictionary()
    (image,) = folder.iterdir()
    whole = image.read_bytes()
    middle = BODY + 9
    image.write_bytes(
        {
            "empty": b"",
            "short": whole[:-1],
            "header": whole[: HEADER.size - 4],
            "body": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
            "long": whole + b"0",
            "text": b"not an image" * 99,
            "order": whole[:8] + whole[8:12][::-1] + whole[12:],
        }[damage]
    )
    assert content(cache.load_dictionary()) == EXPECTED
    assert len(builds) == 2
    assert image.read_bytes() == whole


def test_every_single_byte_counts():
    image = build(LINES)
    for place in range(len(image)):
        damaged = bytearray(image)
        damaged[place] ^= 0x40
        with pytest.raises(ValueError, match="dictionary image"):
            Dictionary(memoryview(damaged))


def test_another_dictionary_is_built_anew_and_a_touched_one_is_not(folder, builds, tmp_path):
    cache.load_dictionary()
    os.utime(tmp_path / "dict.txt", (1, 1))
    cache.load_dictionary()
    assert len(builds) == 1
    (tmp_path / "dict.txt").write_bytes(LINES.replace(b"500", b"501"))
    assert cache.load_dictionary().total == EXPECTED[-1] + 1
    assert len(builds) == 2


@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_an_image_that_others_may_write_is_not_trusted(folder, builds, mode):
    cache.load_dictionary()
    (image,) = folder.iterdir()
    image.chmod(mode)
    cache.load_dictionary()
    assert len(builds) == 2
    assert stat.S_IMODE(image.stat().st_mode) == 0o600


def test_an_image_of_another_user_is_not_trusted(folder, builds, monkeypatch):
    cache.load_dictionary()
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert cache.cache_folder() is None
    assert content(cache.load_dictionary()) == EXPECTED
    assert len(builds) == 2


def test_a_link_in_the_images_place_is_not_followed(folder, builds, tmp_path):
    cache.load_dictionary()
    (image,) = folder.iterdir()
    image.rename(tmp_path / "elsewhere")
    image.symlink_to(tmp_path / "elsewhere")
    cache.load_dictionary()
    assert len(builds) == 2
    assert not image.is_symlink()


@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_a_folder_that_others_may_write_is_not_used(folder, mode):
    folder.mkdir()
    folder.chmod(mode)
    assert content(cache.load_dictionary()) == EXPECTED
    assert list(folder.iterdir()) == []


def test_without_a_folder_it_works_in_memory(folder, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SSC_EXTRACT_CACHE", str(tmp_path / "file" / "cache"))
    assert content(cache.load_dictionary()) == EXPECTED


def test_a_write_that_fails_leaves_nothing_behind(folder, monkeypatch):
    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    assert content(cache.load_dictionary()) == EXPECTED
    assert list(folder.iterdir()) == []


def test_the_folder_follows_the_environment(monkeypatch, tmp_path):
    monkeypatch.delenv("SSC_EXTRACT_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache.cache_folder() == str(tmp_path / "xdg" / "ssc-extract")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert str(cache.cache_folder()).startswith(str(tmp_path))
    monkeypatch.setenv("SSC_EXTRACT_CACHE", "relative")
    assert cache.cache_folder() is None


def test_many_threads_building_at_once_leave_one_whole_image(folder):
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(content(cache.load_dictionary()))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [EXPECTED] * 8
    (image,) = folder.iterdir()
    assert content(Dictionary(memoryview(image.read_bytes()))) == EXPECTED


def test_a_missing_jieba_is_named(monkeypatch):
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(FileNotFoundError, match="jieba"):
        cache.dictionary_source()


def test_the_source_is_jiebas_dictionary_in_the_pinned_version():
    code = "import jieba; print(jieba.__version__, jieba.get_dict_file().name)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [cache.JIEBA, cache.dictionary_source()]
