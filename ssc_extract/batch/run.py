"""The loop over the inputs of a run, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ssc_extract.batch.inputs import Input
from ssc_extract.batch.sinks import Sink
from ssc_extract.documents.read import ReadError
from ssc_extract.exports.writer import Parted

if TYPE_CHECKING:
    from ssc_extract.records.result import Result

Extract = Callable[[Input], "Result | Parted"]


@dataclass(slots=True)
class Tally:
    """What became of a run: results per kind of mention, and the inputs that failed with the reason."""

    done: int = 0
    mentions: int = 0
    failures: list[tuple[Input, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Watcher:
    """What is told of a run while it goes on."""

    finished: Callable[[Input, Result | Parted], None]
    failed: Callable[[Input, str], None]


def run(inputs: Iterable[Input], extract: Extract, sink: Sink, watcher: Watcher) -> Tally:
    """Extract every input and put its result; an input that fails costs itself only.

    An error of the sink (a full disk, a closed pipe) ends the run: raises ``OSError``.
    """
    tally = Tally()
    for source in inputs:
        try:
            result = extract(source)
        except ReadError as error:
            tally.failures.append((source, str(error)))
            watcher.failed(source, str(error))
            continue
        sink.put(source, result)
        tally.done += 1
        tally.mentions += result.count()
        watcher.finished(source, result)
    return tally
