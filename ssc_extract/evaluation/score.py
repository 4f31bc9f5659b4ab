"""Comparing what was found with what gold says: exact spans, and spans with their values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from ssc_extract.evaluation.gold import KINDS, GoldDocument
from ssc_extract.evaluation.marked import VALUE_FIELDS

Mention = Mapping[str, Any]
_CONTEXT = 16


@dataclass(slots=True)
class Tally:
    """Counts of one kind: gold mentions, found ones, spans hit, values right among them."""

    gold: int = 0
    found: int = 0
    hit: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found whose span is gold."""
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of gold whose span was found."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """F1 over exact spans; 1.0 where there is nothing to find and nothing was found."""
        return 2 * self.hit / (self.gold + self.found) if self.gold + self.found else 1.0

    @property
    def f1_value(self) -> float:
        """F1 over exact spans with the right value."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 1.0


@dataclass(frozen=True, slots=True)
class Error:
    """One difference: ``what`` is missed, false or value; ``context`` has the mention in 【】."""

    document: str
    kind: str
    what: str
    text: str
    detail: str
    context: str
    rule: str = ""


@dataclass(slots=True)
class Score:
    """Tallies by kind and by rule, and the errors in the order of the documents."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    rules: dict[str, Tally] = field(default_factory=dict)
    errors: list[Error] = field(default_factory=list)
    documents: int = 0


def add(score: Score, gold: GoldDocument, found: Iterable[Mention]) -> None:
    """Count one document's findings (records as dicts, offsets of its text) into ``score``.

    Nested entities count neither for nor against, references only where gold has one,
    and findings outside the annotated part not at all, as the definition of a mention says.
    """
    score.documents += 1
    expected = {_key(mention): mention for mention in gold.mentions}
    given = {_key(mention): mention for mention in found if mention["kind"] in KINDS}
    for key, mention in expected.items():
        if mention["kind"] == "entity" and mention.get("nested"):
            continue
        tally = score.kinds.setdefault(mention["kind"], Tally())
        tally.gold += 1
        match = given.get(key)
        if match is None:
            score.errors.append(_error(gold, mention, "missed", _show(value(mention))))
            continue
        tally.hit += 1
        if _agree(mention, match):
            tally.right += 1
        else:
            detail = f"{_show(value(match))} instead of {_show(value(mention))}"
            score.errors.append(_error(gold, mention, "value", detail, match.get("rule", "")))
    for key, mention in given.items():
        _count_finding(score, gold, expected.get(key), mention)


def _count_finding(score: Score, gold: GoldDocument, match: Mention | None, mention: Mention) -> None:
    kind = mention["kind"]
    if kind not in gold.kinds or not (gold.start <= mention["start"] and mention["end"] <= gold.end):
        return
    if kind == "entity" and (match or mention).get("nested"):
        return
    if kind == "reference" and match is None:
        return
    tally = score.kinds.setdefault(kind, Tally())
    rule = score.rules.setdefault(mention.get("rule", ""), Tally())
    tally.found += 1
    rule.found += 1
    if match is None:
        score.errors.append(_error(gold, mention, "false", _show(value(mention)), mention.get("rule", "")))
        return
    rule.hit += 1
    rule.right += _agree(match, mention)


def value(mention: Mention) -> tuple[str, ...]:
    """Give the part of a mention that counts as its value, in one comparable form."""
    kind = mention["kind"]
    if kind in ("money", "percentage", "quantity"):
        name = "amount" if kind == "money" else "value"
        numbers = [mention.get(name + part) for part in ("", "_low", "_high")]
        amounts = tuple(_number(number) for number in numbers if number is not None)
        return (*amounts, str(mention.get("currency"))) if kind == "money" else amounts
    if kind == "reference":
        return (_fold(mention.get("refers_to")),)
    return (str(mention.get("type" if kind == "entity" else VALUE_FIELDS[kind])),)


def _agree(gold: Mention, found: Mention) -> bool:
    return value(gold) == value(found)


def _key(mention: Mention) -> tuple[str, int, int]:
    return mention["kind"], mention["start"], mention["end"]


def _number(number: object) -> str:
    try:
        return str(Decimal(str(number)).normalize())
    except InvalidOperation:
        return str(number)


def _fold(name: str | None) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", name or "")).casefold()


def _show(parts: tuple[str, ...]) -> str:
    return " ".join(parts)


def _error(gold: GoldDocument, mention: Mention, what: str, detail: str, rule: str = "") -> Error:
    start, end = mention["start"], mention["end"]
    before = gold.text[max(0, start - _CONTEXT) : start]
    after = gold.text[end : end + _CONTEXT]
    context = f"{before}【{gold.text[start:end]}】{after}".replace("\n", "⏎")
    return Error(gold.name, mention["kind"], what, mention["text"], detail, context, rule)
