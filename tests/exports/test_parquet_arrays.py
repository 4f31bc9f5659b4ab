"""Values become Arrow's: nothing at any depth is null, decimals are exact."""

from decimal import Decimal

import pytest

pa = pytest.importorskip("pyarrow")

from ssc_extract.exports.parquet.arrays import Shape, derived, lists, pairs, repeated, structs  # noqa: E402
from ssc_extract.exports.parquet.columns import columns_of  # noqa: E402
from ssc_extract.records.mentions import Money  # noqa: E402


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.5", Decimal("0.5")),
        ("-3", Decimal(-3)),
        ("1.2345678", None),
        ("1.2345670", Decimal("1.234567")),
        ("9" * 32, Decimal("9" * 32)),
        ("1" + "0" * 32, None),
    ],
)
def test_a_decimal_is_exact_or_null(text, number):
    (column,) = (c for c in columns_of(Money) if c.name == "amount_decimal")
    assert column.shape.array([text]).to_pylist() == [number]


def test_values_that_are_not_there_are_null_at_every_depth():
    text = Shape(pa.string())
    pair = structs([pa.field("a", pa.string()), pa.field("b", pa.list_(pa.string()))], (text, lists(text)))
    values = [(("x", ("y", "z")), None), None, (), ((None, None), ("w", ()))]
    found = lists(pair).array(values)
    assert found.type == pa.list_(pair.type)
    assert found.to_pylist() == [
        [{"a": "x", "b": ["y", "z"]}, None],
        None,
        [],
        [{"a": None, "b": None}, {"a": "w", "b": []}],
    ]
    assert lists(pair).array([None, ()]).to_pylist() == [None, []]
    assert pairs(text, Shape(pa.int64())).array([{"k": 1}, None, {}]).to_pylist() == [
        [{"key": "k", "value": 1}],
        None,
        [],
    ]
    asked = []
    doubled = derived(pa.int64(), lambda value: asked.append(value) or value * 2)
    assert doubled.array([3, None, 3, 4]).to_pylist() == [6, None, 6, 8]
    assert asked == [3, 4]
    assert repeated(pa.array(["a", None, "b"]), [2, 3, 4]).to_pylist() == ["a", "a", None, "b"]
