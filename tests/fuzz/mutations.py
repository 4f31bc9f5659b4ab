"""Damage done to bytes, the same for the same seed."""

import random
import re
from collections.abc import Callable

ENCODINGS = ("utf-8", "gb18030", "big5", "hz", "utf-16", "utf-16-le", "utf-32", "latin-1", "shift_jis")
#: A lone surrogate as UTF-8 would have it, NULs, byte order marks, an overlong form, escapes, signs of markup.
SPLINTERS = (
    *(
        b"\xed\xa0\x80",
        b"\0",
        b"\0\0",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\xc0\xaf",
        b"\xf4\x90\x80\x80",
    ),
    *(
        b"\x1b[2J",
        b"~{",
        b"~}",
        b"\x81",
        b"\xfe",
        b"\r",
        b"\f",
        b"<",
        b">",
        b"&#0;",
        b"]]>",
        b"%PDF-",
        b"\x1f\x8b",
    ),
    *(b"99999999999999999999", b"-1", b"/", b"<<", b"endobj"),
)


def cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def behead(data: bytes, rng: random.Random) -> bytes:
    return data[rng.randrange(len(data) + 1) :]


def flip(data: bytes, rng: random.Random) -> bytes:
    damaged = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        if damaged:
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
    return bytes(damaged)


def splinter(data: bytes, rng: random.Random) -> bytes:
    for _ in range(rng.randint(1, 4)):
        place = rng.randrange(len(data) + 1)
        data = data[:place] + rng.choice(SPLINTERS) + data[place:]
    return data


def repeat(data: bytes, rng: random.Random) -> bytes:
    start = rng.randrange(len(data) + 1)
    return data[:start] + data[start : start + rng.randint(1, 40)] * rng.randint(2, 30) + data[start:]


def lose(data: bytes, rng: random.Random) -> bytes:
    start = rng.randrange(len(data) + 1)
    return data[:start] + data[start + rng.randint(1, 60) :]


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (cut, behead, flip, splinter, repeat, lose)


def damaged(data: bytes, rng: random.Random) -> bytes:
    """Damage the bytes in one to three ways."""
    for _ in range(rng.randint(1, 3)):
        data = rng.choice(MUTATIONS)(data, rng)
    return data


_ELEMENT = re.compile(rb"<w:(r|p|tc|tr|lvl)\b[^<>]{0,99}(?<!/)>.{0,600}?</w:\1>|<[^<>]{1,200}/>", re.DOTALL)
_VALUE = re.compile(rb'"[^"<>]*"')
_VALUES = (b'""', b'"0"', b'"1"', b'"99999999999"', b'"-5"', b'"superscript"', b'"x"', '"一"'.encode())


def jumbled(xml: bytes, rng: random.Random) -> bytes:
    """Change what sound XML says: values, and elements that are lost, doubled or put elsewhere."""
    for _ in range(rng.randint(1, 20)):
        pattern = rng.choice((_ELEMENT, _VALUE))
        places = [match.span() for match in pattern.finditer(xml)][3:]
        if not places:
            continue
        start, end = rng.choice(places)
        if pattern is _VALUE:
            xml = xml[:start] + rng.choice(_VALUES) + xml[end:]
            continue
        other = rng.choice(places)[1]
        xml = xml[:other] + xml[start:end] * rng.randint(0, 3) + xml[other:]
        if end <= other:
            xml = xml[:start] + xml[end:]
    return xml


def mixed_text(text: str, rng: random.Random) -> bytes:
    """Give a piece of the text as bytes: in one encoding or several, damaged or not."""
    start = rng.randrange(len(text))
    piece = text[start : start + rng.randint(1, 240)]
    if rng.random() < 0.3:
        half = len(piece) // 2
        parts = (piece[:half], piece[half:])
    else:
        parts = (piece,)
    data = b"".join(part.encode(rng.choice(ENCODINGS), "replace") for part in parts)
    return damaged(data, rng) if rng.random() < 0.85 else data
