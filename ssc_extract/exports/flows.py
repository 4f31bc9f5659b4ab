"""Who gave what to whom: the activities of one or more results as rows, one for each stated amount.

Nothing is added up. A row whose amount would count twice says so (``counts_twice``), and one that
tells again what an earlier row told (the same givers, receivers, amount and currency, in any of
the documents) names that row's activity in ``same_as``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

COLUMNS = (
    "provider",
    "beneficiary",
    "amount",
    "currency",
    "amount_role",
    "counts_twice",
    "same_as",
    "date",
    "action",
    "programme",
    "programme_key",
    "implementer",
    "partner",
    "source",
    "doc",
    "paragraph",
    "start",
    "end",
    "activity",
    "text",
)
"""What a row holds; lists are joined by ``; ``, an amount of two bounds reads ``LOW..HIGH``."""

_ROLES = ("provider", "beneficiary", "implementer", "partner")


def flow_rows(results: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give the rows of results (plain JSON values) in their order.

    An activity without an amount gives one row if somebody provides in it.
    """
    told: dict[tuple[str, ...], str] = {}
    for result in results:
        for activity in result["activities"]:
            for row in _rows(activity, result["document"]):
                if row["amount"] is not None:
                    key = tuple(str(row[name]) for name in ("provider", "beneficiary", "amount", "currency"))
                    first = told.setdefault(key, row["activity"])
                    row["same_as"] = None if first == row["activity"] else first
                yield row


def _rows(activity: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    parties = {
        role: "; ".join(one["name"] for one in activity["participants"] if one["role"] == role)
        for role in _ROLES
    }
    shared = {
        "date": "; ".join(activity["dates"]),
        "action": activity["action"],
        "programme": activity["programme"],
        "programme_key": activity["programme_key"],
        "source": document["source"],
        "doc": document["id"],
        "paragraph": activity["paragraph"],
        "start": activity["start"],
        "end": activity["end"],
        "activity": activity["id"],
        "text": activity["text"],
    }
    amounts = activity["amounts"] or ([None] if parties["provider"] else [])
    for stated in amounts:
        amount, _, currency = ("", "", "") if stated is None else stated["amount"].rpartition(" ")
        row = {
            "amount": amount or None,
            "currency": currency or None,
            "amount_role": None if stated is None else stated["role"],
            "counts_twice": None if stated is None else stated["counts_twice"],
            "same_as": None,
        }
        whole = parties | row | shared
        yield {name: whole[name] for name in COLUMNS}
