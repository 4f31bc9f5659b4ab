"""Documents to run over, and what must come of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from ssc_extract import extract_file
from ssc_extract.batch.inputs import Choice
from ssc_extract.batch.making import Making
from ssc_extract.cluster.journal import Committed, Journal
from ssc_extract.cluster.listing import sources_of
from ssc_extract.cluster.orders import Order, origin_of, program
from ssc_extract.cluster.places import Place
from ssc_extract.cluster.run import Documents
from tests.exports.parquet_rows import KINDS, Row, expected, key, mention_of

_TEXTS = (
    "世界银行于{year}年向老挝提供约{number}万美元。\n",
    "{year}年{month}月，肯尼亚和赞比亚举办了{number}期培训，惠及{number}00人。\n",
    "联合国开发计划署（开发署）支持加纳的{number}个项目，增长{month}.5%。\n",
)


def write_documents(folder: Path, count: int, per_folder: int = 100) -> None:
    """Write short documents, no two of which are the same, into folders of folders."""
    for number in range(count):
        path = folder / f"卷{number // per_folder:03d}" / f"报告 {number:05d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = _TEXTS[number % 3].format(year=1990 + number % 35, month=1 + number % 12, number=10 + number)
        path.write_text(f"第{number}号文件。\n{text}", encoding="utf-8")


def records_of(folder: Path) -> list[Row]:
    """Give what one machine finds in the documents of a folder, document by document."""
    return expected([extract_file(str(path)) for path in sorted(folder.rglob("*.txt"))])


def records_in(dataset: Path) -> list[Row]:
    """Give all mentions of a dataset as the records have them."""
    tables = (pq.read_table(dataset / kind) for kind in KINDS if (dataset / kind).exists())
    return sorted((mention_of(row) for table in tables for row in table.to_pylist()), key=key)


def failures_in(dataset: Path) -> list[Row]:
    """Give the rows of the documents without a result."""
    found: list[Row] = pq.read_table(dataset / "failures").to_pylist()
    return found


def documents_in(dataset: Path) -> list[str]:
    """Give the names of the documents that have a result."""
    return sorted(pq.read_table(dataset / "documents", columns=["source"])["source"].to_pylist())


def files_of(dataset: Path) -> dict[str, bytes]:
    """Give all that a reader of a dataset sees, byte by byte."""
    files = [*dataset.rglob("*.parquet"), dataset / "manifest.json"]
    return {str(path.relative_to(dataset)): path.read_bytes() for path in files}


def committed(dataset: Path | str) -> dict[str, Committed]:
    """Give the partitions that are done."""
    return {done.partition: done for done in Journal(Place(str(dataset)))}


def order_into(destination: Path | str, run: str = "run-1", **fields: Any) -> Order:
    """Make an order."""
    keys = fields.get("partition_by", ())
    return Order(
        destination=str(destination),
        run=run,
        origin=origin_of(Making("parquet"), keys),
        program=program(),
        folder=os.getcwd(),
        **fields,
    )


def listed(*sources: Path | str, out: Path | str) -> Documents:
    """Give what lists the documents in folders."""
    return lambda: sources_of([str(source) for source in sources], Choice(), str(out), ())


class Seen:
    """A watch that remembers."""

    def __init__(self) -> None:
        self.before = 0
        self.partitions: list[Committed] = []

    def kept(self, documents: int, failed: int) -> None:
        self.before += documents

    def finished(self, done: Committed) -> None:
        self.partitions.append(done)


def attempts_in(dataset: Path) -> Iterator[Path]:
    """Give the notes of attempts that are there."""
    return (path for path in (dataset / ".ssc-extract/attempts").rglob("*") if path.is_file())
