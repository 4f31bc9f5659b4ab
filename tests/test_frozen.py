"""Immutable values: what they share with frozen dataclasses, and that the type checker guards them."""

from __future__ import annotations

import pickle
from dataclasses import field, replace
from pathlib import Path

import pytest
from mypy import api

from ssc_extract.frozen import frozen


@frozen
class Place:
    """Something with a name."""

    name: str
    codes: tuple[str, ...] = field(default=())


@frozen
class Person:
    """Something else with the same fields."""

    name: str
    codes: tuple[str, ...] = field(default=())


def test_equal_fields_make_equal_values_of_one_class() -> None:
    assert Place("here") == Place("here", ())
    assert Place("here") != Place("there")
    assert Place("here") != Person("here")
    assert {Place("here"), Place("here", ())} == {Place("here")}


def test_a_changed_copy_leaves_the_value_as_it_was() -> None:
    place = Place("here", ("A",))
    assert replace(place, name="there") == Place("there", ("A",))
    assert place == Place("here", ("A",))


def test_a_value_goes_to_another_process_and_takes_no_other_field() -> None:
    place = Place("here", ("A",))
    assert pickle.loads(pickle.dumps(place)) == place
    with pytest.raises(AttributeError):
        place.size = 3  # type: ignore[attr-defined]


def test_the_type_checker_refuses_to_assign_a_field(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "from ssc_extract.frozen import frozen\n@frozen\nclass Place:\n    name: str\n"
        "place = Place('here')\nplace.name = 'there'\n",
        encoding="utf-8",
    )
    found, _, _ = api.run(["--strict", str(program)])
    assert f'{program.name}:6: error: Property "name" defined in "Place" is read-only' in found
