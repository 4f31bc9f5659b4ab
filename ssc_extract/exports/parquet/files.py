"""From results to the files of a partition."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ssc_extract.exports.parquet.datasets import Dataset, Failure, Outcome, documents, failures, mentions
from ssc_extract.exports.parquet.keys import folder_of
from ssc_extract.records.result import Result

ROW_GROUP = 122_880
"""Rows in a group: what DuckDB works on at a time."""
_PENDING = 4_096
"""Rows that are kept as records before they become Arrow's, which takes less memory."""


class _Rows:
    """The rows of one file."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._owners: list[Any] = []
        self._records: list[Any] = []
        self._tables: list[Any] = []
        self.count = 0

    def extend(self, owner: Any, records: list[Any]) -> None:
        self._owners += [owner] * len(records)
        self._records += records
        self.count += len(records)
        if len(self._records) >= _PENDING:
            self._settle()

    def _settle(self) -> None:
        self._tables.append(self._dataset.table(self._owners, self._records))
        self._owners, self._records = [], []

    def data(self) -> bytes:
        if self._records or not self._tables:
            self._settle()
        return parquet(pa.concat_tables(self._tables))


class PartitionFiles:
    """Collects results and failures, and gives them as Parquet files, one or more a dataset."""

    def __init__(self, partition_by: tuple[str, ...] = ()) -> None:
        self._keys = partition_by
        self._rows: dict[tuple[str, str], _Rows] = {}

    def add(self, result: Result, size: int) -> dict[str, int]:
        """Add a document with its mentions; ``size`` is its content's in bytes. Gives the rows by kind."""
        folder = folder_of(result, self._keys)
        document = result.document
        counts: dict[str, int] = {}
        for array, model, dataset in mentions():
            records = [one for one in getattr(result, array) or () if type(one) is model]
            counts[dataset.name] = len(records)
            if records:
                self._file(dataset, folder).extend(document, records)
        self._file(documents(), folder).extend(Outcome(size, counts), [document])
        return counts

    def fail(self, failure: Failure) -> None:
        """Add a document without a result; it has nothing to be partitioned by."""
        self._file(failures(), "").extend(None, [failure])

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
    stream = io.BytesIO()
    pq.write_table(table, stream, compression="zstd", row_group_size=ROW_GROUP)
    return stream.getvalue()


def no_rows(dataset: Dataset) -> bytes:
    """Give a Parquet file that holds the schema of a dataset and nothing else."""
    return parquet(dataset.schema.empty_table())
