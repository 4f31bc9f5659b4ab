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
from ssc_extract.cluster.partitions import FIRST, LARGEST, Partition
from ssc_extract.cluster.work import work_on

DOCUMENTS, CHARACTERS = 300, 17_000
"""How many documents the workers get, and their length: some 50 KB of UTF-8."""
SIZE = 50_000
AT_ONCE, REPEATS, TURNS = 40, 5, 3
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
    """Give the rows of the table; the base of a cost is its bar, so that the ratio must stay below 1.

    One machine's `-f parquet` does partitions by the same function, so beyond it there is the handing
    over alone, which costs a document most in the first partitions: they have the fewest.
    """
    bar = Times((3.0,))
    for which, size in (("first", FIRST // SIZE), ("later", LARGEST // SIZE)):
        what = (
            f"cluster: a document beyond one machine's -f parquet, {size} in a partition ({which} ones; ms)"
        )
        yield what, Times(tuple(_handing_over(size) for _ in range(TURNS))), bar, "<= 1"
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _fill(root / "reports", DOCUMENTS)
        _fill(root / "one", 1)
        what = "cluster: a document of 50 KB beyond one machine's JSON (ms of processor)"
        yield what, _beyond(root), bar, "<= 1"
        turns = [(_run(root, 2, turn), _run(root, 1, turn)) for turn in range(TURNS)]
        two, one = (Times(tuple(seconds)) for seconds in zip(*turns, strict=True))
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
    documents = tuple(Listed(task.source.name, SIZE) for task in tasks)
    apart, together = [], []
    for turn in range(REPEATS):
        apart.append(_rest(batch_work, ("read_input", "extracted"), lambda: [alone(task) for task in tasks]))
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


def _handing_over(size: int) -> float:
    """Give the milliseconds a document that partitions of so many take there and back, done already."""
    with TemporaryDirectory() as folder:
        order = Order(folder, "run", "origin", program())
        documents = tuple(Listed(f"s3://bucket/reports/{number:09d}.txt", SIZE) for number in range(size))
        partitions = [Partition(f"{number:016x}", documents) for number in range(200)]
        for partition in partitions:
            Journal(order.place).commit(Committed(partition.id, "origin", len(documents)))
        begun = []
        for _ in DaskEngine(Where(workers=2), lambda line: None).run(order, partitions):
            begun.append(time.perf_counter())
        # The first ones wait for workers that load the program.
        return (begun[-1] - begun[20]) / (len(begun) - 21) / size * 1000


def _run(root: Path, jobs: int, turn: int) -> float:
    """Give the seconds that a run takes beyond one over a single document."""
    spent = []
    for folder in ("reports", "one"):
        out = f"out-{folder}-{jobs}-{turn}"
        options = (folder, "-o", out, "-j", str(jobs), "-q", "--engine", "dask")
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-m", "ssc_extract", *options], cwd=root, check=True)
        spent.append(time.perf_counter() - begin)
    return spent[0] - spent[1]
