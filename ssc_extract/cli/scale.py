"""Carrying out a run into a dataset: on this machine, or on a cluster."""

from __future__ import annotations

import io
import os
import sys
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from ssc_extract.batch.folder import MIB, processors
from ssc_extract.batch.inputs import STANDARD_INPUT, Choice
from ssc_extract.batch.lock import LockedError
from ssc_extract.batch.making import Making
from ssc_extract.cli.ends import INTERRUPTED, fail, say
from ssc_extract.cli.run_options import RunOptions
from ssc_extract.cli.scale_options import FORMAT, ScaleOptions
from ssc_extract.cli.scale_watch import ScaleWatch, scale_watching
from ssc_extract.cluster.errors import RunError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssc_extract.cluster.engine import Engine
    from ssc_extract.cluster.orders import Order
    from ssc_extract.cluster.run import Documents, Tally

EXTRA = "pip install 'ssc-extract[dask]'"
_SECONDS = 120.0


def carry_out_at_scale(
    sources: Sequence[str],
    output: str | None,
    making: Making,
    scale: ScaleOptions,
    run: RunOptions,
    choice: Choice,
    *,
    quiet: bool,
) -> bool:
    """Do what is left of the documents; gives whether one failed, now or before."""
    destination = _checked(sources, output, making, scale, run)
    with _orderly() as ended:
        from ssc_extract.cluster.run import Running, carry_out, what_is_left

        order = _order(destination, making, scale, run)
        documents = _documents(sources, scale, choice, destination)
        running = Running(
            bool(run.force), bool(run.retry_failed), bool(run.fail_fast), lexicon=making.lexicon
        )
        if run.dry_run:
            left = what_is_left(order, documents, running, ScaleWatch())
            say(f"{left.documents} documents to do in {left.partitions} partitions, {left.kept} done before")
            return False
        count = None if STANDARD_INPUT in scale.lists else lambda: sum(1 for _ in documents())
        with scale_watching(count, quiet=quiet, threads=scale.engine is not None) as (watch, tell):
            ended.append(watch)
            tally = carry_out(order, documents, _engine(scale, run, tell), running, watch)
        if not quiet:
            say(_summary(tally))
    return tally.failed > 0


def _summary(tally: Tally) -> str:
    kept, done = tally.kept - tally.kept_failed, tally.documents - tally.failed
    before = f" ({kept} done before)" if kept else ""
    return f"{done} documents{before}, {tally.mentions} mentions, {tally.failed} failed"


def _checked(
    sources: Sequence[str], output: str | None, making: Making, scale: ScaleOptions, run: RunOptions
) -> str:
    """Give the address of the folder of results; ends the program where the options make no sense."""
    what = scale.named() or f"-f {FORMAT}"
    if making.format != FORMAT:
        fail(f"{what}: is for a run into Parquet; leave -f {making.format} away")
    if output is None:
        fail(f"{what}: writes a folder of datasets; add -o FOLDER")
    if os.path.isfile(output):
        fail(f"{output}: is a file; {what} writes a folder of datasets")
    if STANDARD_INPUT in sources:
        fail(f"{what}: cannot read a document from standard input; save it, or give a list with --from -")
    if not sources and not scale.lists:
        fail(f"{what}: give documents, folders or addresses, or a list of them with --from")
    if scale.engine is None and (scale.scheduler or scale.scheduler_file):
        fail("--scheduler: is for a cluster; add --engine dask")
    if run.merge is not None or making.with_text:
        fail(f"{what}: writes neither --merge nor --text-out")
    if making.lexicon is not None:
        from ssc_extract.cli.vocabulary import load

        load(making.lexicon)  # ends here where it is wrong
    return output


def _order(destination: str, making: Making, scale: ScaleOptions, run: RunOptions) -> Order:
    from ssc_extract.cluster.orders import Order, origin_of, program
    from ssc_extract.cluster.places import absolute
    from ssc_extract.exports.parquet.keys import KEYS

    keys = tuple(key for keys in scale.partition_by for key in keys.split(","))
    if unknown := set(keys) - set(KEYS):
        fail(f"--partition-by {min(unknown)}: is none of {', '.join(KEYS)}")
    return Order(
        destination=absolute(destination),
        run=uuid.uuid4().hex,
        origin=origin_of(making, keys),
        program=program(),
        folder=os.getcwd(),
        kinds=None if making.kinds is None else frozenset(making.kinds),
        reading=making.reading,
        lexicon=making.lexicon is not None,
        partition_by=keys,
        seconds=run.timeout or _SECONDS,
    )


def _documents(sources: Sequence[str], scale: ScaleOptions, choice: Choice, destination: str) -> Documents:
    from ssc_extract.cluster.listing import sources_of

    return lambda: sources_of(sources, choice, destination, _lines(scale.lists))


def _lines(lists: Sequence[str]) -> Iterator[str]:
    """Give the lines of lists of addresses; a name that is no UTF-8 comes through as the system has it."""
    from ssc_extract.cluster.places import file_system, is_remote

    for name in lists:
        if name == STANDARD_INPUT:
            yield from io.TextIOWrapper(sys.stdin.buffer, "utf-8", "surrogateescape")
        elif is_remote(name):
            fs, path = file_system(name)
            with fs.open(path, "rt", encoding="utf-8") as file:
                yield from file
        else:
            with open(name, encoding="utf-8-sig", errors="surrogateescape") as file:
                yield from file


def _engine(scale: ScaleOptions, run: RunOptions, tell: Callable[[str], None]) -> Engine:
    workers = run.jobs or processors()
    memory = None if run.memory is None else run.memory * MIB
    if scale.engine is None:
        from ssc_extract.cluster.machine import MEMORY, MachineEngine

        return MachineEngine(workers, memory or MEMORY)
    from ssc_extract.cluster.on_dask import DaskEngine, Where

    return DaskEngine(Where(scale.scheduler, scale.scheduler_file, workers, memory), tell)


@contextmanager
def _orderly() -> Iterator[list[ScaleWatch]]:
    """End with one line where a run cannot begin or come to its end; takes the run's watch for that."""
    watches: list[ScaleWatch] = []
    try:
        yield watches
    except KeyboardInterrupt:
        done = sum(watch.done + watch.failed for watch in watches)
        fail(f"interrupted: {done} documents are done; run the same command again for the rest", INTERRUPTED)
    except LockedError as error:
        fail(str(error))
    except OSError as error:
        what = f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}"
        fail(f"{what}; finished partitions are kept: mend that and run the same command again")
    except ImportError as error:
        _fail_without(error)
    except RunError as error:
        fail(str(error))


def _fail_without(error: ImportError) -> NoReturn:
    """End for want of a library: the extra, or what fsspec needs for a file system."""
    package = (error.name or "").partition(".")[0]
    if package in ("dask", "distributed", "fsspec", "pyarrow"):
        fail(f"--engine dask and -f {FORMAT} need {package}, which is not installed: {EXTRA}")
    fail(str(error))
