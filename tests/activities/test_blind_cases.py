"""The cases that were written, with their gold, before the frames: figures that must not fall."""

import pytest
from activity_cases import Tally, compare, found_in, read_cases

CASES = list(read_cases())


def test_there_are_sixty():
    assert len(CASES) == len({case.name for case in CASES}) == 60


def test_figures():
    totals = [Tally(), Tally(), Tally()]
    for case in CASES:
        for total, tally in zip(totals, compare(case, found_in(case.text)), strict=True):
            total.gold += tally.gold
            total.found += tally.found
            total.hit += tally.hit
    activities, participants, roles = totals
    assert activities.f1 >= 0.98
    assert participants.f1 >= 0.98
    assert roles.f1 >= 0.97


@pytest.mark.parametrize(
    "case", [case for case in CASES if any(g.money for g in case.gold)], ids=lambda c: c.name
)
def test_amounts_have_their_givers_and_receivers(case):
    found = found_in(case.text)
    for gold in case.gold:
        for amount in gold.money:
            (match,) = [f for f in found if amount in f.money and f.start < gold.end and gold.start < f.end]
            for role in ("provider", "beneficiary"):
                assert {n for n, r in match.participants if r == role} == {
                    n for n, r in gold.participants if r == role
                }
