"""What is written without the models is checked by their schema, and written as they write it."""

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from ssc_extract.api import result_of
from ssc_extract.documents.read import read_path
from ssc_extract.records import light
from ssc_extract.records.arrays import ARRAYS
from ssc_extract.records.dumping import dump_json, dump_plain
from ssc_extract.records.result import Result, core_schema, validate
from ssc_extract.records.validation import Validate, by_models

SAMPLES = sorted(Path(__file__).parents[2].joinpath("data/samples").glob("*.txt"))


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A cache folder of the test's own, and nothing remembered."""
    monkeypatch.setenv("SSC_EXTRACT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(light, "validate", Validate(light.whole))
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def fields():
    """The fields of a result with records of every kind."""
    source = read_path(SAMPLES[0])
    return result_of(source).model_dump(exclude_unset=True)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_bytes_and_counts_are_those_of_the_models(path):
    source = read_path(path)
    full, written = result_of(source), result_of(source, validate=light.validate)
    assert not isinstance(written, Result)
    for indent in (None, 2):
        assert dump_json(written, indent=indent) == dump_json(full, indent=indent)
    assert dump_plain(written) == dump_plain(full)
    assert written.count() == full.count() > 0
    assert [one.id for one in written.mentions()] == [one.id for one in full.mentions()]


def _refusal(check, fields) -> list[dict]:
    with pytest.raises(ValidationError) as caught:
        check(fields)
    return caught.value.errors(include_url=False)


@pytest.mark.parametrize("array", ["document", "entities", "money", "dates", "activities", "nothing"])
@pytest.mark.parametrize(
    "wrong", [{"more": 1}, {"start": -1}, {"kind": "other"}, {"amount": "1e5"}, {"id": 1}]
)
def test_what_the_models_refuse_is_refused_with_the_same_words(fields, array, wrong):
    if array == "document":
        broken = fields | {"document": fields["document"] | wrong | {"more": 1}}
    elif array == "nothing":
        broken = wrong
    else:
        first, *others = fields[array]
        broken = fields | {array: [first | {"more": 1} | wrong, *others]}
    assert _refusal(light.validate, broken) == _refusal(validate, broken) == _refusal(by_models, broken)


@pytest.mark.parametrize("checks", [light.validate, by_models], ids=["light", "models"])
def test_a_record_is_checked_by_itself_as_in_the_whole(fields, checks):
    assert set(checks.records) == set(ARRAYS)
    found = {record["kind"]: record for array in set(ARRAYS.values()) for record in fields[array]}
    assert len(found) > 5
    for kind, record in found.items():
        made = checks.records[kind](record)
        assert made.id == record["id"]
        with pytest.raises(ValidationError):
            checks.records[kind](record | {"more": 1})
        with pytest.raises(ValidationError):
            checks.records[kind](record | {"end": -1})
        array = ARRAYS[kind]
        assert getattr(checks(fields | {array: [made]}), array) == (made,)


def test_a_kept_schema_is_the_one_that_the_models_have(folder):
    light._schema()
    assert list(folder.glob("schema-*"))
    assert light._schema()[0] == light.plain(core_schema())


def test_the_models_have_nothing_that_a_plain_schema_leaves_out():
    def leaves(schema) -> set[type]:
        if isinstance(schema, dict):
            return {kind for value in schema.values() for kind in leaves(value)}
        if isinstance(schema, list | tuple):
            return {kind for value in schema for kind in leaves(value)}
        return {type(schema)}

    # A function would be lost, and with it a check of the models.
    assert leaves(light.plain(core_schema())) <= {str, int, float, bool, type(None)}


def test_a_second_run_loads_no_models(tmp_path):
    report = tmp_path / "report.txt"
    report.write_text("2021年，老挝收到400万美元。", encoding="utf-8")
    program = (
        "import sys; from ssc_extract.cli.direct import extract_directly\n"
        "try: extract_directly(sys.argv[1])\n"
        "finally: print('pydantic' in sys.modules, file=sys.stderr)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program, report], capture_output=True, check=True)
        for _ in range(2)
    ]
    assert [run.stderr.strip() for run in runs] == [b"True", b"False"]
    assert runs[0].stdout == runs[1].stdout != b""
