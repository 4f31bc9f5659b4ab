"""The datasets: which there are, their schemas, and what rows of them are made from."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
from pydantic import BaseModel

from ssc_extract.exports.parquet.arrays import Rows, Shape, repeated, rows_of
from ssc_extract.exports.parquet.columns import Column, columns_of
from ssc_extract.records.result import SCHEMA_VERSION, DocumentRecord, Result

DOCUMENTS = "documents"
FAILURES = "failures"
LAYOUT_VERSION = "1"
"""Version of what Parquet adds to the records: the columns beside them, the folders."""
_TEXT = Shape(pa.string())
_VERSION = Column("schema_version", _TEXT)

Labels = tuple[Any, ...]


@dataclass(frozen=True)
class Dataset:
    """A dataset: the name of its folder and its columns.

    ``columns`` are made from the fields of a record; ``labels`` come before them and have values that are
    given, the same for all records of a document.
    """

    name: str
    labels: tuple[Column, ...]
    columns: tuple[Column, ...]

    @cached_property
    def schema(self) -> Any:
        """Give the Arrow schema, with the schema's version in its metadata."""
        versions = {
            "ssc_extract.schema_version": SCHEMA_VERSION,
            "ssc_extract.layout_version": LAYOUT_VERSION,
        }
        return pa.schema([column.field for column in (*self.labels, *self.columns)], metadata=versions)

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """Give the fields of a record that are read, each once."""
        return tuple(dict.fromkeys(column.read_from for column in self.columns))

    @cached_property
    def rows(self) -> Rows:
        """Give what takes these fields' values from records."""
        return rows_of(self.fields)

    def table(self, labels: Iterable[Labels], ends: Sequence[int], rows: Iterable[tuple[Any, ...]]) -> Any:
        """Give rows as an Arrow table, as `rows` gives them; each of the labels has those up to its end."""
        values = dict(zip(self.fields, zip(*rows, strict=True), strict=True))
        arrays = [
            repeated(label.shape.array(given), ends)
            for label, given in zip(self.labels, zip(*labels, strict=True), strict=True)
        ]
        arrays += [column.shape.array(values[column.read_from]) for column in self.columns]
        return pa.Table.from_arrays(arrays, schema=self.schema)


@dataclass(frozen=True)
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
    """Give the dataset of the documents that have a result."""
    counts = pa.struct({dataset.name: pa.int64() for _, _, dataset in mentions()})
    labels = (
        _VERSION,
        Column("bytes", Shape(pa.int64()), "size of the content"),
        Column("mentions", Shape(counts), "how many there are of each kind"),
    )
    return Dataset(DOCUMENTS, labels, tuple(columns_of(DocumentRecord)))


@cache
def failures() -> Dataset:
    """Give the dataset of the documents that have none."""
    columns = (
        Column("source", _TEXT, "file name as given", "source"),
        Column("cause", _TEXT, "a word for the reason", "cause"),
        Column("reason", _TEXT, "why there is no result", "reason"),
        Column("bytes", Shape(pa.int64()), "size of the content, where it is known", "bytes"),
    )
    return Dataset(FAILURES, (), columns)


def datasets() -> dict[str, Dataset]:
    """Give every dataset by the name of its folder."""
    kinds = (dataset for _, _, dataset in mentions())
    return {dataset.name: dataset for dataset in (documents(), *kinds, failures())}


def _of_mentions(array: str, model: type[BaseModel]) -> Dataset:
    kind = model.model_fields.get("kind")
    name = get_args(kind.annotation)[0] if kind is not None else array
    labels = (
        _VERSION,
        Column("doc", _TEXT, "id of its document"),
        Column("source", _TEXT, "file name of its document"),
    )
    return Dataset(name, labels, tuple(columns_of(model)))
