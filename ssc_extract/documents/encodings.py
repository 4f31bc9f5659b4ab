"""Which encoding the bytes of a Chinese text are in, and their text.

UTF-8 is taken where the bytes are UTF-8, UTF-16 and UTF-32 where a byte order mark says so. The
legacy encodings of Chinese can be told by their result only: the same bytes are valid in
several, and in the right one they are common characters. On pieces of 15 characters that
decides rightly where general detectors, made for all the world's encodings, often do not.
"""

from __future__ import annotations

import codecs
import math
import re
from dataclasses import dataclass
from functools import cache

from ssc_extract.documents.errors import EncodingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The same encoding with more and more additions: the first that takes all bytes is it.
_FAMILIES = (("utf-8",), ("gb18030",), ("big5", "cp950", "big5hkscs"))
_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e]){1,1000}~\}")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_PROBE = 40_000
_PLAUSIBLE = 0.55
#: The most frequent characters of modern Chinese prose, in both forms.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多"
    "天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将"
    "與關會國發為這個來們時說對經過開產業務實際構區進應設資項總報員動長們"
    "年月日，。、；：“”（）《》第元部员工作发展合作国际项目经济社会政府区域支持联合"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, how sure that is (0 to 1), and how many pieces were undecodable."""

    text: str
    encoding: str
    confidence: float = 1.0
    lost: int = 0


def decode(data: bytes, name: str, encoding: str | None = None, *, replace: bool = False) -> Decoded:
    """Give the text of ``data``: in the ``encoding`` named, else in the one found.

    A byte order mark is no part of the text. Raises ``EncodingError`` with the offset of the
    first byte that is not text in the encoding (where ``replace`` is set, U+FFFD stands for
    such bytes instead), for an unknown encoding, and where none fits.
    """
    if encoding is not None:
        return _decoded(data, name, _codec(name, encoding, data), 1.0, replace=replace)
    for mark, used in _MARKS:
        if data.startswith(mark):
            return _decoded(data, name, used, 1.0, replace=replace)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _legacy(data, name, error, replace=replace)
    if "~{" in text and _HZ.search(data) and _is_text(data, "hz"):
        return Decoded(data.decode("hz"), "hz", 0.99)
    return Decoded(text, "utf-8")


def _legacy(data: bytes, name: str, broken: UnicodeDecodeError, *, replace: bool) -> Decoded:
    """Choose between damaged UTF-8 and the legacy encodings by what the bytes read as."""
    probe = data[max(0, broken.start - 2_000) : broken.start + _PROBE]
    ranked = sorted(((*_plausibility(probe, family[0]), family) for family in _FAMILIES), reverse=True)
    (best, count, family), (second, _, _) = ranked[:2]
    if best < _PLAUSIBLE:
        raise _error(data, name, "utf-8", broken.start, "name its encoding if it is text")
    # Every character counts as a witness for the better reading.
    confidence = min(0.99, round(1 - math.exp(-count * (best - second) / 2) / 2, 2))
    used = next((one for one in family if _is_valid(data, one)), family[0])
    return _decoded(data, name, used, confidence, replace=replace)


def _plausibility(probe: bytes, encoding: str) -> tuple[float, int]:
    """Give how well the bytes read in the encoding (0 to 1), and how many characters say so."""
    beyond = "".join(_BEYOND_ASCII.findall(probe.decode(encoding, "replace")))
    if not beyond:
        return 0.0, 0
    common = sum(map(_common().__contains__, beyond))
    frequent = sum(map(_FREQUENT.__contains__, beyond))
    return 0.8 * common / len(beyond) + 0.2 * min(1.0, 2 * frequent / len(beyond)), len(beyond)


@cache
def _common() -> frozenset[str]:
    """Give the characters of daily use: the first levels of GB 2312 and Big5, and Chinese punctuation.

    GB 2312-1980 level 1 is rows 16 to 55 (3,755 characters), Big5 level 1 is A440 to C67E (5,401).
    """
    gb = bytes(byte for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for byte in (row, cell))
    cells = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    big5 = bytes(byte for row in range(0xA4, 0xC7) for cell in cells for byte in (row, cell))
    letters = gb.decode("gb2312", "ignore") + big5.decode("big5", "ignore")
    marks = "，。、；：？！“”‘’（）《》〈〉【】「」『』—…·％　０１２３４５６７８９／～＋－．"
    return frozenset(letters + marks)


def _is_text(data: bytes, encoding: str) -> bool:
    return _is_valid(data, encoding) and _plausibility(data[:_PROBE], encoding)[0] >= _PLAUSIBLE


def _is_valid(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def _decoded(data: bytes, name: str, encoding: str, confidence: float, *, replace: bool) -> Decoded:
    """Decode in an encoding that is settled, with the number of bytes' places that are not text in it."""
    try:
        return Decoded(data.decode(encoding), encoding, confidence)
    except UnicodeDecodeError as error:
        if not replace:
            # The codec of UTF-8 with a mark reads behind the mark, and counts from there.
            offset = error.start + (len(codecs.BOM_UTF8) if encoding == "utf-8-sig" else 0)
            advice = "name its true encoding (gb18030, big5 ...) or replace what is broken (--errors replace)"
            raise _error(data, name, encoding, offset, advice) from error
    except (UnicodeError, LookupError) as error:
        raise EncodingError(name, f"cannot be read as {encoding}", "name another encoding") from error
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, confidence, text.count("\ufffd"))


def _error(data: bytes, name: str, encoding: str, offset: int, advice: str) -> EncodingError:
    bad = f"byte 0x{data[offset]:02x}" if offset < len(data) else "the end"
    return EncodingError(name, f"is not {encoding}: {bad} at offset {offset}", advice, offset)


def _codec(name: str, encoding: str, data: bytes) -> str:
    try:
        used = codecs.lookup(encoding).name
    except (LookupError, ValueError, UnicodeError) as error:
        advice = "use a name such as utf-8, gb18030, big5, utf-16"
        raise EncodingError(name, f"unknown encoding {encoding!r}", advice) from error
    return "utf-8-sig" if used == "utf-8" and data.startswith(codecs.BOM_UTF8) else used
