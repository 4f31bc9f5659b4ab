"""A run on a cluster: what it costs beyond one machine's, two workers against one, the client's memory.

The workers are processes of this machine and talk over 127.0.0.1.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from benchmarks.texts import varied_text
from benchmarks.timing import Times, fresh
from ssc_extract.batch import work as batch_work
from ssc_extract.batch.inputs import expand
from ssc_extract.batch.making import Making
from ssc_extract.batch.task import Task
from ssc_extract.batch.work import DocumentWork
from ssc_extract.cluster import work as cluster_work
from ssc_extract.cluster.journal import Committed, Journal
from ssc_extract.cluster.listing import Listed
from ssc_extract.cluster.on_dask import DaskEngine, Where
from ssc_extract.cluster.orders import Order, program
from ssc_extract.cluster.partitions import Partition
from ssc_extract.cluster.work import work_on

DOCUMENTS, CHARACTERS = 300, 17_000
"""How many documents the workers get, and their length: some 50 KB of UTF-8."""
AT_ONCE, REPEATS = 40, 5
FEW, MANY = 2_000, 200_000

Row = tuple[str, Times, Times, str]

# The client's part of a run alone: partitions are done as soon as they are handed over.
_CLIENT = """
import sys
from ssc_extract.batch.inputs import Choice
from ssc_extract.cluster import on_dask
from ssc_extract.cluster.journal import Committed
from ssc_extract.cluster.listing import sources_of
from ssc_extract.cluster.orders import Order, program
from ssc_extract.cluster.run import Running, carry_out

class Instantly:
    def run(self, order, partitions):
        for partition in partitions:
            yield Committed(partition.id, order.origin, len(partition.documents))

class Silent:
    kept = finished = lambda self, *told: None

lines = lambda: (f"s3://bucket/reports/{number:09d}.txt\\t50000\\n" for number in range(int(sys.argv[1])))
order = Order("memory://results", "run", "origin", program())
carry_out(order, lambda: sources_of((), Choice(), "memory://results", lines()), Instantly(), Running(), Silent())
"""


def rows() -> Iterator[Row]:
    """Give the rows of the table; the base of a cost is its bar, so that the ratio must stay below 1."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _fill(root / "reports", DOCUMENTS)
        yield (
            "cluster: a document of 50 KB beyond one machine's (ms of processor)",
            _beyond(root),
            Times((3.0,)),
            "<= 1",
        )
    yield "cluster: handing over a partition, two at a time (ms)", _handing_over(), Times((50.0,)), "<= 1"
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _fill(root / "reports", DOCUMENTS)
        _fill(root / "one", 1)
        two, one = (Times((_run(root, jobs),)) for jobs in (2, 1))
        yield f"cluster: {DOCUMENTS} documents of 50 KB, two workers against one (s)", two, one, "<= 0.56"
    few, many = (fresh(["-c", _CLIENT, str(size)], 1) for size in (FEW, MANY))
    peaks = Times((many.peak,)), Times((few.peak,))
    yield f"cluster: memory of the client, {MANY} documents listed against {FEW} (MB)", *peaks, "<= 1.1"


def _fill(root: Path, documents: int) -> None:
    root.mkdir()
    text = varied_text(CHARACTERS * 20)
    for number in range(documents):
        begin = number * 977 % (len(text) - CHARACTERS)
        written = f"{number}。\n{text[begin : begin + CHARACTERS]}\n"
        (root / f"{number:05}.txt").write_text(written, encoding="utf-8")


def _beyond(root: Path) -> Times:
    """Give the milliseconds of a document in a partition less those of one with a result of its own.

    Reading and extracting are the same for both and are left out, as they differ more from one time to
    the next than the rest takes; the best of some turns, because the machine may have other work.
    """
    tasks = [Task(source) for source in expand([str(root / "reports")])[:AT_ONCE]]
    alone = DocumentWork(root / "alone", Making("json"), "origin")
    (root / "alone/.ssc-extract/half").mkdir(parents=True)
    order = Order(str(root / "together"), "run", "origin", program())
    order.take_over(None)
    documents = tuple(Listed(task.source.name, 50_000) for task in tasks)
    apart, together = [], []
    for turn in range(REPEATS):
        apart.append(_rest(batch_work, ("read_input", "result_of"), lambda: [alone(task) for task in tasks]))
        partition = Partition(f"{turn:016x}", documents)
        together.append(_rest(cluster_work, ("outcome_of",), partial(work_on, order, partition)))
    return Times(((min(together) - min(apart)) / AT_ONCE * 1000,))


def _rest(module: ModuleType, left_out: tuple[str, ...], work: Callable[[], object]) -> float:
    """Give the seconds of processor that some work takes, without those in some functions of a module."""
    spent = []

    def timed(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            begin = time.process_time()
            try:
                return function(*arguments, **options)
            finally:
                spent.append(time.process_time() - begin)

        return call

    sound = {name: getattr(module, name) for name in left_out}
    for name, function in sound.items():
        setattr(module, name, timed(function))
    begin = time.process_time()
    work()
    whole = time.process_time() - begin
    for name, function in sound.items():
        setattr(module, name, function)
    return whole - sum(spent)


def _handing_over() -> Times:
    """Give the milliseconds a partition takes there and back that is done already."""
    with TemporaryDirectory() as folder:
        order = Order(folder, "run", "origin", program())
        documents = tuple(Listed(f"s3://bucket/reports/{number:09d}.txt", 50_000) for number in range(700))
        partitions = [Partition(f"{number:016x}", documents) for number in range(200)]
        for partition in partitions:
            Journal(order.place).commit(Committed(partition.id, "origin", len(documents)))
        begun, seconds = [], []
        for _ in DaskEngine(Where(workers=2), lambda line: None).run(order, partitions):
            begun.append(time.perf_counter())
        # The first ones wait for workers that load the program.
        seconds.append((begun[-1] - begun[20]) / (len(begun) - 21) * 1000)
    return Times(tuple(seconds))


def _run(root: Path, jobs: int) -> float:
    """Give the seconds that a run takes beyond one over a single document."""
    spent = []
    for folder in ("reports", "one"):
        out = f"out-{folder}-{jobs}"
        options = (folder, "-o", out, "-j", str(jobs), "-q", "--engine", "dask")
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-m", "ssc_extract", *options], cwd=root, check=True)
        spent.append(time.perf_counter() - begin)
    return spent[0] - spent[1]
