"""Runs into a dataset on one machine: what is promised of every engine."""

import fsspec

from ssc_extract.cluster.machine import MachineEngine
from ssc_extract.cluster.partitions import MIB, partitions
from ssc_extract.cluster.places import Place
from ssc_extract.cluster.run import Running
from tests.cluster.cases import committed, documents_in, failures_in, files_of, listed, records_in, records_of
from tests.cluster.runs import COUNT, run


def test_the_dataset_holds_the_records_of_all_documents(folder, whole):
    assert records_in(whole) == records_of(folder)
    assert len(documents_in(whole)) == COUNT
    assert failures_in(whole) == []
    assert len(committed(whole)) > 2


def test_any_number_of_processes_gives_the_same_bytes(folder, whole, tmp_path):
    for workers in (1, 3):
        out = tmp_path / str(workers)
        tally, _ = run(folder, out, MachineEngine(workers))
        assert files_of(out) == files_of(whole)
        assert (tally.documents, tally.failed) == (COUNT, 0)
        assert tally.mentions == len(records_in(out))


def test_any_file_system_will_do(folder, whole):
    fs = fsspec.filesystem("memory")
    for path in folder.rglob("*.txt"):
        fs.pipe_file(f"/in/{path.relative_to(folder)}", path.read_bytes())
    try:
        tally, _ = run("memory://in", "memory://out/results")
        assert (tally.documents, tally.failed) == (COUNT, 0)
        place = Place("memory://out/results")
        assert len(committed("memory://out/results")) > 2
        assert place.get("manifest.json") is not None
        assert sum(len(place.files(name)) for name in ("documents", "money")) >= 4
        again, watch = run("memory://in", "memory://out/results", run="run-2")
        assert again.kept == COUNT
        assert watch.partitions == []
    finally:
        fs.store.clear()


def test_no_document_gives_a_dataset_without_rows(tmp_path):
    (tmp_path / "in").mkdir()
    tally, _ = run(tmp_path / "in", tmp_path / "out")
    assert tally.documents == 0
    assert (
        records_in(tmp_path / "out") == documents_in(tmp_path / "out") == failures_in(tmp_path / "out") == []
    )
    assert len(list((tmp_path / "out").glob("*/part-none.parquet"))) > 10


def test_the_size_of_partitions_is_a_matter_of_the_run(folder, tmp_path):
    _, watch = run(folder, tmp_path, running=Running(largest=MIB // 4))
    assert all(len(done.files) > 2 for done in watch.partitions)
    assert len(watch.partitions) > len(list(partitions(listed(folder, out=tmp_path)(), "x")))
