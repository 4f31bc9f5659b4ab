"""Whatever the text: no exception, spans inside it, the same answer twice, linear time."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssc_extract.extractors.candidate import Candidate

Find = Callable[[str], list[Candidate]]

PIECES = st.sampled_from(
    [
        "中",
        "非",
        "美",
        "法",
        "以",
        "印尼",
        "印度",
        "中国",
        "家",
        "国",
        "方",
        "对",
        "在",
        "驻",
        "华",
        "、",
        "和",
        "关系",
        "China",
        "and",
        "(",
        ")",
        "。",
        "刚果(金)",
        "日本",
        "语",
        "元",
        "共和国",
        "x",
        "8",
        " ",
        "\n",
    ]
)


@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=60)))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_read(candidates: Find, text: str) -> None:
    found = candidates(text)
    assert found == candidates(text)
    for candidate in found:
        assert 0 <= candidate.start < candidate.end <= len(text)


@pytest.mark.parametrize(
    "piece", ["中", "中美", "中、", "中国、", "China ", "对华", "印度尼", "中非和", "法方", "印"]
)
def test_time_grows_with_the_text_only(candidates: Find, piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        best = float("inf")
        for _ in range(3):
            begun = time.process_time()
            candidates(text)
            best = min(best, time.process_time() - begun)
        return best

    candidates(piece)
    short, long = seconds(10_000), seconds(40_000)
    assert long < 0.02 or long / short < 7
