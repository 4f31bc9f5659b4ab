"""Print the tables: ``python -m benchmarks [words|documents|rules|memory|batch|cluster] [--jionlp PYTHON]``."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib import import_module
from importlib.metadata import version

PARTS = ("documents", "rules", "memory", "words", "batch", "cluster")


def main(arguments: list[str]) -> int:
    """Run the parts named, or all; JioNLP where an interpreter is given that has it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; all by default")
    parser.add_argument("--jionlp", metavar="PYTHON", help="an interpreter that has JioNLP")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are: {', '.join(PARTS)}")
    _machine()
    print("\n| measure | ours: median (min) | against: median (min) | ratio | bar |\n|---|---|---|---|---|")
    for part in asked.parts or PARTS:
        for what, ours, base, bar in import_module(f"benchmarks.{part}").rows():
            shown = " | ".join(f"{times.median:.4g} ({times.best:.4g})" for times in (ours, base))
            print(f"| {what} | {shown} | {ours.median / base.median:.2f} | {bar or ''} |", flush=True)
    if asked.jionlp:
        print()
        for line in import_module("benchmarks.jionlp").table(asked.jionlp):
            print(line, flush=True)
    return 0


def _machine() -> None:
    print(f"{platform.machine()} {platform.system()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    packages = (f"{name} {version(name)}" for name in ("ssc-extract", "jieba", "pydantic", "ahocorasick-rs"))
    print(f"Python {platform.python_version()}", *packages, sep=", ")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
