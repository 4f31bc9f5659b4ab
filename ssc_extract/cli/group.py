"""A group of commands whose first word may as well be a path."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from ssc_extract.cli.ends import fail, orderly

MAIN = "extract"
"""The command that runs where the first word is no command's name."""

EXAMPLES = """\
Examples:
  ssc-extract report.txt                     a table on the terminal
  ssc-extract report.txt > report.json       JSON into a file or pipe
  ssc-extract report.txt | jq '.money[].amount'
  ssc-extract report.txt -k money -k date -f csv --csv-bom -o report.csv
  ssc-extract folder/ -o out/ -f jsonl       one result per document
  curl -s URL | ssc-extract -                standard input
  ssc-extract explain report.txt --find 开发署
  ssc-extract schema > schema.json
  ssc-extract ./schema                       a file called like a command

"""


# Typer exports the class of a wrong value only, whose base is that of all that is wrong with a command line.
_USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]


def _in_one_line(error: Any) -> str:
    """Say what is wrong with a command line, and where to read how it goes."""
    said = error.format_message().removesuffix(".").replace("Value error, ", "")
    command = " ".join(error.ctx.command_path.split()) if error.ctx else "ssc-extract"
    return f"{said[:1].lower()}{said[1:]}; see {command} --help"


class PathOrCommand(TyperGroup):
    """Hands the command line to the main command unless it begins with a command's name.

    The contexts and formatters are typer's own, whose classes it does not export.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the main command's name before a path or an option of its own."""
        own = {option for param in self.get_params(ctx) for option in param.opts}
        # The main command has no name of its own: a file that is called like it is a path.
        if args and (args[0] == MAIN or args[0] not in self.commands) and args[0] not in own:
            args = [MAIN, *args]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find a command; the main one goes without a name in what a user reads."""
        name, command, rest = super().resolve_command(ctx, args)
        return "" if name == MAIN else name, command, rest

    def invoke(self, ctx: Any) -> Any:
        """Run a command; what ends it early ends it orderly, before typer makes of it what it likes."""
        try:
            with orderly():
                return super().invoke(ctx)
        except Exception as error:
            if not isinstance(error, _USAGE_ERROR):
                raise
            fail(_in_one_line(error))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the examples, then the options of the main command and the other commands."""
        main = self.commands[MAIN]
        formatter.write(EXAMPLES)
        formatter.write_usage(ctx.command_path, "[OPTIONS] PATH...")
        formatter.write_usage(ctx.command_path, "COMMAND [OPTIONS] ...", prefix="       ")
        params = [*main.params, *self.get_params(ctx)]
        records = [record for param in params if (record := param.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl(records)
        self.format_commands(ctx, formatter)
        self.format_epilog(ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Offer the commands and the options of the main command."""
        found = super().shell_complete(ctx, incomplete)
        return [*found, *self.commands[MAIN].shell_complete(ctx, incomplete)]
