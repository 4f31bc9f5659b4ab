"""``ssc-extract eval``: how often the tool is right, where it errs, what a change gained and broke."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ssc_extract.cli.ends import SOME_FAILED, fail, orderly

if TYPE_CHECKING:
    from ssc_extract.evaluation.score import Score


def evaluate(
    gold: Annotated[
        list[Path], typer.Argument(help="Gold files (.jsonl with a coverage line, .marked text) or folders.")
    ],
    source: Annotated[
        Path | None, typer.Option("--source", help="The text of a .jsonl gold that is not beside it.")
    ] = None,
    errors: Annotated[int, typer.Option("--errors", help="Show up to N errors a kind.", min=0)] = 0,
    rules: Annotated[bool, typer.Option("--rules", help="Show how often each rule is right.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print all of it as JSON.")] = False,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help="An earlier --json output: show gains and losses.")
    ] = None,
    require: Annotated[
        list[str] | None,
        typer.Option("--require", help="KIND=F1: exit 1 where F1 with value is lower (repeatable)."),
    ] = None,
) -> None:
    """Score the tool against gold."""
    with orderly():
        floors = [_floor(demand) for demand in require or []]
        score = _score(gold, source)
        _print(score, errors=errors, rules=rules, as_json=as_json)
        if baseline is not None:
            _print_change(score, baseline)
        _check(score, floors)


def _score(paths: list[Path], source: Path | None) -> Score:
    from ssc_extract.api import extract
    from ssc_extract.documents.read import ReadError
    from ssc_extract.evaluation.gold import GoldError, read_gold
    from ssc_extract.evaluation.score import Score, add

    score = Score()
    try:
        for path in paths:
            for document in read_gold(path, source):
                found = (mention.model_dump(mode="json") for mention in extract(document.text).mentions())
                add(score, document, found)
    except (GoldError, ReadError) as error:
        fail(str(error))
    if not score.documents:
        fail(f"{', '.join(map(str, paths))}: no gold there: give .jsonl with a coverage line or .marked text")
    return score


def _print(score: Score, *, errors: int, rules: bool, as_json: bool) -> None:
    import json

    from ssc_extract.evaluation import report

    if as_json:
        typer.echo(json.dumps(report.as_json(score), ensure_ascii=False, indent=1))
        return
    lines = [f"{score.documents} documents", *report.kind_lines(score)]
    if rules:
        lines += ["", *report.rule_lines(score)]
    if errors:
        lines += ["", *report.error_lines(score.errors, errors)]
    typer.echo("\n".join(lines))


def _print_change(score: Score, baseline: Path) -> None:
    import json

    from ssc_extract.evaluation import report

    try:
        earlier: dict[str, Any] = json.loads(baseline.read_text(encoding="utf-8"))
        change = report.compare(score, earlier)
    except FileNotFoundError:
        fail(f"{baseline}: no such file: make one with `ssc-extract eval GOLD --json > {baseline}`")
    except (ValueError, KeyError, TypeError):
        fail(f"{baseline}: not an output of `ssc-extract eval --json`")
    typer.echo("\n".join(["", *report.change_lines(change)]), err=False)


def _floor(demand: str) -> tuple[str, float]:
    kind, _, value = demand.partition("=")
    try:
        return kind, float(value)
    except ValueError:
        fail(f"--require {demand}: give a kind and a figure, such as country=0.98")


def _check(score: Score, floors: list[tuple[str, float]]) -> None:
    for kind, floor in floors:
        tally = score.kinds.get(kind)
        if tally is None:
            fail(f"--require {kind}: the gold has no such mention")
        if tally.f1_value < floor:
            fail(f"{kind}: F1 with value is {tally.f1_value:.4f}, below the required {floor}", SOME_FAILED)
