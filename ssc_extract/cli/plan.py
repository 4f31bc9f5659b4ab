"""What a command line asks for, checked before anything is read."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ssc_extract.batch.inputs import Choice, Input, expand
from ssc_extract.cli.ends import fail
from ssc_extract.documents.formats.kinds import SUFFIXES
from ssc_extract.exports.registry import FORMATS


@dataclass(frozen=True, slots=True)
class Plan:
    """The inputs, the format and the place of the output.

    ``output`` is ``None`` for standard output; ``one_each`` says that it is a folder for a
    result per input, ``many`` that there may be several results.
    """

    inputs: tuple[Input, ...]
    format: str
    output: Path | None
    one_each: bool
    many: bool


def plan(
    paths: Sequence[str], format_name: str | None, output: str | None, choice: Choice | None = None
) -> Plan:
    """Decide what to read and what to write where; ends the program where that makes no sense."""
    folders = [path for path in paths if os.path.isdir(path)]
    many = bool(folders) or len(paths) > 1
    one_each = output is not None and _is_folder(output, bool(folders))
    chosen = format_name or _default_format(output, one_each, many)
    if chosen == "table" and (folders or one_each):
        fail(
            "a folder is too much for a table: use -f json, jsonl or csv, or -o FOLDER for a result per file"
        )
    target = None if output is None else Path(output)
    if target is not None and one_each:
        _check_folder(target, folders)
    inputs = expand(paths, target if one_each else None, choice)
    if not inputs:
        fail(f"{folders[0]}: {_nothing(choice)}")
    if target is not None and not one_each:
        check_file(target, inputs)
    return Plan(tuple(inputs), chosen, target, one_each, many)


def _is_folder(output: str, from_folder: bool) -> bool:
    """Whether ``-o`` means a folder: it is one, is written as one, or is for a folder's results."""
    return (
        os.path.isdir(output) or output.endswith(("/", os.sep)) or (from_folder and not Path(output).suffix)
    )


def _nothing(choice: Choice | None) -> str:
    if choice is not None and (choice.globs or choice.excludes):
        return "no file in this folder is like --glob and unlike --exclude"
    return f"no text files in this folder ({', '.join(SUFFIXES)}); choose others with --glob"


def _check_folder(target: Path, folders: Sequence[str]) -> None:
    for folder in folders:
        if target.exists() and target.samefile(folder):
            fail(f"{target}: is an input; give another folder, which may be inside it")


def _default_format(output: str | None, one_each: bool, many: bool) -> str:
    if output is None:
        return "table" if sys.stdout is not None and sys.stdout.isatty() else "json"
    suffix = Path(output).suffix[1:]
    return suffix if not one_each and suffix in FORMATS else "json"


def check_file(target: Path, inputs: Sequence[Input]) -> None:
    """End the program where a file cannot be written, or is one of the inputs."""
    if not target.parent.is_dir():
        fail(f"{target}: there is no folder {target.parent}")
    for source in inputs:
        if (
            source.path is not None
            and target.exists()
            and source.path.exists()
            and target.samefile(source.path)
        ):
            fail(f"{target}: is an input; write the output somewhere else")
