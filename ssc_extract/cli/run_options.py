"""The options of a run over a folder."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated

import typer

Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", min=1, help="Documents at a time; one a processor by default."),
]
Globs = Annotated[
    list[str] | None,
    typer.Option("--glob", metavar="PATTERN", help="In folders, only files like this; repeatable."),
]
Excludes = Annotated[
    list[str] | None,
    typer.Option("--exclude", metavar="PATTERN", help="In folders, no file or folder like this; repeatable."),
]
Force = Annotated[
    bool | None,
    typer.Option("--force/--resume", help="Do all again, or what an earlier run left (the default)."),
]
RetryFailed = Annotated[
    bool | None, typer.Option("--retry-failed", help="Do again what failed in an earlier run.")
]
DryRun = Annotated[
    bool | None, typer.Option("--dry-run", help="Say what would be done and why, and do nothing.")
]
FailFast = Annotated[bool | None, typer.Option("--fail-fast", help="End at the first document that fails.")]
Timeout = Annotated[
    float | None,
    typer.Option("--timeout", metavar="S", min=0.1, help="Seconds a document may take (120)."),
]
Memory = Annotated[
    int | None,
    typer.Option("--memory", metavar="MIB", min=128, help="MiB of memory a document may take (1024)."),
]
Merge = Annotated[
    Path | None,
    typer.Option("--merge", metavar="FILE", help="All records in one .jsonl or .csv file as well."),
]


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What the command line says of a run; ``None`` where it says nothing."""

    jobs: int | None = None
    force: bool | None = None
    retry_failed: bool | None = None
    dry_run: bool | None = None
    fail_fast: bool | None = None
    timeout: float | None = None
    memory: int | None = None
    merge: Path | None = None

    def named(self) -> str | None:
        """Give the first of them that the command line has, as the user wrote it."""
        said = (spec.name for spec in fields(self) if getattr(self, spec.name) is not None)
        return next((f"--{name.replace('_', '-')}" for name in said), None)
