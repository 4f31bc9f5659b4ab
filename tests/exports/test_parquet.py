"""Parquet holds what the records hold, with types, for DuckDB, pandas and pyarrow alike."""

import datetime
from decimal import Decimal

import pytest

pa = pytest.importorskip("pyarrow")
import pyarrow.parquet as pq  # noqa: E402

from ssc_extract.exports.parquet.datasets import datasets  # noqa: E402
from ssc_extract.exports.parquet.files import ROW_GROUP, PartitionFiles, no_rows, parquet  # noqa: E402
from tests.exports import parquet_samples  # noqa: E402
from tests.exports.parquet_rows import KINDS, expected, key, mention_of  # noqa: E402
from tests.exports.parquet_samples import write  # noqa: E402


@pytest.fixture(scope="module")
def results():
    return parquet_samples.results()


@pytest.fixture(scope="module")
def folder(results, tmp_path_factory):
    root = tmp_path_factory.mktemp("parquet")
    write(root, results)
    return root


def test_every_mention_is_there_as_the_records_have_it(folder, results):
    found = [
        mention_of(row)
        for kind in KINDS
        if (folder / kind).exists()
        for row in pq.read_table(folder / kind).to_pylist()
    ]
    assert sorted(found, key=key) == expected(results)
    assert len(found) == sum(result.count() for result in results) > 100


def test_the_documents_are_there_with_their_counts(folder, results):
    table = pq.read_table(folder / "documents").to_pylist()
    assert [row["id"] for row in table] == [result.document.id for result in results]
    for row, result in zip(table, results, strict=True):
        plain = result.document.model_dump(mode="json")
        assert row["sections"] == plain["sections"]
        assert row["aliases"] == plain["aliases"]
        assert row["generator"] == plain["generator"]
        assert sum(row["mentions"].values()) == result.count()
    assert pq.read_table(folder / "failures").to_pylist() == [
        {"source": "坏.txt", "cause": "unreadable", "reason": "is empty", "bytes": 0}
    ]


def test_types(folder):
    money = pq.read_schema(folder / "money/part-0.parquet")
    assert money.field("amount").type == pa.string()
    assert money.field("amount_decimal").type == pa.decimal128(38, 6)
    entity = pq.read_schema(folder / "entity/part-0.parquet")
    span = pa.struct({"start": pa.int64(), "end": pa.int64()})
    assert entity.field("section").type == pa.list_(pa.string())
    assert entity.field("fragments").type == pa.list_(span)
    assert entity.field("ids").type == pa.list_(pa.struct({"key": pa.string(), "value": pa.string()}))
    assert entity.field("defined_at").type == span
    assert entity.metadata[b"ssc_extract.schema_version"] == b"1.0"
    date = pq.read_schema(folder / "date/part-0.parquet")
    assert date.field("earliest").type == date.field("latest").type == pa.date32()
    assert date.field("edtf").metadata[b"description"] == b"value in EDTF (ISO 8601-2)"


def test_typed_values_stand_beside_the_strings(folder):
    money = pq.read_table(folder / "money", filters=[("source", "==", "报告/0.txt")]).to_pylist()
    assert [(row["amount"], row["amount_decimal"]) for row in money] == [
        ("4000000", Decimal(4_000_000)),
        (None, None),
    ]
    assert money[1]["amount_high_decimal"] == Decimal(500_000_000)
    dates = pq.read_table(folder / "date", filters=[("source", "==", "报告/0.txt")]).to_pylist()
    spans = {row["edtf"]: (row["earliest"], row["latest"]) for row in dates}
    assert spans["2021-35"] == (datetime.date(2021, 7, 1), datetime.date(2021, 9, 30))
    assert spans["2020-01/2021-08"] == (datetime.date(2020, 1, 1), datetime.date(2021, 8, 31))
    assert spans["-0220"] == (None, None)  # Python's dates begin with the year 1


def test_the_files_are_zstd_with_groups_of_duckdbs_size():
    table = pa.table({"number": range(300_000)})
    data = pq.ParquetFile(pa.BufferReader(parquet(table)))
    groups = [data.metadata.row_group(index) for index in range(data.metadata.num_row_groups)]
    assert [group.num_rows for group in groups] == [ROW_GROUP, ROW_GROUP, 300_000 - 2 * ROW_GROUP]
    assert {group.column(0).compression for group in groups} == {"ZSTD"}


def test_an_empty_file_has_the_schema():
    for dataset in datasets().values():
        table = pq.read_table(pa.BufferReader(no_rows(dataset)))
        assert table.num_rows == 0
        assert table.schema.equals(dataset.schema)


def test_the_same_results_give_the_same_bytes(results, folder, tmp_path):
    write(tmp_path, results)
    names = sorted(path.relative_to(folder) for path in folder.rglob("*.parquet"))
    assert names == sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.parquet"))
    assert all((folder / name).read_bytes() == (tmp_path / name).read_bytes() for name in names)


def test_many_small_results_and_few_large_ones_give_the_same_rows(results):
    files = PartitionFiles()
    for _ in range(60):  # more rows than are kept as records
        for result in results:
            files.add(result, 1)
    tables = {place: pq.read_table(pa.BufferReader(data)) for place, data, _ in files.files("p")}
    once = PartitionFiles()
    for result in results:
        once.add(result, 1)
    for place, data, rows in once.files("p"):
        assert tables[place].num_rows == 60 * rows
        assert tables[place].slice(59 * rows).equals(pq.read_table(pa.BufferReader(data)))


def test_a_dictionary_is_written_of_values_that_come_again_only(folder):
    group = pq.ParquetFile(folder / "activity/part-0.parquet").metadata.row_group(0)
    columns = [group.column(index) for index in range(group.num_columns)]
    without = {column.path_in_schema for column in columns if "RLE_DICTIONARY" not in column.encodings}
    truths = {column.path_in_schema for column in columns if column.physical_type == "BOOLEAN"}
    assert without - truths == {"id", "start", "end"}
