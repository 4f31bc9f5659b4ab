"""Twice the text takes twice the time, whatever the text is: the benchmark's growth rows in short.

Only ratios within one run are held against a bar, never a time: they do not depend on the
machine. What is over so soon that the machine's mood decides is not compared, and a ratio
that fails is measured again before it counts.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from benchmarks.texts import ADVERSARIAL, adversarial_text, varied_text
from ssc_extract import extract

SHORT, LONG = 10_000, 20_000
BAR = 2.3
NOISE = 0.05
"""Seconds under which a ratio says nothing."""


def best(work: Callable[[], object], repeats: int = 3) -> float:
    """The least time of several runs, in seconds of this process."""
    times = []
    for _ in range(repeats):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def growth(once: str, twice: str, attempts: int = 3) -> float:
    """How much longer the second text takes than the first; 0 where both take no time."""
    ratios = []
    for _ in range(attempts):
        longer = best(lambda: extract(twice))
        if longer < NOISE:
            return 0.0
        ratios.append(longer / best(lambda: extract(once)))
        if ratios[-1] <= BAR:
            break
    return min(ratios)


@pytest.mark.parametrize("name", ADVERSARIAL)
def test_a_hard_text_takes_twice_the_time_for_twice_the_length(name):
    unit = ADVERSARIAL[name]
    assert growth(adversarial_text(unit, SHORT), adversarial_text(unit, LONG)) <= BAR


def test_a_report_takes_twice_the_time_for_twice_the_length():
    assert growth(varied_text(15_000), varied_text(30_000)) <= BAR


def test_a_rule_that_is_not_linear_would_be_found(monkeypatch):
    def quadratic(text):
        return sum(text.count("乙", start) for start in range(0, len(text), 2))

    monkeypatch.setitem(globals(), "extract", quadratic)
    assert growth("甲" * LONG, "甲" * LONG * 2, attempts=1) > BAR
