"""A score as a table or JSON, and what changed since an earlier one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ssc_extract.evaluation.gold import KINDS
from ssc_extract.evaluation.score import Error, Score, Tally


def as_json(score: Score) -> dict[str, Any]:
    """Give the score as plain data: per kind, per rule, every error; what ``--baseline`` reads again."""
    return {
        "documents": score.documents,
        "kinds": {kind: _row(score.kinds[kind]) for kind in KINDS if kind in score.kinds},
        "rules": {rule: _row(score.rules[rule]) for rule in sorted(score.rules)},
        "errors": [asdict(error) for error in score.errors],
    }


def _row(tally: Tally) -> dict[str, Any]:
    return {
        "gold": tally.gold,
        "found": tally.found,
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "f1_value": round(tally.f1_value, 4),
    }


def kind_lines(score: Score) -> list[str]:
    """Give the table per kind, a header line first, in columns of fixed width."""
    lines = [f"{'kind':<11}{'gold':>6}{'found':>7}{'P':>8}{'R':>8}{'F1':>8}{'F1+value':>10}"]
    for kind in KINDS:
        if kind in score.kinds:
            tally = score.kinds[kind]
            lines.append(
                f"{kind:<11}{tally.gold:>6}{tally.found:>7}{tally.precision:>8.3f}{tally.recall:>8.3f}"
                f"{tally.f1:>8.3f}{tally.f1_value:>10.3f}"
            )
    return lines


def rule_lines(score: Score) -> list[str]:
    """Give the table per rule: how often it found something, and how often that was right."""
    lines = [f"{'rule':<36}{'found':>7}{'span':>7}{'value':>7}{'right':>8}"]
    for rule, tally in sorted(score.rules.items()):
        share = tally.right / tally.found if tally.found else 0.0
        lines.append(f"{rule:<36}{tally.found:>7}{tally.hit:>7}{tally.right:>7}{share:>8.3f}")
    return lines


def error_lines(errors: Iterable[Error], most: int) -> list[str]:
    """Give up to ``most`` errors a kind, one line each, with their surroundings."""
    shown: dict[str, int] = {}
    lines = []
    for error in errors:
        shown[error.kind] = shown.get(error.kind, 0) + 1
        if shown[error.kind] <= most:
            rule = f"  ({error.rule})" if error.rule else ""
            lines.append(_line(asdict(error)) + rule)
    return lines


@dataclass(frozen=True, slots=True)
class Change:
    """What a change did: errors that went away, errors that came, and F1 with value per kind."""

    gained: tuple[str, ...]
    broken: tuple[str, ...]
    kinds: tuple[tuple[str, float, float], ...]


def compare(score: Score, baseline: Mapping[str, Any]) -> Change:
    """Hold a score against an earlier one given as `as_json` wrote it."""
    before = {_line(error) for error in baseline["errors"]}
    after = {_line(asdict(error)) for error in score.errors}
    kinds = tuple(
        (
            kind,
            float(baseline["kinds"].get(kind, {}).get("f1_value", 0.0)),
            round(score.kinds[kind].f1_value, 4),
        )
        for kind in KINDS
        if kind in score.kinds
    )
    return Change(tuple(sorted(before - after)), tuple(sorted(after - before)), kinds)


def change_lines(change: Change) -> list[str]:
    """Give a change as readable lines."""
    lines = [f"{kind:<11}{before:>8.3f} → {after:.3f}" for kind, before, after in change.kinds]
    lines += [f"gained  {error}" for error in change.gained]
    lines += [f"broke   {error}" for error in change.broken]
    return lines


def _line(error: Mapping[str, Any]) -> str:
    return (
        f"{error['kind']:<11}{error['what']:<7} {error['detail']}  {error['context']}  [{error['document']}]"
    )
