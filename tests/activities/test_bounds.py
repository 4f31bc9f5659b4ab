"""Every pattern of the stage is bounded, and so linear in whatever way it is used."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

import ssc_extract.activities
from ssc_extract.activities.markers import MARKERS
from ssc_extract.activities.measures import _ROLES

LONGEST = 1000
"""Characters; without a bound a pattern takes as many as there are."""


def patterns():
    for module in iter_modules(ssc_extract.activities.__path__):
        for name, value in vars(import_module(f"ssc_extract.activities.{module.name}")).items():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value
    for role, pattern in _ROLES:
        yield f"measures.{role}", pattern
    for number, marker in enumerate(MARKERS):
        for side, pattern in (("left", marker.left), ("right", marker.right)):
            if pattern is not None:
                yield f"markers.{number}.{marker.name}.{side}", pattern


PATTERNS = dict(patterns())


def test_there_are_many():
    assert len(PATTERNS) > 60


@pytest.mark.parametrize("name", PATTERNS)
def test_a_match_is_bounded(name):
    assert longest(PATTERNS[name].pattern) <= LONGEST


def test_an_open_repeat_would_be_seen():
    assert longest("(?:(?=(?:a|b)*)c)?") > LONGEST
    assert longest("a{2,9}(?:bc){1,3}") == 15


def longest(pattern):
    """Give how many characters a pattern can take or look at, the looks ahead and back with them."""
    plain = re.sub(r"\(\?<?[=!]", "(?:", pattern)
    return re._parser.parse(plain).getwidth()[1]
