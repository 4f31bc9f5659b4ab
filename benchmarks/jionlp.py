"""JioNLP on the same text, in an interpreter that has it: ``python -m benchmarks --jionlp PYTHON``."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from functools import partial

from benchmarks.texts import varied_text
from benchmarks.timing import Times, warm
from ssc_extract import extract

CHARACTERS = 20_000

_SCRIPT = """
import contextlib, io, json, sys, time
with contextlib.redirect_stdout(io.StringIO()):
    import jionlp
from importlib.metadata import version
text = sys.stdin.buffer.read().decode()
tools = {
    "times": lambda: jionlp.ner.extract_time(text, time_base={"year": 2021}, with_parsing=False),
    "money": lambda: jionlp.ner.extract_money(text, with_parsing=False),
}
result = {"version": version("jionlp"), "seconds": {}, "found": {}}
for name, work in tools.items():
    work()
    runs = []
    for _ in range(3):
        begin = time.process_time()
        found = work()
        runs.append(time.process_time() - begin)
    result["seconds"][name], result["found"][name] = runs, len(found)
print(json.dumps(result))
"""


def table(python: str) -> Iterator[str]:
    """Give the lines of a table: time and findings, side by side."""
    text = varied_text(CHARACTERS)
    done = subprocess.run([python, "-c", _SCRIPT], input=text.encode(), capture_output=True, check=True)
    theirs = json.loads(done.stdout.splitlines()[-1])
    result = extract(text)
    everything = warm(lambda: extract(text).to_json())
    yield f"JioNLP {theirs['version']} on {CHARACTERS} characters of the same text: median s (found)\n"
    yield "| | ssc-extract | JioNLP |\n|---|---|---|"
    for name, ours in (("times", len(result.dates)), ("money", len(result.money))):
        only = warm(partial(extract, text, kinds=_KINDS[name]))
        seconds = Times(tuple(theirs["seconds"][name])).median
        yield f"| {name} | {only.median:.3f} ({ours}) | {seconds:.3f} ({theirs['found'][name]}) |"
    yield f"| all ten kinds, with validation and JSON | {everything.median:.3f} ({result.count()}) | |"


_KINDS = {"times": ("date", "duration"), "money": ("money",)}
