"""Every rule finds its own examples and is silent on its counterexamples."""

from __future__ import annotations

import re

import pytest

from ssc_extract.documents.model import Source
from ssc_extract.extractors.dates import RULES
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import DateValue, DurationValue
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.pipeline import extract_source
from tests.extractors.dates.date_findings import found, unmark


def _cases(attribute: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{example}")
        for rule in RULES
        for example in getattr(rule, attribute)
    ]


@pytest.mark.parametrize(("rule", "example"), _cases("examples"))
def test_example_is_found_by_its_rule(rule: Rule, example: str) -> None:
    text, expected = unmark(example)
    assert [(surface, value) for surface, value, _ in found(text)] == expected
    assert rule.name in {name for _, _, name in found(text)}


@pytest.mark.parametrize(("rule", "example"), _cases("counterexamples"))
def test_counterexample_is_not_found_by_the_rule(rule: Rule, example: str) -> None:
    assert rule.name not in {name for _, _, name in found(example)}


def test_names_are_unique_and_every_rule_has_both_sorts_of_example() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.examples and rule.counterexamples for rule in RULES)


def test_values_are_well_formed() -> None:
    place = r"-?[\dX]{4}"
    edtf = re.compile(rf"{place}(?:-[\dX]{{2}}){{0,2}}(?:/{place}(?:-[\dX]{{2}}){{0,2}})?\Z")
    iso = re.compile(r"P(?:T?\d+(?:\.\d+)?[YMWDHS])(?:/P.+)?\Z")
    for rule in RULES:
        for example in rule.examples:
            source = Source(unmark(example)[0])
            for mention in extract_source(source, Vocabulary([])).mentions:
                if isinstance(mention.value, DateValue):
                    assert edtf.match(mention.value.edtf), mention
                elif isinstance(mention.value, DurationValue):
                    assert iso.match(mention.value.iso), mention
