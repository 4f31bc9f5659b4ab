"""The command line: a file a command, each thin over a plain function."""

from __future__ import annotations


def main() -> None:
    """Run ``ssc-extract``; ends the process with the exit code of `ssc_extract.cli.ends`."""
    import gc

    from ssc_extract.cli.ends import orderly

    # Starting up makes much and drops nothing: looking for garbage in it takes a tenth of the start.
    gc.disable()
    with orderly():
        from ssc_extract.cli.app import app

        app(prog_name="ssc-extract")
