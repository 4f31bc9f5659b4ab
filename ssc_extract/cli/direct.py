"""``ssc-extract REPORT``: the plainest call, without the parser of command lines.

Loading typer takes longer than reading a report; one path and no option need none of it.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from typing import NoReturn


def is_direct(arguments: Sequence[str]) -> bool:
    """Whether the arguments are one path of a file: it has a dot or a slash in it, as no command has."""
    if len(arguments) != 1 or "_SSC_EXTRACT_COMPLETE" in os.environ:
        return False
    (path,) = arguments
    named = "." in path or "/" in path or os.sep in path
    return named and not path.startswith("-") and not os.path.isdir(path)


def extract_directly(path: str) -> NoReturn:
    """Do what the main command does with ``path`` and no option; ends the program."""
    from ssc_extract.batch.making import Making
    from ssc_extract.cli.ends import DONE, SOME_FAILED
    from ssc_extract.cli.extraction import carry_out
    from ssc_extract.cli.plan import plan

    asked = plan([path], None, None)
    tally = carry_out(asked, Making(asked.format), quiet=False, verbose=False)
    # What ends with the program need not be searched for garbage once more.
    gc.freeze()
    raise SystemExit(SOME_FAILED if tally.failures else DONE)
