"""Expectations as marked-up text, so that nobody counts offsets.

A file holds cases. Each begins with a line ``## name | what it is there for`` and goes on
with the text, in which every mention stands in double square brackets, its value behind a
bar; brackets nest::

    ## alias | the short form is used from its gloss on
    [[国际农业发展基金|org]]([[农发基金|org 国际农业发展基金]])在[[2021年|date 2021]]向[[摩洛哥|country MAR]]
    拨款[[100万美元|money 1000000 USD]]。[[[[中国|country CHN]]农业大学|org]]派出[[十二名|quantity 12]]专家。

The annotation is the kind and its value: ``country ALPHA3``; ``money AMOUNT CURRENCY``
(a range as ``LOW..HIGH``); ``date EDTF``; ``duration ISO``; ``percentage VALUE``;
``quantity VALUE``; ``goal SDG-n``; ``reference NAME``; an entity by its type (``org``,
``event``, ``programme``, ``document``, ``place``), optionally with its canonical name.
Behind the value of a number a modifier may stand (``money 5000000 USD approx``). A mention
inside a marked entity is nested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ssc_extract.extractors.values import EntityType, Modifier

VALUE_FIELDS = {
    "country": "alpha3", "date": "edtf", "duration": "iso", "goal": "goal", "reference": "refers_to"
}  # fmt: skip
"""The field that holds the value, of the kinds that have one field for it."""

_TYPES = frozenset(EntityType)
_MODIFIERS = frozenset(Modifier)
_CASE = re.compile(r"^## *([^|\n]+?) *(?:\|[^\n]*)?$", re.MULTILINE)
_TOKEN = re.compile(r"\[\[|\|([^|\[\]\n]*)\]\]")


class MarkedError(ValueError):
    """Marked-up text that does not follow the form; the message says where."""


def parse_marked(text: str) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """Give (name, plain text, mentions) for every case of a marked-up file.

    Raises `MarkedError` for brackets that do not pair and annotations that cannot be read.
    """
    headers = list(_CASE.finditer(text))
    if not headers:
        raise MarkedError("no case: a case begins with a line `## name | what it is there for`")
    for header, following in zip(headers, [*headers[1:], None], strict=True):
        body = text[header.end() : following.start() if following else len(text)].strip("\n") + "\n"
        try:
            plain, mentions = unmark(body)
        except MarkedError as error:
            raise MarkedError(f"case {header[1]!r}: {error}") from error
        yield header[1], plain, mentions


def unmark(text: str) -> tuple[str, list[dict[str, Any]]]:
    """Take the marks out of one text; give the plain text and its mentions in text order."""
    plain: list[str] = []
    length = position = 0
    opened: list[int] = []
    mentions: list[dict[str, Any]] = []
    for token in _TOKEN.finditer(text):
        piece = text[position : token.start()]
        plain.append(piece)
        length += len(piece)
        position = token.end()
        if token[0] == "[[":
            opened.append(length)
            continue
        if not opened:
            raise MarkedError(f"`{token[0]}` closes a mention that was not opened")
        start = opened.pop()
        surface = "".join(plain)[start:length]
        mentions.append({"start": start, "end": length, "text": surface, **_annotation(token[1], surface)})
    if opened:
        raise MarkedError(f"{len(opened)} mention(s) opened with `[[` are not closed with `|…]]`")
    plain.append(text[position:])
    mentions.sort(key=lambda mention: (mention["start"], -mention["end"]))
    return "".join(plain), _nest(mentions)


def _annotation(words: str, surface: str) -> dict[str, Any]:
    kind, _, rest = words.strip().partition(" ")
    value = rest.strip()
    if kind in _TYPES:
        return {"kind": "entity", "type": kind, "name": value or None}
    if not value:
        raise MarkedError(f"`{surface}|{words}` states no value")
    if kind in ("money", "percentage", "quantity"):
        return {"kind": kind, **_number(kind, value.split())}
    if kind not in VALUE_FIELDS:
        raise MarkedError(f"`{surface}|{words}`: unknown kind {kind!r}")
    return {"kind": kind, VALUE_FIELDS[kind]: value}


def _number(kind: str, words: list[str]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if len(words) > 1 and words[-1] in _MODIFIERS:
        fields["modifier"] = words.pop()
    name = "amount" if kind == "money" else "value"
    low, is_range, high = words[0].partition("..")
    fields.update({f"{name}_low": low, f"{name}_high": high} if is_range else {name: low})
    if kind == "money":
        if len(words) != 2:
            raise MarkedError(f"money needs an amount and a currency: {' '.join(words)!r}")
        fields["currency"] = words[1]
    return fields


def _nest(mentions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    entities: list[dict[str, Any]] = []
    for mention in mentions:
        while entities and entities[-1]["end"] <= mention["start"]:
            entities.pop()
        mention["nested"] = any(
            outer["end"] >= mention["end"]
            and outer["end"] - outer["start"] > mention["end"] - mention["start"]
            for outer in entities
        )
        if mention["kind"] == "entity":
            entities.append(mention)
    return mentions
