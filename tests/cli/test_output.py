"""What the command line writes where."""

import csv
import io
import json
import os
import stat

import pytest

from tests.cli.process import ROOT

SAMPLE = ROOT / "data/samples/un-report.txt"


def test_a_file_gives_json_on_standard_output_and_nothing_else(cli, report):
    run = cli(report)
    assert (run.returncode, run.stderr) == (0, b"")
    result = json.loads(run.stdout)
    assert result["money"][0]["amount"] == "4000000"
    assert result["document"]["source"] == str(report)
    assert len(run.stdout.splitlines()) > 50
    assert len(cli(report, "--compact").stdout.splitlines()) == 1


def test_standard_input(cli, report):
    run = cli("-", stdin=report.read_bytes())
    assert run.returncode == 0
    assert json.loads(run.stdout)["document"]["source"] == "<stdin>"


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_output_is_utf_8_whatever_the_locale(cli, report, locale):
    usual = cli(report).stdout
    assert "老挝".encode() in usual
    assert cli(report, env=locale).stdout == usual
    shown = cli("explain", "老挝", env=locale)
    assert (shown.returncode, "老挝".encode() in shown.stdout) == (0, True)


def test_formats_and_kinds(cli, report):
    rows = list(csv.DictReader(io.StringIO(cli(report, "-f", "csv", "-k", "money").stdout.decode())))
    assert [(row["kind"], row["amount"]) for row in rows] == [("money", "4000000")]
    assert cli(report, "-f", "csv", "--csv-bom").stdout.startswith(b"\xef\xbb\xbf")
    lines = cli("-f", "jsonl", report, "-k", "country", "-k", "date").stdout.splitlines()
    assert {json.loads(line)["kind"] for line in lines} == {"country", "date"}
    assert "4000000 USD" in cli(report, "-f", "table").stdout.decode()


def test_output_goes_to_a_file_whole(cli, report, tmp_path):
    target = tmp_path / "result.csv"
    target.write_text("old")
    target.chmod(0o640)
    run = cli(report, "-o", target)
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
    assert target.read_bytes().startswith(b"schema_version,doc,")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(os.listdir(tmp_path)) == ["report.txt", "result.csv"]


def test_a_failed_run_leaves_the_old_output_alone(cli, tmp_path):
    target = tmp_path / "result.json"
    target.write_text("old")
    assert cli("missing.txt", "-o", target).returncode == 2
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["result.json"]


def test_several_files_are_an_array_in_their_order(cli, report, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("越南和泰国。", encoding="utf-8")
    run = cli(other, report)
    assert [result["document"]["source"] for result in json.loads(run.stdout)] == [str(other), str(report)]
    assert run.stderr.decode().count("\n") == 1
    assert cli(other, report, "-q").stderr == b""


def test_the_same_input_gives_the_same_bytes(cli):
    runs = {cli(SAMPLE, env={"PYTHONHASHSEED": seed}).stdout for seed in ("0", "1", "77")}
    assert len(runs) == 1


def test_nothing_found_is_no_error(cli, tmp_path):
    (tmp_path / "plain.txt").write_text("好", encoding="utf-8")
    run = cli("plain.txt")
    assert (run.returncode, run.stderr) == (0, b"")
    assert json.loads(run.stdout)["entities"] == []


def test_a_path_that_is_a_commands_name_needs_a_prefix(cli, report):
    report.rename(report.with_name("schema"))
    assert "properties" in json.loads(cli("schema").stdout)
    assert json.loads(cli("./schema").stdout)["document"]["source"] == "./schema"


def test_the_other_commands(cli, report):
    assert json.loads(cli("schema").stdout)["$defs"]["Money"]["properties"]["amount"]
    assert "oneOf" in json.loads(cli("schema", "--mention").stdout)
    assert cli("--version").stdout.decode().startswith("ssc-extract 0.")
    shown = cli("--help").stdout.decode()
    assert shown.startswith("Examples:\n  ssc-extract report.txt")
    for word in (
        "--format",
        "--kind",
        "--csv-bom",
        "explain",
        "schema",
        "--install-completion",
        "Exit codes",
    ):
        assert word in shown
    assert "complete" in cli("--show-completion", env={"SHELL": "/bin/bash"}).stdout.decode()


def test_explain_tells_who_won_and_why(cli, report):
    lines = cli("explain", report, "--find", "开发计划署").stdout.decode().splitlines()
    assert any(line.startswith("found") and "联合国开发计划署" in line and "rule" in line for line in lines)
    (money,) = cli("explain", report, "--span", "32:35").stdout.decode().splitlines()[:1]
    assert "4000000 USD" in money
    assert cli("explain", "好").stdout.decode().startswith("nothing: no rule matches here")
    assert cli("explain", report, "--find", "不在这里").returncode == 2
    assert cli("explain", report, "--span", "9:3").returncode == 2


def test_completion_offers_commands_and_options(cli):
    def offered(words: str) -> list[str]:
        env = {
            "_SSC_EXTRACT_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(words.count(" ")),
        }
        return cli(env=env).stdout.decode().split()

    assert offered("ssc-extract sch") == ["schema"]
    assert "--format" in offered("ssc-extract --f")
    assert offered("ssc-extract -f cs") == ["csv"]


def test_a_lexicon_of_ones_own(cli, tmp_path):
    (tmp_path / "text.txt").write_text("会议由翠湖水利促进会主持。", encoding="utf-8")
    (tmp_path / "my.csv").write_text("name,type,acronym\n翠湖水利促进会,org,CHSC\n", encoding="utf-8")
    found = json.loads(cli("text.txt", "--lexicon", "my.csv").stdout)["entities"]
    assert [(entity["text"], entity["acronym"], entity["via"]) for entity in found] == [
        ("翠湖水利促进会", "CHSC", "lexicon")
    ]
    assert "CHSC" in cli("explain", "text.txt", "--lexicon", "my.csv").stdout.decode()
    (tmp_path / "my.csv").write_text("name,type\n翠湖水利促进会,club\n", encoding="utf-8")
    run = cli("text.txt", "--lexicon", "my.csv")
    assert (run.returncode, run.stdout, run.stderr.count(b"\n")) == (2, b"", 1)
    assert "my.csv, line 2" in run.stderr.decode()
