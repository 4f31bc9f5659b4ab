"""Telling the encodings of Chinese text, and saying where bytes are not text."""

import gzip
import zlib

import pytest

from ssc_extract.documents import errors
from ssc_extract.documents.encodings import decode
from ssc_extract.documents.formats.kinds import Kind, is_readable, kind_of, parse_media_type
from ssc_extract.documents.read import ReadOptions, read_bytes

SIMPLE = "开发署与老挝农林部合作，2031年在三个县开办种子银行，农户每年评定收成。"
TRADITIONAL = "開發署與寮國農林部合作，2031年在三個縣開辦種子銀行，農戶每年評定收成。"


def pieces(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(len(text) - size)]


@pytest.mark.parametrize("size", [6, 12, 30])
@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        (SIMPLE, "gb18030", {"gb18030"}),
        (SIMPLE, "gbk", {"gb18030"}),
        (SIMPLE, "gb2312", {"gb18030"}),
        (TRADITIONAL, "gb18030", {"gb18030"}),
        (TRADITIONAL, "big5", {"big5", "cp950"}),
        (SIMPLE, "hz", {"hz"}),
        (SIMPLE, "utf-8", {"utf-8"}),
    ],
)
def test_every_piece_of_a_text_is_told(text: str, written: str, found: set[str], size: int) -> None:
    for piece in pieces(text, size):
        decoded = decode(piece.encode(written), "f")
        assert decoded.text == piece
        assert decoded.encoding in found
        assert 0.5 <= decoded.confidence <= 1


def test_confidence_grows_with_the_text() -> None:
    short, long = (decode(text.encode("gbk"), "f").confidence for text in ("山里人", SIMPLE * 3))
    assert short < long < 1
    assert decode(SIMPLE.encode(), "f").confidence == 1


def test_ascii_with_tildes_is_no_hz() -> None:
    assert decode(b"a ~{ b ~} c ~{x~}", "f").encoding == "utf-8"


@pytest.mark.parametrize(
    ("data", "encoding", "offset"),
    [
        (SIMPLE.encode() + b"\xff", "utf-8", len(SIMPLE.encode())),
        (SIMPLE.encode()[:-1], "utf-8", len(SIMPLE.encode()) - 3),
        (SIMPLE.encode("gbk") + b"\xff", "gb18030", len(SIMPLE.encode("gbk"))),
        (TRADITIONAL.encode("big5") + b"\xff\xff", "big5", len(TRADITIONAL.encode("big5"))),
        (SIMPLE.encode("utf-16")[:-1], "utf-16", len(SIMPLE.encode("utf-16")) - 2),
        (b"caf\xe9 cr\xe8me", "utf-8", 3),
    ],
)
def test_what_is_no_text_has_an_offset(data: bytes, encoding: str, offset: int) -> None:
    with pytest.raises(errors.EncodingError, match=f"is not {encoding}.*offset {offset}") as caught:
        decode(data, "f")
    assert caught.value.offset == offset


def test_broken_places_are_replaced_on_demand_with_a_warning() -> None:
    data = SIMPLE.encode("gbk")
    source = read_bytes(data[:20] + b"\xff" + data[20:], "f.txt", options=ReadOptions(replace_errors=True))
    assert source.text == SIMPLE[:10] + "\ufffd" + SIMPLE[10:]
    assert source.encoding == "gb18030"
    assert "U+FFFD" in source.warnings[0]


def test_the_encoding_named_goes_before_what_is_found() -> None:
    data = SIMPLE.encode("gbk")
    assert read_bytes(data, "f", "big5hkscs", ReadOptions(replace_errors=True)).encoding == "big5hkscs"
    assert read_bytes(data, "f", options=ReadOptions(media_type="text/plain; charset=GBK")).encoding == "gbk"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7", "a.txt", Kind.PDF),
        (b"junk %PDF-1.7", "a.pdf", Kind.PDF),
        (b"junk %PDF-1.7", "a.txt", Kind.TEXT),
        (b"PK\x03\x04", "a.pdf", Kind.DOCX),
        (b"\xef\xbb\xbf <!DOCTYPE HTML>", "a", Kind.HTML),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<html>", "a.txt", Kind.HTML),
        ("<html>".encode("utf-16"), "a", Kind.HTML),
        (b"plain", "a.HTML", Kind.HTML),
        (b"plain", "a.html.gz", Kind.HTML),
        (b"# t", "a.md", Kind.MARKDOWN),
        (b"<b>", "a.txt", Kind.TEXT),
    ],
)
def test_the_kind_is_told_by_content_then_by_suffix(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(data, name) is kind


def test_media_types() -> None:
    assert parse_media_type("text/html;charset=gbk", "f") == (Kind.HTML, "gbk")
    assert parse_media_type("PDF", "f") == (Kind.PDF, None)
    with pytest.raises(errors.MediaTypeError, match="image/png"):
        parse_media_type("image/png", "f")
    assert read_bytes(b"<p>x", "-", options=ReadOptions(media_type="text/plain")).text == "<p>x"
    assert [is_readable(name) for name in ("a.PDF", "b.docx.gz", "c.gz", "d.png")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_gzip_file_of_several_members() -> None:
    data = gzip.compress("老挝".encode()) + gzip.compress("越南".encode())
    assert read_bytes(data, "f.txt.gz").text == "老挝越南"


def bomb(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(b"a" * (1 << 20)) for _ in range(megabytes)) + packer.flush()


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (gzip.compress("老挝".encode(), mtime=0)[:-9], errors.DamagedSourceError, "damaged gzip"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\0\xff\xff", errors.DamagedSourceError, "damaged gzip"),
        (gzip.compress(gzip.compress(b"x", mtime=0), mtime=0), errors.DamagedSourceError, "within"),
        (bomb(500), errors.TooLargeError, "inflates to more"),
        (gzip.compress(bomb(500), mtime=0), errors.ReadError, "gzip"),
        (gzip.compress(b"", mtime=0), errors.EmptySourceError, "white space"),
    ],
)
def test_gzip_files_that_are_not_read(data: bytes, error: type[errors.ReadError], says: str) -> None:
    with pytest.raises(error, match=says):
        read_bytes(data, "f.gz")
