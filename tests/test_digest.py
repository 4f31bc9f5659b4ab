"""SHA-256 is the one that everybody has."""

import hashlib

import pytest

from ssc_extract import digest


@pytest.mark.parametrize("homes", [digest._HOMES, ("hashlib",), ("no_such_module", "hashlib")])
@pytest.mark.parametrize("data", [b"", b"abc", bytes(range(256)) * 1_000])
def test_it_is_what_hashlib_gives(monkeypatch, homes, data):
    monkeypatch.setattr(digest, "_HOMES", homes)
    assert digest._find()(data).hexdigest() == hashlib.sha256(data).hexdigest()


def test_a_python_without_it_says_so(monkeypatch):
    monkeypatch.setattr(digest, "_HOMES", ("no_such_module",))
    with pytest.raises(ImportError, match="SHA-256"):
        digest._find()
