"""The peak memory of the command line over one large text, beyond that for a megabyte."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.documents import COMMAND, MEGABYTE
from benchmarks.texts import varied_text
from benchmarks.timing import Times, fresh
from benchmarks.words import Row

MEGABYTES = 30
"""Less than the bar speaks of, because a run over 100 MB takes minutes; memory grows evenly."""


def rows() -> Iterator[Row]:
    """Measure the memory in addition, in MB, against the bytes in addition."""
    with tempfile.TemporaryDirectory() as folder:
        peaks, sizes = [], []
        for megabytes in (1, MEGABYTES):
            report = Path(folder, f"{megabytes}.txt")
            report.write_text(varied_text(MEGABYTE * megabytes), encoding="utf-8")
            run = fresh([*COMMAND, str(report)], 1)
            peaks.append(run.peak)
            sizes.append(report.stat().st_size / 1e6)
    more, size = peaks[1] - peaks[0], sizes[1] - sizes[0]
    yield (
        f"memory for {MEGABYTES} MB beyond that for 1 MB / bytes in addition (MB)",
        Times((more,)),
        Times((size,)),
        12,
    )
