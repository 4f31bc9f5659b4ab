"""A mention in a few words for a reader: its value, and where it stands."""

from __future__ import annotations

from typing import Any

from ssc_extract.exports.printable import printable

_SIGNS = {"approx": "≈ ", "more_than": "> ", "less_than": "< ", "at_least": "≥ ", "at_most": "≤ "}


def place(row: dict[str, Any]) -> str:
    """Give where a mention stands: its paragraph's number, and its footnote's mark."""
    paragraph = "" if row["paragraph"] is None else str(row["paragraph"])
    return paragraph if row["footnote"] is None else printable(f"{paragraph} n.{row['footnote']}".strip())


def _parties(row: dict[str, Any]) -> str:
    return ", ".join(f"{one['name']} ({one['role']})" for one in row.get("participants", ()))


def describe(row: dict[str, Any]) -> str:
    """Give the value of a mention in one line for a reader."""
    low, high = row.get("amount_low", row.get("value_low")), row.get("amount_high", row.get("value_high"))
    number = row.get("amount", row.get("value")) if low is None else f"{low} - {high}"
    sign = _SIGNS.get(row.get("modifier", ""), "")
    fields: dict[str, list[str | None]] = {
        "entity": [row.get("type"), row.get("name"), row.get("acronym")],
        "country": [row.get("alpha3"), row.get("name_en"), *row.get("groups", ())],
        "money": [f"{sign}{number} {row.get('currency')}"],
        "date": [row.get("edtf"), row.get("bound"), row.get("part"), row.get("inferred") and "inferred"],
        "duration": [row.get("iso"), row.get("anchor")],
        "percentage": [f"{sign}{number}%"],
        "quantity": [f"{sign}{number} {row.get('unit')}"],
        "goal": [row.get("goal")],
        "reference": [row.get("refers_to"), row.get("refers_to_kind")],
        "activity": [row.get("action"), _parties(row), *row.get("money", ()), *row.get("dates", ())],
    }
    return " · ".join(part for part in fields[row["kind"]] if part)
