"""A run over a folder as its user sees it."""

import csv
import json
import os
import pty
import shutil
import signal
import subprocess
import time

import pytest

from tests.cli.process import COMMAND
from tests.cli.standing import TEXT, children, fill, standing, wait_until_begun


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "in"
    (root / "sub").mkdir(parents=True)
    for number in range(6):
        (root / "sub" / f"{number}.txt").write_text(f"{TEXT}第{number}段", encoding="utf-8")
    return root


def test_a_second_run_says_that_all_is_done(cli, folder, tmp_path):
    assert "6 documents, 18 mentions, 0 failed" in cli("in", "-o", "out").stderr.decode()
    (folder / "sub" / "new.txt").write_text(TEXT, encoding="utf-8")
    assert "7 documents (6 done before), 21 mentions" in cli("in", "-o", "out").stderr.decode()
    assert "7 documents, 21 mentions" in cli("in", "-o", "out", "--force").stderr.decode()


def test_a_dry_run_says_what_and_why_and_does_nothing(cli, folder, tmp_path):
    run = cli("in", "-o", "out", "--dry-run")
    assert run.stdout.decode().splitlines() == [f"in/sub/{number}.txt: new" for number in range(6)]
    assert "6 documents to do" in run.stderr.decode()
    assert not (tmp_path / "out").exists()
    cli("in", "-o", "out")
    (folder / "sub" / "3.txt").write_text("越南", encoding="utf-8")
    assert cli("in", "-o", "out", "--dry-run").stdout.decode() == "in/sub/3.txt: changed\n"


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_all_records_in_one_file_as_well(cli, folder, tmp_path, form):
    (folder / "sub" / "bad.txt").write_bytes(b"\xff\x00\x00")
    targets = ["all.csv"] if form == "csv" else ["all.csv", "all.jsonl"]
    for target in targets:
        assert cli("in", "-o", "out", "-f", form, "--merge", target).returncode == 1
    expected = cli("in", "-f", "jsonl", "-q").stdout
    rows = list(csv.DictReader((tmp_path / "all.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 18
    assert [row["id"] for row in rows] == [json.loads(line)["id"] for line in expected.splitlines()]
    assert (tmp_path / "all.csv").read_bytes() == cli("in", "-f", "csv", "-q").stdout
    if form != "csv":
        assert (tmp_path / "all.jsonl").read_bytes() == expected


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["in", "-o", "out", "--merge", "all.txt"], ".jsonl"),
        (["in", "-o", "out", "-f", "csv", "--merge", "all.jsonl"], "only a .csv"),
        (["in", "-o", "out", "--merge", "no/all.csv"], "no folder"),
        (["in", "-o", "in"], "is an input"),
        (["in", "--glob", "*", "-o", "out", "--merge", "in/sub/notes.csv"], "is an input"),
        (["in", "-j", "2"], "--jobs: is for results in a folder"),
        (["in", "-o", "all.json", "--retry-failed"], "--retry-failed: is for results in a folder"),
        (["in", "--text-out"], "-o FOLDER"),
        (["in", "-o", "out", "--glob", "*.pdf"], "--glob"),
        (["in", "-o", "out", "--lexicon", "no.csv"], "no.csv"),
    ],
)
def test_what_makes_no_sense_is_one_line_and_2(cli, folder, tmp_path, arguments, said):
    (folder / "sub" / "notes.csv").write_text("a,b")
    run = cli(*arguments)
    assert (run.returncode, run.stdout) == (2, b"")
    (line,) = run.stderr.decode().splitlines()
    assert said in line
    assert not (tmp_path / "out").exists()


def test_failures_are_told_once_more_until_they_are_mended(cli, folder):
    bad = folder / "sub" / "bad.txt"
    bad.write_bytes(b"\xff\x00\x00")
    os.utime(bad, (1_600_000_000, 1_600_000_000))
    assert cli("in", "-o", "out").returncode == 1
    again = cli("in", "-o", "out")
    assert again.returncode == 1
    assert "--retry-failed" in again.stderr.decode()
    assert "failed before" not in cli("in", "-o", "out", "--retry-failed").stderr.decode()
    bad.write_text(TEXT, encoding="utf-8")
    assert cli("in", "-o", "out").returncode == 0


def test_standard_input_and_text_beside_the_results(cli, tmp_path):
    run = cli("-", "-o", "out/", "--text-out", stdin=TEXT.encode())
    assert run.returncode == 0
    assert (tmp_path / "out" / "stdin.txt").read_text(encoding="utf-8") == TEXT
    assert json.loads((tmp_path / "out" / "stdin.json").read_bytes())["money"]
    assert "1 done before" in cli("-", "-o", "out/", "--text-out", stdin=TEXT.encode()).stderr.decode()
    assert "done before" not in cli("-", "-o", "out/", "--text-out", stdin=b"2020").stderr.decode()


def test_the_text_of_one_document_beside_its_result(cli, folder, tmp_path):
    run = cli("in/sub/0.txt", "-o", "a.json", "--text-out")
    assert (run.returncode, run.stderr) == (0, b"")
    assert (tmp_path / "a.json.txt").read_bytes() == (folder / "sub" / "0.txt").read_bytes()


