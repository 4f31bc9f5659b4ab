"""``ssc-extract lexicon`` and ``ssc-extract eval`` as a process."""

import json


def test_search_finds_a_name_by_its_short_form(cli) -> None:
    run = cli("lexicon", "农发基金", "--type", "org")
    assert run.returncode == 0
    assert any(line.split("\t")[1] == "国际农业发展基金" for line in run.stdout.decode().splitlines())


def test_search_finds_countries(cli) -> None:
    rows = cli("lexicon", "LAO", "-t", "country").stdout.decode().splitlines()
    assert any(row.split("\t")[1:3][1] == "LAO" for row in rows)


def test_nothing_found_is_told(cli) -> None:
    run = cli("lexicon", "并不存在的名称")
    assert run.returncode == 1
    assert run.stdout == b""
    assert run.stderr.decode().count("\n") == 1


def test_the_count_is_that_of_the_export(cli) -> None:
    counted = cli("lexicon", "--count").stdout.decode().split("entries")[0].split()[-1]
    exported = cli("lexicon", "--export").stdout.decode().splitlines()
    countries = len(cli("lexicon", "-t", "country").stdout.decode().splitlines())
    assert len(exported) - 1 + countries == int(counted)


def test_an_export_is_a_lexicon_again(cli, tmp_path) -> None:
    (tmp_path / "again.csv").write_bytes(cli("lexicon", "银行", "-t", "org", "--export").stdout)
    run = cli("lexicon", "--lexicon", "again.csv", "世界银行")
    assert run.returncode == 0
    assert "again.csv" in run.stdout.decode()


def test_a_bad_lexicon_is_one_line_with_its_place(cli, tmp_path) -> None:
    (tmp_path / "bad.csv").write_text("name,type\n某某论坛,meeting\n", encoding="utf-8")
    run = cli("lexicon", "--lexicon", "bad.csv", "论坛")
    assert run.returncode == 2
    assert run.stderr.decode().count("\n") == 1
    assert "bad.csv, line 2, column 'type'" in run.stderr.decode()


GOLD = "## one | a country and an amount\n[[世界银行|org]]向[[老挝|country LAO]]提供[[400万美元|money 4000000 USD]]。\n"


def test_eval_prints_a_table_and_keeps_to_its_floor(cli, tmp_path) -> None:
    (tmp_path / "gold.marked").write_text(GOLD, encoding="utf-8")
    run = cli("eval", "gold.marked", "--rules", "--require", "country=1")
    assert run.returncode == 0, run.stderr
    assert "country.name" in run.stdout.decode()
    (tmp_path / "wrong.marked").write_text(GOLD.replace("LAO", "KHM"), encoding="utf-8")
    run = cli("eval", "wrong.marked", "--errors", "3", "--require", "country=0.98")
    assert run.returncode == 1
    assert "LAO instead of KHM" in run.stdout.decode()
    assert "below the required 0.98" in run.stderr.decode()


def test_eval_shows_what_changed_since_a_baseline(cli, tmp_path) -> None:
    (tmp_path / "gold.marked").write_text(GOLD.replace("LAO", "KHM"), encoding="utf-8")
    (tmp_path / "old.json").write_bytes(cli("eval", "gold.marked", "--json").stdout)
    assert (
        json.loads((tmp_path / "old.json").read_text(encoding="utf-8"))["kinds"]["country"]["f1_value"] == 0
    )
    (tmp_path / "gold.marked").write_text(GOLD, encoding="utf-8")
    shown = cli("eval", "gold.marked", "--baseline", "old.json").stdout.decode()
    assert "0.000 → 1.000" in shown
    assert "gained  country" in shown


def test_eval_says_what_is_wrong_with_its_gold(cli, tmp_path) -> None:
    for path, words in (("none.jsonl", "no such file"), (".", "no gold there")):
        run = cli("eval", path)
        assert run.returncode == 2
        assert words in run.stderr.decode()
        assert run.stderr.decode().count("\n") == 1
