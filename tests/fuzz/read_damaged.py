"""Reads damaged files of one format and prints a word for each: ``read`` or ``refused``."""

import io
import random
import sys
import zipfile

from ssc_extract.documents.document import read_document
from ssc_extract.documents.errors import ReadError
from ssc_extract.documents.read import read_bytes
from tests.documents.formats.writers import docx_of, packed, pdf_of
from tests.fuzz.mutations import damaged, jumbled

TEXT = (
    "一. 种子\n1. 开发署向老挝提供了300万美元，用于山区的种子银行。\n2. 2031年，合作社收到了四吨稻种。\n" * 6
)


PARTS = ("word/document.xml", "word/numbering.xml", "_rels/.rels")


def parts_of(whole: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        return {name: archive.read(name) for name in PARTS}


def damaged_docx(rng: random.Random, whole: bytes, parts: dict[str, bytes]) -> bytes:
    """Damage the package, the bytes of a part, or what a part says while it stays sound XML."""
    way = rng.random()
    if way < 0.3:
        return damaged(whole, rng)
    name = rng.choice((PARTS[0], *PARTS))
    change = damaged if way < 0.5 else jumbled
    return packed({**parts, name: change(parts[name], rng)})


def main(format_: str, round_: int, each: int) -> None:
    rng = random.Random(f"{format_} {round_}")
    whole = (
        docx_of(TEXT) if format_ == "docx" else pdf_of(TEXT, columns=1 + round_ % 2, packed=round_ % 3 > 0)
    )
    parts = parts_of(whole) if format_ == "docx" else {}
    for _ in range(each):
        data = damaged_docx(rng, whole, parts) if parts else damaged(whole, rng)
        try:
            read_document(read_bytes(data, f"f.{format_}"))
        except ReadError as error:
            print("refused" if "\n" not in str(error) else "told in several lines", flush=True)
        else:
            print("read", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
