"""The command of a run into Parquet, on one machine."""

import subprocess
import sys

from tests.cluster.cases import committed, failures_in, files_of, records_in, records_of, write_documents
from tests.cluster.processes import command, environment, finished, manifest_of


def test_parquet_on_one_machine(tmp_path, monkeypatch):
    write_documents(tmp_path / "in", 30)
    told = finished(command("in", "-f", "parquet", "-o", "out", "-j", "2", cwd=tmp_path), 0)
    monkeypatch.chdir(tmp_path)
    expected = records_of(type(tmp_path)("in"))
    assert told == f"ssc-extract: 30 documents, {len(expected)} mentions, 0 failed\n"
    assert records_in(tmp_path / "out") == expected
    assert manifest_of(tmp_path / "out")["totals"]["documents"] == 30
    before = files_of(tmp_path / "out")
    told = finished(command("in", "-f", "parquet", "-o", "out", cwd=tmp_path), 0)
    assert "30 documents (30 done before)" in told
    told = finished(command("in", "-f", "parquet", "-o", "out", "--force", "-q", cwd=tmp_path), 0)
    assert told == ""
    assert files_of(tmp_path / "out") == before


def test_a_failure_is_told_and_ends_with_one(tmp_path):
    write_documents(tmp_path / "in", 3)
    (tmp_path / "in/empty.txt").touch()
    told = finished(command("in", "-f", "parquet", "-o", "out", cwd=tmp_path), 1)
    assert "in/empty.txt: is empty" in told
    assert "3 documents" in told
    assert "1 failed" in told
    assert [row["source"] for row in failures_in(tmp_path / "out")] == ["in/empty.txt"]
    assert "3 documents (3 done before)" in finished(
        command("in", "-f", "parquet", "-o", "out", cwd=tmp_path), 1
    )


def test_a_dry_run_does_nothing(tmp_path):
    write_documents(tmp_path / "in", 3)
    told = finished(command("in", "-f", "parquet", "-o", "out", "--dry-run", cwd=tmp_path), 0)
    assert told == "ssc-extract: 3 documents to do in 1 partitions, 0 done before\n"
    assert not (tmp_path / "out").exists()


def test_kinds_names_of_ones_own_and_partitions(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("2021年7月3日\n青山会向肯尼亚提供5万美元。\n", encoding="utf-8")
    (tmp_path / "own.csv").write_text("name,type\n青山会,org\n", encoding="utf-8")
    own = ("--lexicon", "own.csv", "-k", "entity", "-k", "country", "--partition-by", "country,media_type")
    finished(command("in", "-f", "parquet", "-o", "out", *own, cwd=tmp_path), 0)
    folder = "doc_country=KEN/doc_media_type=text%2Fplain"
    assert sorted(
        path.parent.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*.parquet")
    ) == [type(tmp_path)(f"{kind}/{folder}") for kind in ("country", "documents", "entity")]
    assert "青山会" in {record.get("name") for record in records_in(tmp_path / "out")}


def test_a_list_from_standard_input(tmp_path):
    write_documents(tmp_path / "in", 4)
    names = [str(path.relative_to(tmp_path)) for path in sorted((tmp_path / "in").rglob("*.txt"))]
    process = subprocess.run(
        [sys.executable, "-m", "ssc_extract", "--from", "-", "-f", "parquet", "-o", "x", "-q"],
        input="\n".join(names).encode(),
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=True,
    )
    assert process.stderr == b""
    assert sum(done.documents for done in committed(tmp_path / "x").values()) == 4
