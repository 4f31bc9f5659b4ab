"""Carrying out a plan whose results go into a folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ssc_extract.batch.folder import MIB, FolderRun, Running, processors
from ssc_extract.batch.journal import Entry
from ssc_extract.batch.lock import LockedError
from ssc_extract.batch.making import Making
from ssc_extract.batch.merge import can_merge, merge
from ssc_extract.batch.task import Task
from ssc_extract.cli.ends import INTERRUPTED, fail, say, standard_input
from ssc_extract.cli.plan import Plan, check_file
from ssc_extract.cli.run_options import RunOptions
from ssc_extract.cli.watching import Watch, watching
from ssc_extract.exports.printable import printable


def carry_out_folder(
    plan: Plan,
    folder: Path,
    making: Making,
    options: RunOptions,
    *,
    quiet: bool,
    verbose: bool,
) -> bool:
    """Do what is left of a plan; gives whether a document failed, now or before."""
    _check(plan, making, options)
    tasks = [Task(source, standard_input() if source.path is None else None) for source in plan.inputs]
    run = FolderRun(tasks, folder, making, _running(options))
    if options.dry_run:
        _show_left(run)
        return False
    with (
        watching(len(tasks), shown=True, quiet=quiet, verbose=verbose) as watch,
        _resumable(watch, len(tasks)),
    ):
        entries = run.carry_out(watch)
        if options.merge is not None:
            merge(_in_order(tasks, entries), folder, making, options.merge)
    return watch.failed > 0


def _check(plan: Plan, making: Making, options: RunOptions) -> None:
    target = options.merge
    if target is not None:
        if not can_merge(making.format, target.suffix[1:]):
            fail(f"--merge {target}: give a .jsonl file, or a .csv file; of -f csv only a .csv file")
        check_file(target, plan.inputs)
    if making.lexicon is not None:
        from ssc_extract.cli.vocabulary import load

        load(making.lexicon)  # ends here where it is wrong


def _running(options: RunOptions) -> Running:
    usual = Running()
    return Running(
        workers=options.jobs or processors(),
        seconds=options.timeout or usual.seconds,
        memory=options.memory * MIB if options.memory else usual.memory,
        force=bool(options.force),
        retry_failed=bool(options.retry_failed),
        fail_fast=bool(options.fail_fast),
    )


def _show_left(run: FolderRun) -> None:
    left = run.left()
    lines = "".join(f"{printable(f'{task.source.name}: {need}')}\n" for task, need in left.tasks)
    if sys.stdout is not None:
        sys.stdout.buffer.write(lines.encode())  # whatever the locale
        sys.stdout.flush()
    say(f"{len(left.tasks)} documents to do, {len(left.kept)} done before")


def _in_order(tasks: list[Task], entries: dict[str, Entry]) -> Iterator[Entry]:
    return (entries[task.place] for task in tasks if task.place in entries)


@contextmanager
def _resumable(watch: Watch, total: int) -> Iterator[None]:
    """End with a line that says how to go on where a run cannot come to its end."""
    try:
        yield
    except LockedError as error:
        fail(str(error))
    except KeyboardInterrupt:
        done = watch.done + watch.failed
        fail(
            f"interrupted: {done} of {total} documents are done; run the same command again for the rest",
            INTERRUPTED,
        )
    except OSError as error:
        what = f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}"
        fail(f"{what}; finished results are kept: mend that and run the same command again")
