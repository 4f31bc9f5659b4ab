"""The options of a run into a dataset, on this machine or on a cluster."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

FORMAT = "parquet"
"""The format that is a folder of datasets and no stream."""


class EngineName(StrEnum):
    """What works on the documents."""

    DASK = "dask"


Engine = Annotated[
    EngineName | None,
    typer.Option("--engine", help="Work on a cluster, into Parquet; SOURCE and -o may be s3://, gs:// ..."),
]
Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="ADDRESS", help="Scheduler of the cluster; a local one by default."),
]
SchedulerFile = Annotated[
    str | None, typer.Option("--scheduler-file", metavar="FILE", help="File that tells the scheduler.")
]
From = Annotated[
    list[str] | None,
    typer.Option("--from", metavar="FILE", help="Addresses of documents, one a line; - is stdin."),
]
PartitionBy = Annotated[
    list[str] | None,
    typer.Option("--partition-by", metavar="KEY", help="year, country, region or media_type; repeatable."),
]


@dataclass(frozen=True, slots=True)
class ScaleOptions:
    """What the command line says of the cluster and of the dataset."""

    engine: EngineName | None = None
    scheduler: str | None = None
    scheduler_file: str | None = None
    lists: tuple[str, ...] = ()
    partition_by: tuple[str, ...] = ()

    def named(self) -> str | None:
        """Give the first option that is for datasets only and that the command line has."""
        said = {
            "--engine": self.engine,
            "--scheduler": self.scheduler,
            "--scheduler-file": self.scheduler_file,
            "--from": self.lists,
            "--partition-by": self.partition_by,
        }
        return next((option for option, value in said.items() if value), None)
