"""The first half of the shared report, where it is there: the figures that the definition asks for."""

import json
from pathlib import Path

import pytest
from activity_cases import Case, Gold, compare

from ssc_extract import extract_file

SHARED = Path(__file__).resolve().parents[3] / "shared" / "gold"
REPORT = SHARED / "ssc-report-76.txt"

pytestmark = pytest.mark.skipif(not REPORT.exists(), reason="the shared report is not there")


def as_gold(rows):
    return tuple(
        Gold(
            row["start"],
            row["end"],
            row["action"],
            frozenset(("".join(p["name"].split()), p["role"]) for p in row["participants"]),
            tuple(row["money"]),
        )
        for row in rows
    )


def test_figures_and_flows():
    lines = (SHARED / "ssc-report-76.activities.p1-43.jsonl").read_text(encoding="utf-8").splitlines()
    cover, *rows = map(json.loads, lines)
    found = json.loads(extract_file(REPORT, kinds={"activity"}).to_json())["activities"]
    found = as_gold(a for a in found if cover["start"] <= a["start"] and a["end"] <= cover["end"])
    gold = as_gold(rows)
    activities, participants, roles = compare(Case("report", "", gold), list(found))
    assert activities.f1 >= 0.93
    assert participants.f1 >= 0.90
    assert roles.f1 >= 0.86
    for expected in gold:
        for amount in expected.money:
            sides = [
                {pair for pair in one.participants if pair[1] in ("provider", "beneficiary")}
                for one in (expected, *(f for f in found if amount in f.money))
            ]
            assert sides[0] in sides[1:]
