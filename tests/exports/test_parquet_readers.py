"""DuckDB, pandas and pyarrow read the datasets as they are, and join mentions to documents."""

from decimal import Decimal

import pytest

pa = pytest.importorskip("pyarrow")
import pyarrow.dataset as ds  # noqa: E402

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
        stated = [result.document.date or "", (result.document.reporting_period or "").rpartition("/")[2]]
        assert year == next((one[:4] for one in stated if one[:4].isdigit()), "None")
        named = [one.alpha3 for one in result.countries]
        assert country is None or named.count(country) == max(map(named.count, named))
