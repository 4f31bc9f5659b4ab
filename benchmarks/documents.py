"""The whole tool against jieba: cold, warm, memory of a run, growth, a user's own names."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import jieba

from benchmarks.texts import own_names, varied_text
from benchmarks.timing import Times, fresh_beside, warm, warm_beside
from benchmarks.words import JIEBA, Row
from ssc_extract import extract
from ssc_extract.activities.model import Activity
from ssc_extract.api import uncollected
from ssc_extract.documents.document import read_document
from ssc_extract.documents.read import read_string
from ssc_extract.lexicon.user import merge
from ssc_extract.lexicon.vocabulary import Vocabulary, builtin
from ssc_extract.pipeline import Extraction, activities_of, extract_source
from ssc_extract.records.build import build_result

COMMAND = ["-c", "from ssc_extract.cli import main; main()"]
MEGABYTE = 380_000
"""So many characters of the written reports are one million bytes of UTF-8."""


def rows() -> Iterator[Row]:
    """Measure: what, ours, the measure it is held against, and the bar that the ratio must keep."""
    yield from _cold()
    yield from _warm()
    yield from _growth()
    yield from _names()


def _cold() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.txt")
        report.write_text(varied_text(18_000), encoding="utf-8")
        ours, base = fresh_beside([*COMMAND, str(report)], JIEBA)
    yield "cold run over a report / jieba.initialize() (s)", ours, base, 0.45
    yield "peak memory of the same (MB)", Times((ours.peak,)), Times((base.peak,)), 0.70


def _warm() -> Iterator[Row]:
    jieba.setLogLevel("ERROR")
    tokenizer = jieba.Tokenizer()
    text = varied_text(MEGABYTE)
    ours, base = warm_beside(lambda: _run(text), lambda: tokenizer.lcut(text))
    yield "extraction, validation and JSON of 1 MB / jieba.lcut (s)", ours, base, 0.30
    found = extract_source(read_string(text))
    activities = activities_of(found)
    ours, base = warm_beside(lambda: _written(found, activities), lambda: tokenizer.lcut(text))
    yield "of it, records, validation and JSON alone, all being found (s)", ours, base, None


def _written(found: Extraction, activities: tuple[Activity, ...]) -> str:
    """Do what no way of finding mentions could spare: make, check and write their records."""
    with uncollected():
        return build_result(found.reading, found.mentions, found.aliases, found.dates, activities).to_json()


def _run(text: str) -> str:
    return extract(text).to_json()


def _growth() -> Iterator[Row]:
    small, large = varied_text(20_000), varied_text(3_000_000)
    whole = warm(lambda: _run(large), 1)
    pieces = warm(lambda: _run(small))
    yield (
        "µs a character: 3 M characters / 20 k",
        Times(tuple(seconds * 1e6 / len(large) for seconds in whole.runs)),
        Times(tuple(seconds * 1e6 / len(small) for seconds in pieces.runs)),
        1.25,
    )


def _names() -> Iterator[Row]:
    text = read_document(read_string(varied_text(MEGABYTE))).text
    entries = builtin().entries
    alone, more = Vocabulary(entries), Vocabulary(merge(entries, own_names(50_000)))
    ours, base = warm_beside(lambda: more.find(text), lambda: alone.find(text), 25)
    yield "matching with 50,000 names of a user's / the built-in ones (s)", ours, base, 1.3
