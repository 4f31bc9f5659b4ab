"""How the command line ends: exit codes, one clear line, no traceback."""

import json
import os
import shlex
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.process import COMMAND

OPTIONS = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}


def one_line(run) -> str:
    """Give the one line on standard error of a run that wrote nothing else."""
    assert run.stdout == b""
    (line,) = run.stderr.decode().splitlines()
    assert line.startswith("ssc-extract: ")
    return line


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "white space"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00", "PNG"),
        ("program.txt", b"\x7fELF\x00\x01\x02" * 9, "program"),
        ("report.docx", b"PK\x03\x04rest", ".docx"),
        ("old.txt", "Les écoles de Genève".encode("latin-1"), "not utf-8"),
        ("cut.txt", "老挝".encode()[:-1], "not utf-8"),
    ],
)
def test_an_input_that_is_no_text_is_one_line_and_2(cli, tmp_path, name, data, said):
    (tmp_path / name).write_bytes(data)
    for arguments in ([name], [name, "-f", "csv"], [name, "-f", "jsonl"]):
        run = cli(*arguments)
        assert run.returncode == 2
        line = one_line(run)
        assert name in line
        assert said in line


def test_a_missing_file_is_one_line_and_2(cli):
    assert "nowhere.txt: no such file" in one_line(run := cli("nowhere.txt"))
    assert run.returncode == 2


def test_the_encoding_can_be_named_and_must_be_true(cli, tmp_path):
    (tmp_path / "gb.txt").write_bytes("老挝和越南的合作".encode("gb18030"))
    found = json.loads(cli("gb.txt", "--encoding", "gb18030").stdout)
    assert [country["alpha3"] for country in found["countries"]] == ["LAO", "VNM"]
    assert found["document"]["encoding"] == "gb18030"
    assert cli("gb.txt", "--encoding", "utf-8").returncode == 2
    assert "unknown encoding" in one_line(cli("gb.txt", "--encoding", "klingon"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--no-such-option"], "no such option: --no-such-option"),
        (["report.txt", "-f", "xml"], "'xml' is none of json"),
        (["report.txt", "-k", "people"], "'people' is not one of 'entity'"),
        (["report.txt", "-j", "two"], "--jobs"),
        (["report.txt", "--format"], "--format"),
        (["schema", "too", "many"], "see ssc-extract schema --help"),
        (["explain"], "see ssc-extract explain --help"),
    ],
)
def test_wrong_usage_is_one_line_and_2(cli, report, arguments, said):
    line = one_line(run := cli(*arguments))
    assert (run.returncode, run.stdout) == (2, b"")
    assert line.startswith("ssc-extract: ")
    assert said in line


def test_no_words_at_all_show_the_usage_and_are_2(cli):
    run = cli()
    assert (run.returncode, run.stdout) == (2, b"")
    assert b"Usage" in run.stderr


def test_an_interruption_before_the_command_is_there_is_130_and_one_line():
    code = (
        "import ssc_extract.cli.start.modules as modules\n"
        "def interrupted(): raise KeyboardInterrupt\n"
        "modules.kept_modules = interrupted\n"
        "from ssc_extract.cli import main\n"
        "main()\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (130, b"ssc-extract: interrupted\n")


def test_output_that_cannot_be_written_is_one_line_and_2(cli, report, tmp_path):
    assert "no folder" in one_line(run := cli(report, "-o", tmp_path / "no" / "where.json"))
    assert run.returncode == 2
    assert "is an input" in one_line(run := cli(report, "-o", report))
    assert run.returncode == 2
    assert report.read_text(encoding="utf-8").startswith("1. 2021")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no device that is always full")
def test_a_full_disk_is_one_line_and_2(report):
    with open("/dev/full", "wb") as full:
        run = subprocess.run([*COMMAND, str(report)], stdout=full, stderr=subprocess.PIPE, check=False)
    assert run.returncode == 2
    assert run.stderr.decode().count("\n") == 1
    with open("/dev/full", "wb") as full:
        run = subprocess.run([*COMMAND, "missing.txt"], stderr=full, check=False)
    assert run.returncode == 2


def test_a_table_cannot_take_a_folder(cli, tmp_path):
    (tmp_path / "in").mkdir()
    assert "table" in one_line(run := cli("in", "-f", "table"))
    assert run.returncode == 2
    assert "no text files" in one_line(run := cli("in"))
    assert run.returncode == 2


def test_some_of_several_failed_is_1_and_the_others_are_done(cli, report):
    run = cli("missing.txt", report)
    assert run.returncode == 1
    assert len(json.loads(run.stdout)) == 1
    assert "missing.txt: no such file" in run.stderr.decode()
    assert "1 documents" in run.stderr.decode()


def test_a_closed_pipe_ends_quietly(tmp_path):
    big = tmp_path / "big.txt"
    big.write_text("2021年，老挝提供了400万美元。\n" * 3000, encoding="utf-8")
    for form in ("json", "jsonl", "csv", "table"):
        writer = subprocess.Popen([*COMMAND, str(big), "-f", form], **OPTIONS)
        assert writer.stdout.readline()
        writer.stdout.close()
        error = writer.stderr.read()
        assert (writer.wait(60), error) == (0, b"")


def test_a_pipe_that_closes_at_once_ends_quietly(report):
    writer = subprocess.Popen([*COMMAND, str(report)], **OPTIONS)
    writer.stdout.close()
    assert (writer.stderr.read(), writer.wait(60)) == (b"", 0)


def test_interruption_is_130_and_one_line():
    waiting = subprocess.Popen([*COMMAND, "-"], **OPTIONS)
    time.sleep(2)
    waiting.send_signal(signal.SIGINT)
    out, error = waiting.communicate(timeout=30)
    assert (waiting.returncode, out) == (130, b"")
    assert error.decode() == "ssc-extract: interrupted\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_stream_is_one_line_and_2(closed, report):
    command = f"exec {shlex.join(COMMAND)} {'-' if closed == '<&-' else shlex.quote(str(report))} {closed}"
    run = subprocess.run(["bash", "-c", command], stderr=subprocess.PIPE, check=False)
    assert run.returncode == 2
    assert run.stderr.decode().endswith("is closed\n")
    assert run.stderr.count(b"\n") == 1


def test_a_hostile_name_does_nothing_to_the_terminal(cli):
    run = cli("no\x1b[31m\u202esuch\nfile.txt")
    assert run.returncode == 2
    assert b"\x1b" not in run.stderr
    assert "\u202e" not in run.stderr.decode()
    assert run.stderr.count(b"\n") == 1


def test_a_name_that_is_no_text_can_be_read(tmp_path, report):
    path = os.path.join(os.fsencode(tmp_path), b"\xff\xfe.txt")
    os.rename(report, path)
    run = subprocess.run([*COMMAND, path], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")
    assert json.loads(run.stdout)["document"]["source"].endswith("\\udcff\\udcfe.txt")