@pytest.mark.parametrize("options", [["-j", "1"], ["-j", "3"]])
@pytest.mark.parametrize(
    "env", [{"PYTHONHASHSEED": "1"}, {"LC_ALL": "C", "TZ": "Asia/Shanghai", "PYTHONUTF8": "0"}]
)
def test_the_same_bytes_whatever_the_machine(cli, folder, tmp_path, options, env):
    def files(out):
        return {
            path.relative_to(out): path.read_bytes()
            for path in out.rglob("*")
            if path.is_file() and ".ssc-extract" not in path.parts
        }

    cli("in", "-o", "usual", "-j", "2", env={"PYTHONHASHSEED": "0"})
    cli("in", "-o", "other", *options, env=env)
    assert len(files(tmp_path / "usual")) == 7
    assert files(tmp_path / "other") == files(tmp_path / "usual")


def test_interruption_is_quick_and_says_how_to_go_on(folder, tmp_path):
    run = standing(folder, tmp_path / "out", "-j", "2", count=200)
    workers = children(run.process.pid)
    assert workers
    interrupted = time.monotonic()
    run.tell(signal.SIGINT)  # as a terminal does it: the workers get it too
    run.go_on()
    error = run.process.communicate(timeout=30)[1].decode()
    assert time.monotonic() - interrupted < 2
    assert run.process.returncode == 130
    assert error.startswith("ssc-extract: interrupted: ")
    assert f"of {run.documents} documents are done; run the same command again" in error
    assert error.count("\n") == 1
    assert not any(os.path.exists(f"/proc/{worker}") for worker in workers)
    rest = subprocess.run(run.command, capture_output=True, check=False)
    assert rest.returncode == 0
    assert f"{run.documents} documents" in rest.stderr.decode()
    assert "done before" in rest.stderr.decode()


def test_a_second_run_at_the_same_time_is_refused(cli, folder, tmp_path):
    first = standing(folder, tmp_path / "out", "-q", count=200)
    second = cli("in", "-o", "out")
    assert second.returncode == 2
    (line,) = second.stderr.decode().splitlines()
    assert f"another run (process {first.process.pid}) is writing there" in line
    first.process.terminate()
    first.go_on()
    first.process.communicate(timeout=30)
    assert cli("in", "-o", "out", "-q").returncode == 0  # a lock dies with its holder


def test_a_killed_worker_costs_one_document(cli, folder, tmp_path):
    out = tmp_path / "out"
    for length in (1000, 4000, 16000):
        # A worker has to be at a document when it is killed; on a fast machine that takes longer ones.
        fill(folder, 24, length)
        command = [*COMMAND, str(folder), "-o", str(out), "-j", "2"]
        running = subprocess.Popen(command, stderr=subprocess.PIPE)
        wait_until_begun(out, running)
        for worker in children(running.pid)[:1]:
            os.kill(worker, signal.SIGKILL)
        error = running.communicate(timeout=60)[1].decode()
        if running.returncode == 1:
            break
        shutil.rmtree(out)
    assert running.returncode == 1
    assert "29 documents" in error
    assert "1 failed" in error
    assert "SIGKILL" in error
    again = cli("in", "-o", "out", "--retry-failed").stderr.decode()
    assert "30 documents (30 done before)" not in again
    assert json.loads((out / "manifest.json").read_bytes())["totals"]["done"] == 30


def test_a_folder_that_cannot_be_written_to_is_one_line(cli, folder, tmp_path):
    (tmp_path / "taken").write_text("a file")
    run = cli("in", "-o", "taken/")
    assert run.returncode == 2
    (line,) = run.stderr.decode().splitlines()
    assert "taken" in line


def test_names_do_nothing_to_the_terminal(cli, folder):
    hostile = folder / "\x1b[31m\u202e[red]\nx.txt"
    hostile.write_bytes(b"\xff\x00\x00")
    for _ in range(2):
        error = cli("in", "-o", "out").stderr
        assert b"\x1b" not in error
        assert "\u202e" not in error.decode()
        assert error.count(b"\n") == 2
    shown = cli("in", "-o", "other", "--dry-run").stdout
    assert b"\x1b" not in shown
    assert shown.count(b"\n") == 7


def on_terminal(*arguments, cwd) -> tuple[int, str]:
    """Run with standard error on a terminal; give the exit code and what the terminal got."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [*COMMAND, *arguments], cwd=cwd, stderr=theirs, env=os.environ | {"TERM": "xterm"}
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    return running.wait(60), shown.decode()


def test_a_terminal_shows_progress_and_a_table(folder, tmp_path):
    fill(folder, 60)
    (folder / "[red]\u202e.txt").write_bytes(b"\xff\x00\x00")
    code, shown = on_terminal("in", "-o", "out", cwd=tmp_path)
    assert code == 1
    assert "67" in shown
    assert "/s" in shown
    assert "[red].txt" in shown
    assert "\u202e" not in shown
    assert "country" in shown
    assert "66 documents" in shown
    assert on_terminal("in", "-o", "out", "-q", cwd=tmp_path)[1].count("country") == 0
