"""The whole tool against jieba: cold, warm, memory and growth (the bars of the project)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import jieba

from benchmarks.texts import ADVERSARIAL, adversarial_text, varied_text
from benchmarks.timing import Times, fresh, warm
from benchmarks.words import JIEBA, Row
from ssc_extract import extract


def rows() -> Iterator[Row]:
    """Measure: what, ours, the measure it is held against, and the bar that the ratio must keep."""
    jieba.setLogLevel("ERROR")
    tokenizer = jieba.Tokenizer()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.txt")
        report.write_text(varied_text(18_000), encoding="utf-8")
        ours = fresh(["-c", "from ssc_extract.cli import main; main()", str(report)])
    base = fresh(JIEBA)
    yield "cold run of a report / jieba.initialize()", ours, base, 0.45
    yield "peak memory of the same (MB)", Times((ours.peak,)), Times((base.peak,)), 0.70
    text = varied_text(350_000)
    cut = warm(lambda: tokenizer.lcut(text), 3)
    yield (
        "extraction and JSON of 1 MB / jieba.lcut",
        warm(lambda: extract(text).to_json(), 3),
        cut,
        0.30,
    )
    small, large = varied_text(20_000), varied_text(3_000_000)
    unit = tuple(run * len(large) / len(small) for run in warm(lambda: extract(small)).runs)
    yield "3 M characters / as many in pieces of 20 k", warm(lambda: extract(large), 1), Times(unit), 1.25
    for name, unit_text in ADVERSARIAL.items():
        once, twice = (adversarial_text(unit_text, size) for size in (50_000, 100_000))
        yield (
            f"2n / n of {name}",
            warm(partial(extract, twice), 3),
            warm(partial(extract, once), 3),
            2.3,
        )
