"""Files on any file system: whole or not at all, and nothing left of a failure."""

import fsspec
import pytest

from ssc_extract.cluster.places import Place, absolute


@pytest.fixture(params=["path", "file", "memory"])
def place(request, tmp_path):
    if request.param == "memory":
        yield Place("memory://place/results")
        fsspec.filesystem("memory").store.clear()
    else:
        yield Place(str(tmp_path) if request.param == "path" else tmp_path.as_uri())


def test_a_file_is_there_until_it_is_dropped(place):
    assert place.get("a/b.txt") is None
    assert place.put("a/b.txt", b"one") == 3
    place.put("a/b.txt", b"other")
    assert place.get("a/b.txt") == b"other"
    assert place.names("a") == ["b.txt"]
    place.drop("a/b.txt")
    place.drop("a/b.txt")
    assert place.get("a/b.txt") is None


def test_folders(place):
    for name in ("d/k=1/x", "d/k=2/x", "d/y", "e/z"):
        place.put(name, b"1")
    assert place.files("d") == ["d/k=1/x", "d/k=2/x", "d/y"]
    assert place.names("d") == ["k=1", "k=2", "y"]
    assert place.get_all(["d/y", "e/z", "none"]) == {"d/y": b"1", "e/z": b"1"}
    place.drop("d")
    assert place.files("d") == []
    assert place.names("d") == []
    assert place.files("e") == ["e/z"]


def test_a_note_is_overwritten_and_goes(place):
    with place.noting("notes/1") as write:
        write(b"12345")
        write(b"9")
        assert place.get("notes/1").strip() == b"9"
    assert place.get("notes/1") is None


def test_nothing_is_left_of_a_file_that_could_not_be_written(tmp_path, monkeypatch):
    place = Place(str(tmp_path))
    place.put("a.txt", b"old")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        place.put("a.txt", b"new")
    assert place.get("a.txt") == b"old"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["a.txt"]


def test_local_paths_are_told_from_addresses(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert absolute("x/y") == f"{tmp_path}/x/y"
    assert absolute("s3://bucket/x") == "s3://bucket/x"
    assert Place("memory://x").local is None
    assert Place(tmp_path.as_uri()).local == tmp_path
