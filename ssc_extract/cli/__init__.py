"""The command line: a file a command, each thin over a plain function."""

from __future__ import annotations

import sys


def main() -> None:
    """Run ``ssc-extract``; ends the process with the exit code of `ssc_extract.cli.ends`."""
    try:
        from ssc_extract.cli.start.modules import kept_modules

        with kept_modules():
            from ssc_extract.cli.entry import run

            run()
    except (KeyboardInterrupt, RuntimeError) as error:
        # Ctrl-C while modules are loaded, before the command is there to end in order. Python wraps what
        # is raised while a class is made.
        if isinstance(error, RuntimeError) and not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        print("ssc-extract: interrupted", file=sys.stderr)
        raise SystemExit(130) from None
