"""Parquet holds what the records hold, with types, for DuckDB, pandas and pyarrow alike."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

pa = pytest.importorskip("pyarrow")
import pyarrow.dataset as ds  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402

from ssc_extract import extract  # noqa: E402
from ssc_extract.exports.parquet.columns import columns_of  # noqa: E402
from ssc_extract.exports.parquet.datasets import Failure, datasets  # noqa: E402
from ssc_extract.exports.parquet.files import ROW_GROUP, PartitionFiles, no_rows, parquet  # noqa: E402
from ssc_extract.records.mentions import MENTIONS  # noqa: E402
from tests.exports.parquet_rows import KINDS, expected, key, mention_of  # noqa: E402

SAMPLES = Path(__file__).parents[2] / "data/samples"
TEXT = (
    "一、背景\n1. 世界银行于2021年第三季度向老挝提供约400万美元，2020年1月至2021年8月共3亿至5亿元。\n"
    "2. 公元前221年以后，联合国开发计划署(开发署)支持肯尼亚55.5%的项目，培训惠及36 000多人。\n"
    "3. 9月4日，各国审议了可持续发展目标17；该办公室的工作持续四年。\n"
)


@pytest.fixture(scope="module")
def results():
    texts = [TEXT, *(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt")))]
    return [extract(text, name=f"报告/{number}.txt") for number, text in enumerate(texts)]


@pytest.fixture(scope="module")
def folder(results, tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("parquet")
    write(root, results)
    return root


def write(root, results, partition_by=()):
    files = PartitionFiles(partition_by)
    for result in results:
        files.add(result, 100)
    files.fail(Failure("坏.txt", "unreadable", "is empty", 0))
    for place, data, _ in files.files("part-0"):
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_bytes(data)


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
    (column,) = (c for m in MENTIONS[2:3] for c in columns_of(m) if c.name == "amount_decimal")
    record = type("Record", (), {"amount": text})()
    assert column.array([record]).to_pylist() == [number]


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


def test_duckdb_joins_mentions_to_documents(folder, results):
    duckdb = pytest.importorskip("duckdb")
    rows = duckdb.sql(
        f"SELECT d.source, d.mentions.country, count(*) FROM '{folder}/country/*.parquet' m "
        f"JOIN '{folder}/documents/*.parquet' d ON m.doc = d.id AND m.source = d.source GROUP BY ALL"
    ).fetchall()
    counted = {result.document.source: len(result.countries) for result in results if result.countries}
    assert {source: found for source, found, _ in rows} == counted
    assert all(told == found for _, told, found in rows)
    total = duckdb.sql(
        f"SELECT sum(amount_decimal) FROM '{folder}/money/*.parquet' WHERE currency = 'USD'"
    ).fetchall()
    assert total[0][0] == sum(
        Decimal(money.amount)
        for r in results
        for money in r.money
        if money.amount and money.currency == "USD"
    )
    years = duckdb.sql(
        f"SELECT count(*) FROM '{folder}/date/*.parquet' WHERE earliest >= DATE '2021-01-01'"
    ).fetchall()
    assert years[0][0] > 0


def test_pandas_joins_mentions_to_documents(folder, results):
    pd = pytest.importorskip("pandas")
    joined = pd.read_parquet(folder / "entity").merge(
        pd.read_parquet(folder / "documents"), left_on=["doc", "source"], right_on=["id", "source"]
    )
    assert len(joined) == sum(len(result.entities) for result in results)
    assert pd.read_parquet(folder / "date")["earliest"].notna().any()


def test_pyarrow_joins_mentions_to_documents(folder, results):
    documents = ds.dataset(folder / "documents").to_table(columns=["id", "source", "title"])
    dates = ds.dataset(folder / "date").to_table(columns=["doc", "source", "edtf"])
    joined = dates.join(documents, keys=["doc", "source"], right_keys=["id", "source"], join_type="inner")
    assert joined.num_rows == dates.num_rows > 0


def test_partitioned_by_the_documents_year_and_country(results, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    write(tmp_path, results, ("year", "country"))
    keys = ds.partitioning(pa.schema({"doc_year": pa.int32(), "doc_country": pa.string()}), flavor="hive")
    found = [
        mention_of(row)
        for kind in KINDS
        if (tmp_path / kind).exists()
        for row in ds.dataset(tmp_path / kind, partitioning=keys).to_table().to_pylist()
    ]
    assert sorted(found, key=key) == expected(results)
    rows = duckdb.sql(
        f"SELECT DISTINCT doc_year, doc_country, source FROM "
        f"read_parquet('{tmp_path}/documents/**/*.parquet', hive_partitioning = true)"
    ).fetchall()
    by_source = {source: (str(year), country) for year, country, source in rows}
    assert len(by_source) == len(results)
    for result in results:
        year, country = by_source[result.document.source]
        stated = [result.document.date or "XXXX", (result.document.reporting_period or "XXXX")[-4:]]
        assert year == next((one[:4] for one in stated if one[:4].isdigit()), "None")
        named = [one.alpha3 for one in result.countries]
        assert country is None or named.count(country) == max(map(named.count, named))
