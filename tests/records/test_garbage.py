"""A document leaves nothing that only the cyclic garbage collector could free."""

from __future__ import annotations

import gc

from ssc_extract import extract
from ssc_extract.data_files import data_folder


def test_a_document_leaves_no_cycles() -> None:
    # Batches read documents with the collector at rest: what it alone frees would pile up.
    text = (data_folder() / "samples" / "un-report.txt").read_text(encoding="utf-8")
    extract(text).to_json()
    gc.collect()
    gc.disable()
    try:
        extract(text).to_json()
        assert gc.collect() == 0
    finally:
        gc.enable()
