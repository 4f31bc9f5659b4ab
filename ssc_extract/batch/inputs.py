"""From the paths of a command line to the documents to read."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ssc_extract.batch.store import STATE
from ssc_extract.digest import sha256
from ssc_extract.documents.formats.kinds import is_readable

STANDARD_INPUT = "-"
_LONGEST = 255 - len(".jsonl")
"""Bytes that a name may have for a file system to take it with the suffix of a format behind it."""


@dataclass(frozen=True, slots=True)
class Input:
    """One document to read.

    ``name`` is how messages and the record call it, ``path`` its file (``None`` for standard
    input), ``place`` where its result goes in a folder of results: relative, without a suffix
    of the format, and different for every input of a run. ``trouble`` says why it cannot be read
    where that is known beforehand.
    """

    name: str
    path: Path | None
    place: Path
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What to read in a folder: files that match one of ``globs`` and none of ``excludes``.

    A pattern with a slash is for the path relative to the folder, one without for a name; an
    excluded folder is left out with all that is in it. Without ``globs`` the suffix decides. A file
    that is named itself is read whatever it is called.
    """

    globs: Sequence[str] = ()
    excludes: Sequence[str] = ()

    def takes(self, relative: str) -> bool:
        """Whether a file is wanted, by its path relative to the folder."""
        if not self.globs:
            return is_readable(relative)
        return _matches(relative, self.globs)

    def leaves_out(self, relative: str) -> bool:
        """Whether a file or folder is hidden or excluded."""
        return os.path.basename(relative).startswith(".") or _matches(relative, self.excludes)


def _matches(relative: str, patterns: Sequence[str]) -> bool:
    path = relative.replace(os.sep, "/")
    name = path.rpartition("/")[2]
    return any(fnmatch.fnmatchcase(path if "/" in p else name, p.rstrip("/")) for p in patterns)


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands in a folder, by its path relative to where the search began."""

    relative: str
    is_folder: bool
    leads_elsewhere: bool = False
    trouble: str | None = None


def expand(paths: Sequence[str], output: Path | None = None, choice: Choice | None = None) -> list[Input]:
    """Give the inputs that the paths name: files as they are, folders by their documents in path order.

    Hidden files and folders are left out, and so are the folder ``output`` and any other that holds
    the results of a run, which must not be read as documents. Links to folders are not followed. What is wanted and cannot be read
    (a path that does not exist, a pipe, a folder that may not be listed) stays an input, so that
    reading it says so.
    """
    left_out = None if output is None else os.path.realpath(output)
    taken: set[str] = {"manifest"}  # the list of all results has that name
    inputs: list[Input] = []
    for path in paths:
        if path == STANDARD_INPUT:
            inputs.append(Input("<stdin>", None, _free("stdin", taken)))
        elif os.path.isdir(path):
            base = "" if len(paths) == 1 else os.path.basename(os.path.realpath(path))
            for found in _documents(path, left_out, choice or Choice()):
                file = Path(path, found.relative)
                place = _free(os.path.join(base, found.relative or file.name), taken)
                inputs.append(Input(str(file), file, place, found.trouble))
        else:
            inputs.append(Input(path, Path(path), _free(os.path.basename(path), taken)))
    return inputs


def _documents(root: str, left_out: str | None, choice: Choice) -> Iterator[_Found]:
    """Give the documents in a folder in the order of their paths, name by name."""
    waiting = [_Found("", is_folder=True)]
    while waiting:
        found = waiting.pop()
        path = os.path.join(root, found.relative)
        if found.leads_elsewhere and left_out is not None and _is_in(path, left_out):
            continue
        if not found.is_folder:
            if choice.takes(found.relative):
                yield found
            continue
        try:
            inside = _inside(path, found.relative)
        except OSError as error:
            yield replace(found, trouble=f"may not be listed ({(error.strerror or str(error)).lower()})")
            continue
        if found.relative and any(os.path.basename(entry.relative) == STATE for entry in inside):
            continue  # results of another run
        waiting.extend(entry for entry in reversed(inside) if not choice.leaves_out(entry.relative))


def _inside(path: str, relative: str) -> list[_Found]:
    """List a folder, without the links to folders in it: they may lead back, or anywhere."""
    with os.scandir(path) as entries:
        found = [
            _Found(
                os.path.join(relative, entry.name),
                is_folder=entry.is_dir(follow_symlinks=False),
                leads_elsewhere=entry.is_symlink() or entry.is_dir(),
            )
            for entry in entries
            if not (entry.is_symlink() and os.path.isdir(entry.path))
        ]
    return sorted(found, key=lambda entry: entry.relative)


def _is_in(path: str, folder: str) -> bool:
    real = os.path.realpath(path)
    return real == folder or real.startswith(os.path.join(folder, ""))


def _free(place: str, taken: set[str]) -> Path:
    """Give ``place``, or with a number before its suffix where another input has it already."""
    folder, name = os.path.split(place)
    name = free = _shortened(name)
    number = 1
    while os.path.join(folder, free) in taken:
        number += 1
        stem, suffix = os.path.splitext(name)
        free = f"{stem}-{number}{suffix}"
    taken.add(os.path.join(folder, free))
    return Path(folder, free)


def _shortened(name: str) -> str:
    """Give a name to which a format's suffix can be added; some eighty Han fill a name to its end."""
    raw = os.fsencode(name)
    if len(raw) <= _LONGEST:
        return name
    stem, suffix = os.path.splitext(name)
    if len(suffix) > 10:
        stem, suffix = name, ""
    mark = f"~{sha256(raw).hexdigest()[:8]}{suffix}"
    kept = os.fsencode(stem)[: _LONGEST - len(os.fsencode(mark)) - len("-99999")]
    return kept.decode("utf-8", "ignore") + mark
