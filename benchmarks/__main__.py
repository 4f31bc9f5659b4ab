"""Print the table: ``python -m benchmarks [words|documents|batch]``."""

from __future__ import annotations

import os
import platform
import sys
from importlib import import_module
from importlib.metadata import version

PARTS = ("words", "documents", "batch")


def main(parts: list[str]) -> int:
    """Run the parts named, or all; give 2 for a part that there is not."""
    if unknown := set(parts) - set(PARTS):
        print(f"no such part: {', '.join(sorted(unknown))}; there are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    print(f"{platform.machine()} {platform.system()}, {os.cpu_count()} cores")
    print(f"{platform.machine()} {platform.system()}, {os.cpu_count()} cores")
    packages = (f"{name} {version(name)}" for name in ("ssc-extract", "jieba", "pydantic"))
    print(f"Python {platform.python_version()}", *packages, sep=", ")
    print("\n| measure | ours: median (min) | against: median (min) | ratio | bar |\n|---|---|---|---|---|")
    for part in parts or PARTS:
        for what, ours, base, bar in import_module(f"benchmarks.{part}").rows():
            shown = " | ".join(f"{times.median:.4g} ({times.best:.4g})" for times in (ours, base))
            print(f"| {what} | {shown} | {ours.median / base.median:.2f} | {bar or ''} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
