"""From the paths of a command line to the documents to read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

STANDARD_INPUT = "-"
SUFFIXES = frozenset((".txt", ".text", ".md"))
"""What is read in a folder; a file that is named itself is read whatever it is called."""


@dataclass(frozen=True, slots=True)
class Input:
    """One document to read.

    ``name`` is how messages and the record call it, ``path`` its file (``None`` for standard
    input), ``place`` where its result goes in a folder of results: relative, without a suffix
    of the format, and different for every input of a run.
    """

    name: str
    path: Path | None
    place: Path


def expand(paths: Sequence[str], output: Path | None = None) -> list[Input]:
    """Give the inputs that the paths name: files as they are, folders by their texts in path order.

    Hidden files and folders are left out, and so is the folder ``output``, whose results must
    not be read as documents. A path that does not exist stays an input, so that reading it says so.
    """
    inputs: list[Input] = []
    taken: set[Path] = set()
    for path in paths:
        if path == STANDARD_INPUT:
            inputs.append(Input("<stdin>", None, _free(Path("stdin"), taken)))
        elif os.path.isdir(path):
            root = Path(path)
            base = Path() if len(paths) == 1 else Path(root.resolve().name)
            inputs.extend(
                Input(str(file), file, _free(base / file.relative_to(root), taken))
                for file in _texts(root, output)
            )
        else:
            inputs.append(Input(path, Path(path), _free(Path(Path(path).name), taken)))
    return inputs


def _texts(root: Path, output: Path | None) -> Iterator[Path]:
    left_out = None if output is None else output.resolve()
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(
            name for name in folders if name[0] != "." and Path(folder, name).resolve() != left_out
        )
        for name in sorted(files):
            file = Path(folder, name)
            if name[0] != "." and file.suffix.lower() in SUFFIXES and file.is_file():
                yield file


def _free(place: Path, taken: set[Path]) -> Path:
    """Give ``place``, or with a number before its suffix where another input has it already."""
    free, number = place, 1
    while free in taken:
        number += 1
        free = place.with_name(f"{place.stem}-{number}{place.suffix}")
    taken.add(free)
    return free
