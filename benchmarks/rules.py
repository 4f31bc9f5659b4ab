"""What each extractor and the whole pipeline take for twice as much of a text made to be hard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.texts import ADVERSARIAL, adversarial_text
from benchmarks.timing import Times, warm
from benchmarks.words import Row
from ssc_extract import extract
from ssc_extract.documents.document import read_document
from ssc_extract.documents.read import read_string
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.registry import EXTRACTORS, Extractor
from ssc_extract.lexicon.vocabulary import builtin

SIZE = 100_000
BAR = 2.3
_NOISE = 0.02
"""Seconds below which a ratio says more of the machine than of the rule."""


def rows() -> Iterator[Row]:
    """Measure the pipeline on each text, and each extractor on the text that it grows worst on."""
    for name, unit in ADVERSARIAL.items():
        once, twice = doubled(extract, unit)
        yield f"pipeline, 2n / n of {name} (s)", twice, once, BAR
    for find in EXTRACTORS:
        name, once, twice = max(
            ((name, *doubled(_of_reading(find), unit)) for name, unit in ADVERSARIAL.items()), key=_growth
        )
        yield f"{find.__module__.split('.')[-1]}, 2n / n at its worst: {name} (s)", twice, once, BAR


def doubled(
    work: Callable[[str], object], unit: str, size: int = SIZE, repeats: int = 3
) -> tuple[Times, Times]:
    """Time ``work`` on half of ``size`` characters and on all."""
    once, twice = adversarial_text(unit, size // 2), adversarial_text(unit, size)
    return warm(lambda: work(once), repeats), warm(lambda: work(twice), repeats)


def _growth(measured: tuple[str, Times, Times]) -> float:
    _, once, twice = measured
    return twice.best / once.best if twice.best > _NOISE else twice.best


def _of_reading(find: Extractor) -> Callable[[str], object]:
    readings: dict[str, Reading] = {}

    def work(text: str) -> object:
        reading = readings.get(text)
        if reading is None:
            reading = readings[text] = Reading.of(read_document(read_string(text)), builtin())
        return list(find(reading))

    return work
