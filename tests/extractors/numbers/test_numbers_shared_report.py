"""Numbers of the shared report against its gold; skipped where the report is not at hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from ssc_extract.extractors import goals, money, percentages, quantities
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import GoalValue, MoneyValue, PercentageValue, QuantityValue, Value

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "gold"
KINDS = {"money": money, "percentage": percentages, "quantity": quantities, "goal": goals}


def stated(value: Value) -> tuple[object, ...]:
    if isinstance(value, GoalValue):
        return (value.goal,)
    assert isinstance(value, MoneyValue | PercentageValue | QuantityValue)
    currency = (value.currency,) if isinstance(value, MoneyValue) else ()
    return (value.amount.low, str(value.modifier), *currency)


def expected(row: dict[str, str]) -> tuple[object, ...]:
    if "goal" in row:
        return (row["goal"],)
    currency = (row["currency"],) if "currency" in row else ()
    return (Decimal(row.get("amount") or row["value"]), row["modifier"], *currency)


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared report is not here")
@pytest.mark.parametrize("kind", KINDS)
def test_shared_report(read_text: Callable[[str], Reading], kind: str) -> None:
    reading = read_text((FOLDER / "ssc-report-76.txt").read_text(encoding="utf-8"))
    lines = (FOLDER / "ssc-report-76.p0-43.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    covered = next(row["end"] for row in rows if row["kind"] == "coverage")
    gold = {(row["start"], row["end"]): expected(row) for row in rows if row["kind"] == kind}
    found = {}
    for candidate in KINDS[kind].find(reading):
        start, end = reading.document.offsets.span(candidate.start, candidate.end)
        if end <= covered and not candidate.veto:
            found[start, end] = stated(candidate.value)
    assert found == gold
