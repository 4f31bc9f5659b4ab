"""Back from rows of Parquet to the plain values of the records, to compare them."""

from __future__ import annotations

from typing import Any

from ssc_extract.exports.parquet.datasets import mentions
from ssc_extract.exports.rows import rows
from ssc_extract.records.result import Result

Row = dict[str, Any]
KINDS = [dataset.name for _, _, dataset in mentions()]


def mention_of(row: Row) -> Row:
    """Give a row of a mention as JSON has it: without typed columns and without what is null."""
    left_out = ("_decimal", "earliest", "latest")
    return {
        name: _plain(value)
        for name, value in row.items()
        if value is not None and not name.endswith(left_out) and not name.startswith("doc_")
    }


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        pairs = [item for item in value if isinstance(item, dict) and item.keys() == {"key", "value"}]
        return {pair["key"]: pair["value"] for pair in pairs} if pairs else [_plain(item) for item in value]
    if isinstance(value, dict) and value.keys() == {"start", "end"}:
        return [value["start"], value["end"]]
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    return value


def expected(results: list[Result]) -> list[Row]:
    """Give the mentions that JSON Lines would hold, in the same form."""
    return sorted(
        (
            {name: value for name, value in row.items() if value is not None} | _ids(row)
            for result in results
            for row in rows(result)
        ),
        key=key,
    )


def _ids(row: Row) -> Row:
    return {"ids": row["ids"] or []} if "ids" in row else {}


def key(row: Row) -> tuple[str, str]:
    """Give what tells mentions of different documents apart."""
    return row["source"], row["id"]
