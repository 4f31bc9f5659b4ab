import hashlib
from pathlib import Path

import pytest

from ssc_extract.documents import errors
from ssc_extract.documents.read import read_bytes, read_path, read_string


def test_the_text_is_what_is_on_disk(tmp_path: Path) -> None:
    data = "甲\r\n乙\n".encode()
    path = tmp_path / "r.md"
    path.write_bytes(data)
    source = read_path(path)
    assert source.text == "甲\r\n乙\n"
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert (source.name, source.encoding, source.media_type) == (str(path), "utf-8", "text/markdown")


@pytest.mark.parametrize(
    ("data", "named", "encoding"),
    [
        (b"\xef\xbb\xbf\xe4\xb8\xad", None, "utf-8-sig"),
        (b"\xef\xbb\xbf\xe4\xb8\xad", "UTF8", "utf-8-sig"),
        ("中".encode("gb18030"), "gb18030", "gb18030"),
        ("中".encode("utf-16"), "utf-16", "utf-16"),
        ("中".encode("utf-16"), None, "utf-16"),
    ],
)
def test_encodings(data: bytes, named: str | None, encoding: str) -> None:
    source = read_bytes(data, "f", named)
    assert (source.text, source.encoding) == ("中", encoding)


@pytest.mark.parametrize(
    ("data", "named", "error", "says"),
    [
        (b"", None, errors.EmptySourceError, "empty"),
        (b" \r\n\t", None, errors.EmptySourceError, "white space"),
        (b"\xef\xbb\xbf", None, errors.EmptySourceError, "white space"),
        (b"%PDF-1.7 ...", None, errors.DamagedSourceError, "PDF"),
        (b"PK\x03\x04...", "utf-8", errors.DamagedSourceError, "zip"),
        (b"\x89PNG\r\n\x1a\n...", None, errors.BinarySourceError, "PNG"),
        (b"ab\0c", None, errors.BinarySourceError, "offset 2"),
        (b"\x01\x02\x03\x04ab", None, errors.BinarySourceError, "control"),
        ("甲".encode() + b"\xff", None, errors.EncodingError, "0xff at offset 3"),
        (b"\xef\xbb\xbfab\xff", None, errors.EncodingError, "0xff at offset 5"),
        (b"abc", "no-such", errors.EncodingError, "no-such"),
        (b"abc", "base64", errors.EncodingError, "base64"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(
    data: bytes, named: str | None, error: type[errors.ReadError], says: str
) -> None:
    with pytest.raises(error) as caught:
        read_bytes(data, "f.txt", named)
    line = str(caught.value)
    assert line.startswith("f.txt: ")
    assert says in line
    assert "\n" not in line


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    with pytest.raises(errors.MissingSourceError, match="no such file"):
        read_path(tmp_path / "none")
    with pytest.raises(errors.FolderSourceError, match="folder"):
        read_path(tmp_path)
    with pytest.raises(errors.UnreadableSourceError, match="regular file"):
        read_path("/dev/null")
    with pytest.raises(errors.ReadError):
        read_path("a\0b")


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("x")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(errors.UnreadableSourceError, match="permissions"):
        read_path(path)


def test_lost_characters_are_a_warning() -> None:
    assert "1 character" in read_string("甲\ufffd").warnings[0]
    assert read_string("").warnings == ()
