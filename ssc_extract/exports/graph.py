"""The network of parties as GraphML 1.0, for Gephi and networkx.

A node is a party, an edge leads from who gives or does to who receives, or from a partner to whom
it works with. An activity with several givers or receivers makes several edges that share its
amount: ``shared`` is true there, and adding such edges up would count the amount again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any
from xml.sax.saxutils import escape, quoteattr

_NODE_KEYS = {"label": "string", "kind": "string"}
_EDGE_KEYS = {
    "relation": "string", "action": "string", "amount": "string", "currency": "string", "shared": "boolean",
    "date": "string", "programme": "string", "source": "string", "paragraph": "int", "activity": "string",
}  # fmt: skip
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) does not allow even as a reference."""

Edge = tuple[str, str, dict[str, Any]]


def graphml(results: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Give the lines of the network of some results (plain JSON values)."""
    nodes: dict[str, str] = {}
    edges: list[Edge] = []
    for result in results:
        for activity in result["activities"]:
            for one in activity["participants"]:
                nodes.setdefault(one["name"], one["kind"])
            edges.extend(_edges(activity, result["document"]["source"]))
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for owner, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, kind in keys.items():
            yield f'  <key id="{owner}_{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>'
    yield '  <graph edgedefault="directed">'
    for name, kind in nodes.items():
        yield f"    <node id={quoteattr(_legal(name))}>{_data('node', {'label': name, 'kind': kind})}</node>"
    for number, (start, end, told) in enumerate(edges):
        ends = f"source={quoteattr(_legal(start))} target={quoteattr(_legal(end))}"
        yield f'    <edge id="e{number}" {ends}>{_data("edge", told)}</edge>'
    yield "  </graph>"
    yield "</graphml>"


def _edges(activity: Mapping[str, Any], source: str) -> Iterator[Edge]:
    names: dict[str, list[str]] = {}
    for one in activity["participants"]:
        names.setdefault(one["role"], []).append(one["name"])
    giving, doing = names.get("provider", []), names.get("implementer", [])
    receiving = names.get("beneficiary", [])
    pairs = [("gives", *pair) for pair in product(giving, receiving or doing)]
    pairs += [("does", *pair) for pair in product([] if giving and receiving else doing, receiving)]
    pairs += [("partner", *pair) for pair in product(names.get("partner", []), doing or giving)]
    gifts = sum(relation == "gives" for relation, *_ in pairs)
    for relation, start, end in pairs:
        for amount in (activity["money"] if relation == "gives" else []) or [None]:
            number, _, currency = (amount or "").rpartition(" ")
            told = {
                "relation": relation,
                "action": activity["action"],
                "amount": number or None,
                "currency": currency or None,
                "shared": gifts > 1 if amount else None,
                "date": "; ".join(activity["dates"]) or None,
                "programme": activity["programme"],
                "source": source,
                "paragraph": activity["paragraph"],
                "activity": activity["id"],
            }
            yield start, end, told


def _data(owner: str, values: Mapping[str, Any]) -> str:
    return "".join(
        f'<data key="{owner}_{name}">{escape(_legal(_text(value)))}</data>'
        for name, value in values.items()
        if value is not None
    )


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
