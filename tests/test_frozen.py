"""Dataclasses that mypy freezes are dataclasses in every other way."""

import pickle
from dataclasses import field, fields, replace

import pytest

from ssc_extract.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """A small one, with a default and a field that does not count."""

    start: int
    end: int = 9
    note: str = field(default="", compare=False, repr=False)


def test_fields_defaults_and_replacement():
    assert [one.name for one in fields(Stretch)] == ["start", "end", "note"]
    assert replace(Stretch(1), start=2) == Stretch(2, 9)


def test_equal_fields_make_equal_values():
    assert Stretch(1, 2) == Stretch(1, 2, "other")
    assert Stretch(1, 2) != Stretch(1, 3)
    assert Stretch(1, 2) != (1, 2, "")
    assert len({Stretch(1, 2), Stretch(1, 2), Stretch(2, 2)}) == 2


def test_they_show_their_fields_have_slots_and_can_be_sent():
    assert repr(Stretch(1)) == "Stretch(start=1, end=9)"
    assert not hasattr(Stretch(1), "__dict__")
    assert pickle.loads(pickle.dumps(Stretch(1, 2))) == Stretch(1, 2)
    with pytest.raises(AttributeError):
        Stretch(1).other = 1
