"""A result as flat rows: one mention each, with the document it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ssc_extract.records.result import ARRAYS, Result, dump_plain

LABELS = ("schema_version", "doc", "source")
"""What a row carries of its result: the schema's version, the document's id and its file name."""


def rows(result: Result) -> Iterator[dict[str, Any]]:
    """Give every mention as plain JSON values under the names of its fields, kind by kind."""
    yield from plain_rows(dump_plain(result))


def plain_rows(plain: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Do what `rows` does for a result that is plain JSON values already."""
    document = plain["document"]
    labels = dict(zip(LABELS, (plain["schema_version"], document["id"], document["source"]), strict=True))
    for array in dict.fromkeys(ARRAYS.values()):
        for mention in plain[array]:
            yield labels | mention
