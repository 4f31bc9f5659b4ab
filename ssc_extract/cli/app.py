"""The commands: a new one is one module and one line here."""

from __future__ import annotations

from typing import Annotated

import typer

from ssc_extract import __version__
from ssc_extract.cli.evaluate import evaluate
from ssc_extract.cli.explain import explain
from ssc_extract.cli.extract import extract
from ssc_extract.cli.flows import flows
from ssc_extract.cli.group import MAIN, PathOrCommand
from ssc_extract.cli.lexicon import lexicon
from ssc_extract.cli.schema import schema

EPILOG = """\
Exit codes: 0 done (also with no finding) · 1 some input failed · 2 wrong usage or unreadable
input · 130 Ctrl-C.
"""

app = typer.Typer(
    cls=PathOrCommand,
    epilog=EPILOG,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(MAIN, hidden=True)(extract)
app.command("explain")(explain)
app.command("eval")(evaluate)
app.command("flows")(flows)
app.command("lexicon")(lexicon)
app.command("schema")(schema)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ssc-extract {__version__}")
        raise typer.Exit()


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and end."),
    ] = False,
) -> None:
    """Validated, sourced records out of Chinese-language institutional reports."""
