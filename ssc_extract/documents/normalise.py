"""Normalisation of text (stub until the document stage is built)."""

from __future__ import annotations

import re


def normalise_inline(text: str) -> str:
    """Normalise a single line the way documents are normalised."""
    return re.sub(r"(?<=[^\x00-\x7f]) +| +(?=[^\x00-\x7f])", "", text.strip())
