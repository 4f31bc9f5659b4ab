"""The beginning and the end of a dataset: nothing of another run in it, nothing missing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterable
from typing import Any

from ssc_extract import __version__
from ssc_extract.cluster.attempts import forget_attempts
from ssc_extract.cluster.journal import Committed, Journal
from ssc_extract.cluster.orders import Order
from ssc_extract.cluster.places import STATE, Place
from ssc_extract.exports.parquet.datasets import LAYOUT_VERSION, datasets
from ssc_extract.exports.parquet.files import no_rows
from ssc_extract.records.result import SCHEMA_VERSION

MANIFEST = "manifest.json"
_NO_ROWS = "part-none.parquet"


def start_afresh(place: Place) -> None:
    """Remove what earlier runs left in a folder of results, and nothing else."""
    place.drop(MANIFEST)
    place.drop(f"{STATE}/committed")
    for name in datasets():
        place.drop(name)


def finish(order: Order, seen: Container[str]) -> int:
    """Leave a dataset of the partitions ``seen``, of all of them and of nothing else.

    Partitions of documents that have changed or gone since are removed, and so are files that no
    partition has. A dataset without rows gets a file that says what its columns are. The manifest
    comes last: where it stands, the dataset is whole. Gives the number of mentions in it.
    """
    place, journal = order.place, Journal(order.place)
    belonging: set[str] = set()
    told: list[dict[str, Any]] = []
    totals: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    for done in journal:
        if done.partition not in seen:
            journal.forget(done)
            continue
        belonging.update(done.files)
        told.append(_partition(done))
        totals.update(documents=done.documents - done.failed, failed=done.failed, bytes=done.bytes)
        mentions.update(done.mentions)
    for name, dataset in datasets().items():
        files = place.files(name)
        for file in files:
            if file not in belonging:
                place.drop(file)
        if not belonging.intersection(files) and not order.partition_by:
            place.put(f"{name}/{_NO_ROWS}", no_rows(dataset))
    forget_attempts(place)
    place.put(MANIFEST, _manifest(order, {**totals, "mentions": dict(sorted(mentions.items()))}, told))
    return mentions.total()


def _partition(done: Committed) -> dict[str, Any]:
    return {
        "partition": done.partition,
        "documents": done.documents,
        "failed": done.failed,
        "bytes": done.bytes,
        "files": done.files,
    }


def _manifest(order: Order, totals: dict[str, Any], told: Iterable[dict[str, Any]]) -> bytes:
    """Give the manifest as JSON, a partition a line; it holds nothing that differs between two runs."""
    head = {
        "generator": {"name": "ssc-extract", "version": __version__, "origin": order.origin},
        "schema_version": SCHEMA_VERSION,
        "layout_version": LAYOUT_VERSION,
        "partition_by": list(order.partition_by),
        "totals": totals,
    }
    lines = ",\n".join(map(json.dumps, told))
    return f'{json.dumps(head)[:-1]}, "partitions": [\n{lines}\n]}}\n'.encode()
