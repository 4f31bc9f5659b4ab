from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ssc_extract.evaluation.gold import GoldDocument, GoldError, read_gold
from ssc_extract.evaluation.marked import unmark
from ssc_extract.evaluation.report import as_json, change_lines, compare, error_lines, kind_lines, rule_lines
from ssc_extract.evaluation.score import Score, add

SHARED = Path(__file__).parents[3] / "shared"


def gold(marked: str) -> GoldDocument:
    text, mentions = unmark(marked)
    return GoldDocument("case", text, 0, len(text), tuple(mentions))


def scored(expected: str, found: str) -> Score:
    score = Score()
    add(score, gold(expected), [{**mention, "rule": "r"} for mention in unmark(found)[1]])
    return score


def test_a_perfect_answer_scores_one() -> None:
    text = "[[中国|country CHN]]提供[[400万美元|money 4000000 USD]]。"
    score = scored(text, text)
    assert {kind: tally.f1_value for kind, tally in score.kinds.items()} == {"country": 1.0, "money": 1.0}
    assert score.errors == []


def test_equal_decimals_are_equal_however_written() -> None:
    assert (
        scored("[[400万美元|money 4000000 USD]]", "[[400万美元|money 4000000.0 USD]]").kinds["money"].right
        == 1
    )


def test_missed_false_and_wrong_values_are_told_apart() -> None:
    score = scored(
        "[[中国|country CHN]]和[[古巴|country CUB]]于[[2020年|date 2020]]",
        "[[中国|country CHN]][[和|country COM]]古巴于[[2020年|date 2021]]",
    )
    assert [(error.what, error.text) for error in score.errors] == [
        ("missed", "古巴"),
        ("value", "2020年"),
        ("false", "和"),
    ]
    tally = score.kinds["country"]
    assert (tally.gold, tally.found, tally.hit) == (2, 2, 1)
    assert tally.f1 == pytest.approx(0.5)


def test_nested_entities_and_extra_references_do_not_count() -> None:
    score = scored("[[甲乙丙|org]]", "[[[[甲|place]]乙丙|org]]")
    assert score.kinds["entity"].f1 == 1.0
    assert "reference" not in scored("该办公室", "[[该办公室|reference 甲]]").kinds


def test_findings_outside_the_annotated_part_do_not_count() -> None:
    text, mentions = unmark("[[中国|country CHN]]和[[古巴|country CUB]]")
    score = Score()
    add(score, GoldDocument("part", text, 0, 2, tuple(mentions[:1])), [{**m, "rule": "r"} for m in mentions])
    assert (score.kinds["country"].found, score.kinds["country"].gold) == (1, 1)


def test_a_baseline_shows_what_a_change_gained_and_broke() -> None:
    before = as_json(scored("[[中国|country CHN]]和[[古巴|country CUB]]", "[[中国|country CHN]]和古巴"))
    change = compare(
        scored("[[中国|country CHN]]和[[古巴|country CUB]]", "中国和[[古巴|country CUB]]"), before
    )
    assert len(change.gained) == len(change.broken) == 1
    assert "古巴" in change.gained[0]
    assert "中国" in change.broken[0]
    assert any(line.startswith("broke") for line in change_lines(change))


def test_the_tables_are_readable() -> None:
    score = scored("[[中国|country CHN]]和[[古巴|country CUB]]", "[[中国|country CHN]]和古巴")
    assert kind_lines(score)[1].split() == ["country", "2", "1", "1.000", "0.500", "0.667", "0.667"]
    assert rule_lines(score)[1].split() == ["r", "1", "1", "1", "1.000"]
    assert "【古巴】" in error_lines(score.errors, 5)[0]


def test_bad_gold_files_say_what_is_wrong(tmp_path: Path) -> None:
    lonely = tmp_path / "a.p1.jsonl"
    lonely.write_text('{"kind": "country", "start": 0, "end": 1, "text": "中"}\n', encoding="utf-8")
    with pytest.raises(GoldError, match="coverage"):
        list(read_gold(lonely))
    lonely.write_text('{"kind": "coverage", "start": 0, "end": 1}\n', encoding="utf-8")
    with pytest.raises(GoldError, match="no source text"):
        list(read_gold(lonely))
    lonely.write_text("{oops\n", encoding="utf-8")
    with pytest.raises(GoldError, match="line 1"):
        list(read_gold(lonely))
    with pytest.raises(GoldError, match="no such file"):
        list(read_gold(tmp_path / "none.marked"))


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the shared gold is not here")
def test_the_figures_are_those_of_the_reference_scorer(tmp_path: Path) -> None:
    path = SHARED / "gold" / "ssc-report-76.p0-43.jsonl"
    (document,) = read_gold(path)
    found: list[dict[str, Any]] = [
        {**mention, "rule": "r"} for number, mention in enumerate(document.mentions) if number % 7
    ]
    for mention in found[::5]:
        mention["end"] += 1
    score = Score()
    add(score, document, found)
    result = tmp_path / "result.json"
    result.write_text(json.dumps({"all": found}), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(SHARED / "score.py"), str(path), str(result), "--json"],
        capture_output=True, check=True,
    )  # fmt: skip
    reference = json.loads(run.stdout)
    ours = as_json(score)["kinds"]
    assert set(ours) == set(reference)
    for kind, row in ours.items():
        assert row == {name: reference[kind][name] for name in row}, kind
