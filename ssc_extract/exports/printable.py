"""Text from a document or a file name made safe for a terminal."""

from __future__ import annotations

import re

_SPACES = re.compile(r"\s+")


def printable(text: str) -> str:
    """Give ``text`` on one line without control, escape, bidirectional and other invisible characters."""
    line = _SPACES.sub(" ", text)
    return line if line.isprintable() else "".join(filter(str.isprintable, line))
