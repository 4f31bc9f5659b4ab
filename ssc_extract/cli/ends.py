"""How the program ends: exit codes, one line for an error, quiet on a closed pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn

from ssc_extract.exports.printable import printable

DONE = 0
"""Done, also where nothing was found."""
SOME_FAILED = 1
"""Some of several inputs failed; the others are done."""
WRONG_USAGE = 2
"""The command line is wrong, or what it names cannot be read or written."""
INTERRUPTED = 130
"""Ctrl-C."""


def say(line: str) -> None:
    """Tell the user something, on one line of standard error that is safe for a terminal."""
    if sys.stderr is not None:
        with suppress(OSError):  # nobody is told on a full disk, but the exit code still says it
            print(f"ssc-extract: {printable(line)}", file=sys.stderr)


def fail(line: str, code: int = WRONG_USAGE) -> NoReturn:
    """End with one line on standard error."""
    say(line)
    raise SystemExit(code)


def standard_input() -> bytes:
    """Read standard input to its end; ends the program where it is closed."""
    if sys.stdin is None:
        fail("standard input is closed")
    return sys.stdin.buffer.read()


@contextmanager
def orderly() -> Iterator[None]:
    """Turn an interruption, a closed pipe and an error of the system into an orderly end."""
    try:
        yield
    except KeyboardInterrupt:
        _drop_output()
        fail("interrupted", INTERRUPTED)
    except BrokenPipeError:
        # Whoever read the output has had enough, as `head` has: no error of ours.
        _drop_output()
        raise SystemExit(DONE) from None
    except OSError as error:
        _drop_output()
        fail(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}")


def _drop_output() -> None:
    """Send what is still buffered for standard output nowhere, lest its flush at exit fails."""
    if sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
