"""The command line: a file a command, each thin over a plain function."""

from __future__ import annotations


def main() -> None:
    """Run ``ssc-extract``; ends the process with the exit code of `ssc_extract.cli.ends`."""
    from ssc_extract.cli.start.modules import kept_modules

    with kept_modules():
        from ssc_extract.cli.entry import run

        run()
