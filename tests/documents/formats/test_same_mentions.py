"""Every format gives the mentions that the plain text gives."""

import gzip
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from ssc_extract.api import result_of
from ssc_extract.documents.read import read_bytes
from ssc_extract.records.result import Result
from tests.documents.formats.writers import docx_of, html_of, pdf_of

SAMPLES = sorted((Path(__file__).parents[3] / "data" / "samples").glob("*.txt"))
PLACE = frozenset(
    ("id", "start", "end", "fragments", "context", "page", "anchor", "antecedent", "defined_at")
)

WRITERS: dict[str, Callable[[str], bytes]] = {
    "text.md": str.encode,
    "text.txt.gz": lambda text: gzip.compress(text.encode()),
    "utf-16.txt": lambda text: text.encode("utf-16"),
    "utf-32.txt": lambda text: text.encode("utf-32"),
    "gb18030.txt": lambda text: text.encode("gb18030"),
    "hz.txt": lambda text: text.encode("hz"),
    "page.html": html_of,
    "page.htm.gz": lambda text: gzip.compress(html_of(text)),
    "gbk.html": lambda text: html_of(text).decode().encode("gb18030"),
    "word.docx": docx_of,
    "word.docx.gz": lambda text: gzip.compress(docx_of(text)),
    "no suffix": docx_of,
    "plain.pdf": pdf_of,
    "indented.pdf": lambda text: pdf_of(text, indent=21),
    "two columns.pdf": lambda text: pdf_of(text, columns=2),
    "three columns.pdf": lambda text: pdf_of(text, columns=3),
    "small pages.pdf": lambda text: pdf_of(text, head="山区农业年报", size=(400, 560)),
    "columns and heads.pdf.gz": lambda text: gzip.compress(
        pdf_of(text, columns=2, head="山区农业年报", size=(500, 400))
    ),
}


def mentions(result: Result) -> Counter[str]:
    """Give the mentions without where they stand; spaces are a writer's own.

    Activities are left to their own tests: they hold the places of their mentions all over.
    """
    return Counter(
        str({name: value for name, value in one.model_dump().items() if name not in PLACE}).replace(" ", "")
        for one in result.mentions()
        if one.kind != "activity"
    )


@cache
def expected(sample: Path) -> Counter[str]:
    found = mentions(result_of(read_bytes(sample.read_bytes(), "text.txt")))
    assert found.total() > 50
    return found


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_format_gives_the_mentions_of_the_text(sample: Path, name: str) -> None:
    text = sample.read_text(encoding="utf-8")
    try:
        data = WRITERS[name](text)
    except UnicodeEncodeError:
        pytest.skip("HZ has only the characters of GB 2312")
    source = read_bytes(data, name)
    result = result_of(source)
    found = mentions(result)
    assert found - expected(sample) == Counter()
    assert expected(sample) - found == Counter()
    for mention in result.mentions():
        if mention.fragments is None:
            assert source.text[mention.start : mention.end] == mention.text
        assert (mention.page is not None) == ("pdf" in name)
