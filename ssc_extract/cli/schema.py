"""``ssc-extract schema``: the JSON Schema of the output."""

from __future__ import annotations

from typing import Annotated

import typer


def schema(
    mention: Annotated[
        bool, typer.Option("--mention", help="The schema of a line of JSONL instead of a document's result.")
    ] = False,
) -> None:
    """Print the JSON Schema of the output."""
    import json

    from ssc_extract.exports.rows import LABELS
    from ssc_extract.records.result import json_schema, mention_schema

    shown = mention_schema(LABELS) if mention else json_schema()
    typer.echo(json.dumps(shown, ensure_ascii=False, indent=2))
