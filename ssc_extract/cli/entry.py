"""From the words of the command line to the code that does what they ask for."""

from __future__ import annotations

import gc
import os
import sys

from ssc_extract.cli.direct import extract_directly, is_direct
from ssc_extract.cli.ends import fail, orderly
from ssc_extract.cli.start.generated import kept_functions
from ssc_extract.cli.start.patterns import kept_patterns


def run() -> None:
    """Run the command that ``sys.argv`` names; ends the process."""
    # Starting up makes much and drops nothing: looking for garbage in it takes a tenth of the start.
    gc.disable()
    # Looking through every installed package for plug-ins of pydantic takes a twentieth of it.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    with orderly(), kept_functions(), kept_patterns():
        if sys.stdout is None and not any(word.startswith(("-o", "--output")) for word in sys.argv):
            fail("standard output is closed")
        if is_direct(sys.argv[1:]):
            extract_directly(sys.argv[1])
        from ssc_extract.cli.app import app

        app(prog_name="ssc-extract")
