"""From results to the files of a partition."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ssc_extract.exports.parquet.datasets import Dataset, Failure, Labels, documents, failures, mentions
from ssc_extract.exports.parquet.keys import folder_of
from ssc_extract.records.result import Result

ROW_GROUP = 122_880
"""Rows in a group: what DuckDB works on at a time."""
_PENDING = 8_192
"""Rows that are kept as Python's values before they become Arrow's, which take less memory."""

_DIFFERENT = frozenset(("id", "start", "end"))
"""Columns in which hardly a value comes twice: a dictionary of them would be one more copy."""


class _Rows:
    """The rows of one file."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._tables: list[Any] = []
        self._begin()
        self.count = 0

    def _begin(self) -> None:
        self._labels: list[Labels] = []
        self._ends: list[int] = []
        self._rows: list[tuple[Any, ...]] = []

    def extend(self, labels: Labels, records: Iterable[Any]) -> None:
        """Add records with the same labels, at least one."""
        self._rows += self._dataset.rows(records)
        self._labels.append(labels)
        self._ends.append(len(self._rows))
        if len(self._rows) >= _PENDING:
            self._settle()

    def _settle(self) -> None:
        self.count += len(self._rows)
        self._tables.append(self._dataset.table(self._labels, self._ends, self._rows))
        self._begin()

    def data(self) -> bytes:
        """Give the file."""
        if self._rows:
            self._settle()
        return parquet(pa.concat_tables(self._tables))


class PartitionFiles:
    """Collects results and failures, and gives them as Parquet files, one or more a dataset."""

    def __init__(self, partition_by: tuple[str, ...] = ()) -> None:
        self._keys = partition_by
        self._rows: dict[tuple[str, str], _Rows] = {}

    def add(self, result: Result, size: int) -> dict[str, int]:
        """Add a document with its mentions; ``size`` is its content's in bytes. Gives the rows by kind."""
        folder, document = folder_of(result, self._keys), result.document
        labels = (result.schema_version, document.id, document.source)
        counts: dict[str, int] = {}
        for array, model, dataset in mentions():
            records = [one for one in getattr(result, array) or () if type(one) is model]
            counts[dataset.name] = len(records)
            if records:
                self._file(dataset, folder).extend(labels, records)
        self._file(documents(), folder).extend((result.schema_version, size, counts), [document])
        return counts

    def fail(self, failure: Failure) -> None:
        """Add a document without a result; it has nothing to be partitioned by."""
        self._file(failures(), "").extend((), [failure])

    def files(self, name: str) -> Iterator[tuple[str, bytes, int]]:
        """Give every file: where it belongs, its bytes, its rows; files are called by ``name``."""
        for (dataset, folder), rows in sorted(self._rows.items()):
            yield "/".join(filter(None, (dataset, folder, f"{name}.parquet"))), rows.data(), rows.count

    def _file(self, dataset: Dataset, folder: str) -> _Rows:
        rows = self._rows.get((dataset.name, folder))
        if rows is None:
            rows = self._rows[dataset.name, folder] = _Rows(dataset)
        return rows


def parquet(table: Any) -> bytes:
    """Give a table as a Parquet file; the same rows give the same bytes."""
    leaves = [leaf for field in table.schema for leaf in _leaves(field.name, field.type)]
    stream = io.BytesIO()
    pq.write_table(
        table,
        stream,
        compression="zstd",
        row_group_size=ROW_GROUP,
        use_dictionary=[leaf for leaf in leaves if leaf not in _DIFFERENT],
    )
    return stream.getvalue()


def _leaves(path: str, kind: Any) -> Iterator[str]:
    """Give the columns that Parquet makes of one, by their paths."""
    if pa.types.is_struct(kind):
        for part in kind:
            yield from _leaves(f"{path}.{part.name}", part.type)
    elif pa.types.is_list(kind):
        yield from _leaves(f"{path}.list.element", kind.value_type)
    else:
        yield path


def no_rows(dataset: Dataset) -> bytes:
    """Give a Parquet file that holds the schema of a dataset and nothing else."""
    return parquet(dataset.schema.empty_table())
