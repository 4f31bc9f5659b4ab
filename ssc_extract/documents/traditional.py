"""Reading Traditional characters as Simplified ones, one to one, in paragraphs that are Traditional."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ssc_extract.data_files import cells, data_folder
from ssc_extract.kept import kept_from

Parts = tuple[dict[int, str], str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class TraditionalTable:
    """The table `data/traditional.csv`: ``simplified`` for `str.translate`, and the telling characters.

    ``telling`` characters stand in no Simplified text, ``simplified_only`` ones in no
    Traditional text; a paragraph is what it has more of.
    """

    simplified: dict[int, str]
    telling: str
    simplified_only: frozenset[str]


@cache
def load_traditional() -> TraditionalTable:
    """Load the table once it is asked for.

    Raises ``ValueError`` for a row that does not give one character for one character.
    """
    path = data_folder() / "traditional.csv"
    return TraditionalTable(*kept_from("traditional", (path, __file__), lambda: _read(path)))


def _read(path: Path) -> Parts:
    """Give the fields of `TraditionalTable`."""
    _, *rows = cells(path)
    for row in rows:
        if len(row[0]) != 1 or len(row[1]) != 1:
            raise ValueError(f"traditional.csv: not one character for one character: {','.join(row)}")
    return (
        {ord(row[0]): row[1] for row in rows},
        "".join(row[0] for row in rows if row[2] == "yes"),
        frozenset(row[1] for row in rows if row[3] == "yes"),
    )


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(f"[{load_traditional().telling}]")


def has_traditional(text: str) -> bool:
    """Whether ``text`` holds a character that tells a Traditional text."""
    return _telling().search(text) is not None


def is_traditional(text: str) -> bool:
    """Whether ``text`` is in Traditional characters: more of them than of Simplified-only ones."""
    telling = len(_telling().findall(text))
    return telling > 0 and telling > sum(map(load_traditional().simplified_only.__contains__, text))


def simplify(strings: Sequence[str]) -> Sequence[str]:
    """Give the pieces of one paragraph in Simplified characters, each as long as it was.

    A paragraph that is not Traditional is given back as it is.
    """
    if not any(map(is_traditional, strings)) or not is_traditional("".join(strings)):
        return strings
    table = load_traditional().simplified
    simple = [string.translate(table) for string in strings]
    if [*map(len, simple)] != [*map(len, strings)]:
        raise AssertionError("conversion to Simplified characters moved an offset")
    return simple
