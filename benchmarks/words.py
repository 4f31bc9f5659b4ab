"""The words alone against jieba: load, memory, cutting a whole text, one border, growth."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import jieba

from benchmarks.texts import ADVERSARIAL, adversarial_text, varied_text
from benchmarks.timing import Times, fresh, warm
from ssc_extract.segmentation import Segments

Row = tuple[str, Times, Times, float | None]
JIEBA = ["-c", "import jieba; jieba.initialize()"]
OURS = ["-c", "from ssc_extract.segmentation import Segments; Segments('我们在中国').is_border(2)"]


def ask_borders(text: str, step: int = 12) -> None:
    """Ask for one border in each ``step`` characters."""
    segments = Segments(text)
    for position in range(0, len(text), step):
        segments.is_border(position)


def rows() -> Iterator[Row]:
    """Measure: what, ours, the measure it is held against, and the bar that the ratio must keep."""
    jieba.setLogLevel("ERROR")
    tokenizer = jieba.Tokenizer()
    text = varied_text(350_000)
    yield "words: fresh process, first border / jieba.initialize()", fresh(OURS), fresh(JIEBA), None
    cut = warm(lambda: tokenizer.lcut(text, HMM=False), 3)
    yield (
        "words: whole text / jieba.lcut without HMM",
        warm(lambda: Segments(text).words(0, 350_000), 3),
        cut,
        None,
    )
    yield "words: a border in 12 characters / jieba.lcut", warm(lambda: ask_borders(text), 3), cut, None
    for name, unit in ADVERSARIAL.items():
        once, twice = (adversarial_text(unit, size) for size in (50_000, 100_000))
        yield (
            f"words: 2n / n of {name}",
            warm(partial(ask_borders, twice, 1)),
            warm(partial(ask_borders, once, 1)),
            2.3,
        )
