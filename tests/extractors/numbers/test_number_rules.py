"""Every rule for numbers finds its examples, and its kind nothing in its counterexamples."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from ssc_extract.extractors.goals.rules import RULES as GOALS
from ssc_extract.extractors.money.rules import RULES as MONEY
from ssc_extract.extractors.percentages.rules import RULES as PERCENTAGES
from ssc_extract.extractors.quantities.rules import RULES as QUANTITIES

KINDS = {"money": MONEY, "percentages": PERCENTAGES, "quantities": QUANTITIES, "goals": GOALS}
MARK = re.compile(r"\[\[(.*?)\|(.*?)\]\]")
RULES = [(kind, rule) for kind, rules in KINDS.items() for rule in rules]
EXAMPLES = [(kind, example) for kind, rule in RULES for example in rule.examples]
COUNTEREXAMPLES = [(kind, example) for kind, rule in RULES for example in rule.counterexamples]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_example(found: Callable[[str, str], list[tuple[str, str]]], kind: str, example: str) -> None:
    assert found(kind, MARK.sub(r"\1", example)) == MARK.findall(example)


@pytest.mark.parametrize(("kind", "text"), COUNTEREXAMPLES)
def test_counterexample(found: Callable[[str, str], list[tuple[str, str]]], kind: str, text: str) -> None:
    assert found(kind, text) == []


def test_rule_names_are_unique() -> None:
    names = [rule.name for _, rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("kind", "rule"), RULES, ids=lambda value: getattr(value, "name", value))
def test_rule_has_examples_of_both_sorts(kind: str, rule: object) -> None:
    assert getattr(rule, "examples", ())
    assert getattr(rule, "counterexamples", ())
