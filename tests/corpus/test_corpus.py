"""The corpus keeps its size and form, and the README's figures are those of the tool."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ssc_extract import extract
from ssc_extract.evaluation.gold import GoldDocument, read_gold
from ssc_extract.evaluation.report import as_json
from ssc_extract.evaluation.score import Score, add

HERE = Path(__file__).parent
README = (HERE.parents[1] / "README.md").read_text(encoding="utf-8")
HALVES = {"blind": 75, "open": 75, "fresh": 40}


def cases(half: str) -> list[GoldDocument]:
    return list(read_gold(HERE / half))


def scored(half: str) -> Score:
    score = Score()
    for case in cases(half):
        result = json.loads(extract(case.text).model_dump_json())
        parts = (part for name, part in result.items() if isinstance(part, list) and name != "activities")
        add(score, case, [mention for part in parts for mention in part])
    return score


@pytest.mark.parametrize("half", HALVES)
def test_the_corpus_keeps_its_size_and_every_case_its_name(half: str) -> None:
    names = [case.name for case in cases(half)]
    assert len(names) >= HALVES[half]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("half", HALVES)
def test_every_gold_mention_is_what_its_span_holds(half: str) -> None:
    for case in cases(half):
        for mention in case.mentions:
            assert case.text[mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize("half", HALVES)
def test_the_readme_quotes_the_figures_of_the_tool(half: str) -> None:
    kinds = as_json(scored(half))["kinds"]
    column = list(HALVES).index(half)
    quoted = {}
    for kind, cells in re.findall(r"^\| (\w+) \|((?: \d\.\d{3} \(\d+\) \|){3})$", README, re.MULTILINE):
        f1, gold = re.findall(r"(\d\.\d{3}) \((\d+)\)", cells)[column]
        quoted[kind] = int(gold), float(f1)
    assert set(quoted) == set(kinds)
    for kind, (gold, f1) in quoted.items():
        assert gold == kinds[kind]["gold"], kind
        assert f1 == pytest.approx(kinds[kind]["f1_value"], abs=0.0006), kind
