"""The extractors of numbers take twice the time for twice the text, whatever the text is."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from ssc_extract.extractors import goals, money, percentages, quantities
from ssc_extract.extractors.reading import Reading

UNITS = [
    "1",
    "1 ",
    "1、",
    "1、1个",
    "1亿、",
    "2、3万、",
    "5卢比",
    "中国5卢比",
    "$1-",
    "3元5角",
    "1个至",
    "百分之五至",
]
UNITS += ["目标5、", "可持续发展目标1、", "约占的5%", "亿亿亿", "1-", "数百", "约", "1000多万", "块五"]


@pytest.mark.parametrize("unit", UNITS)
def test_linear(read_text: Callable[[str], Reading], unit: str) -> None:
    def seconds(size: int) -> float:
        reading = read_text("共" + unit * (size // len(unit)) + "个。")
        best = 9.0
        for _ in range(2):
            begin = time.process_time()
            for kind in (money, percentages, quantities, goals):
                list(kind.find(reading))
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(20_000) < 3 * seconds(10_000) + 0.02
