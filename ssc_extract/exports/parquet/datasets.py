"""The datasets: which there are, their schemas, and what rows of them are made from."""

from __future__ import annotations

import types
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
from pydantic import BaseModel

from ssc_extract.exports.parquet.columns import Column, columns_of
from ssc_extract.records.result import SCHEMA_VERSION, DocumentRecord, Result

DOCUMENTS = "documents"
FAILURES = "failures"
LAYOUT_VERSION = "1"
"""Version of what Parquet adds to the records: the columns beside them, the folders."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset: the name of its folder and its columns.

    A row is made from a record and from the document that it belongs to; ``labels`` are the columns
    that come from the document, ``columns`` those that come from the record.
    """

    name: str
    labels: tuple[Column, ...]
    columns: tuple[Column, ...]

    @property
    def schema(self) -> Any:
        """Give the Arrow schema, with the schema's version in its metadata."""
        versions = {
            "ssc_extract.schema_version": SCHEMA_VERSION,
            "ssc_extract.layout_version": LAYOUT_VERSION,
        }
        return pa.schema([column.field for column in (*self.labels, *self.columns)], metadata=versions)

    def table(self, owners: Sequence[Any], records: Sequence[Any]) -> Any:
        """Give records, each with its owner at the same place of ``owners``, as an Arrow table."""
        arrays = [column.array(owners) for column in self.labels]
        arrays += [column.array(records) for column in self.columns]
        return pa.Table.from_arrays(arrays, schema=self.schema)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is told of a document beside its own record: its content's size, the mentions of each kind."""

    bytes: int
    mentions: dict[str, int]


@dataclass(frozen=True, slots=True)
class Failure:
    """A document without a result: what it is called, the cause in a word, the reason in words."""

    source: str
    cause: str
    reason: str
    bytes: int | None = None


def mention_models() -> Iterator[tuple[str, type[BaseModel]]]:
    """Give the field of the result and the model of every kind of record that a result lists."""
    hints = get_type_hints(Result, include_extras=True)
    for name in Result.model_fields:
        listed = next((one for one in _alternatives(hints[name]) if get_origin(one) is tuple), None)
        for model in () if listed is None else _alternatives(get_args(listed)[0]):
            yield name, model


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return get_args(annotation) if get_origin(annotation) in (Union, types.UnionType) else (annotation,)


@cache
def mentions() -> tuple[tuple[str, type[BaseModel], Dataset], ...]:
    """Give the array of the result, the model and the dataset of each kind of mention."""
    return tuple((array, model, _of_mentions(array, model)) for array, model in mention_models())


@cache
def documents() -> Dataset:
    """Give the dataset of the documents that have a result; the owner is an `Outcome`."""
    counts = pa.struct({dataset.name: pa.int64() for _, _, dataset in mentions()})
    labels = (
        _version(),
        Column("bytes", pa.int64(), attrgetter("bytes"), None, "size of the content"),
        Column("mentions", counts, attrgetter("mentions"), None, "how many there are of each kind"),
    )
    return Dataset(DOCUMENTS, labels, tuple(columns_of(DocumentRecord)))


@cache
def failures() -> Dataset:
    """Give the dataset of the documents that have none."""
    told = {
        "source": "file name as given",
        "cause": "a word for the reason",
        "reason": "why there is no result",
    }
    columns = (Column(name, pa.string(), attrgetter(name), None, text) for name, text in told.items())
    size = Column("bytes", pa.int64(), attrgetter("bytes"), None, "size of the content, where it is known")
    return Dataset(FAILURES, (), (*columns, size))


def datasets() -> dict[str, Dataset]:
    """Give every dataset by the name of its folder."""
    kinds = (dataset for _, _, dataset in mentions())
    return {dataset.name: dataset for dataset in (documents(), *kinds, failures())}


def _of_mentions(array: str, model: type[BaseModel]) -> Dataset:
    kind = model.model_fields.get("kind")
    name = get_args(kind.annotation)[0] if kind is not None else array
    labels = (
        _version(),
        Column("doc", pa.string(), attrgetter("id"), None, "id of its document", True),
        Column("source", pa.string(), attrgetter("source"), None, "file name of its document", True),
    )
    return Dataset(name, labels, tuple(columns_of(model)))


def _version() -> Column:
    return Column("schema_version", pa.string(), lambda owner: SCHEMA_VERSION, repeats=True)
