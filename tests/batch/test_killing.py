"""A run that is killed at any moment loses nothing, and the next one does only what is left.

``SSC_EXTRACT_KILLS`` sets how often (50 for the whole proof; 15 unless it is set).
"""

import json
import os
import random
import signal
import time
from collections import Counter

from tests.batch.runs import a_run, fill, results, run

KILLS = int(os.environ.get("SSC_EXTRACT_KILLS", "15"))
DOCUMENTS = 200
WORKERS = 2


class Quiet:
    """A watcher that does nothing."""

    def begun(self, total, kept):
        pass

    def finished(self, entry):
        pass


def killed(root, out, seconds: float) -> bool:
    """Run in another process and kill it after so many seconds; gives whether it was still running."""
    child = os.fork()
    if not child:
        try:
            a_run(root, out, workers=WORKERS).carry_out(Quiet())
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def stamps(out) -> dict[str, tuple[int, int]]:
    """Tell apart every result that was ever written."""
    paths = [out / name for name in results(out) if name != "manifest.json"] if out.exists() else []
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in paths}


def done_again(before, out) -> int:
    after = stamps(out)
    assert before.keys() <= after.keys(), "a finished result is gone"
    return sum(after[name] != stamp for name, stamp in before.items())


def test_killing_the_run_at_random_moments(tmp_path):
    root = fill(tmp_path / "in", DOCUMENTS)
    run(root, tmp_path / "undisturbed")
    begun = time.monotonic()
    run(root, tmp_path / "timed")
    duration = time.monotonic() - begun
    expected = results(tmp_path / "undisturbed")
    chance = random.Random(5)
    kills, trials, again = 0, 0, Counter()
    while kills < KILLS:
        trials += 1
        out = tmp_path / f"out{trials}"
        for _ in range(chance.randint(1, 4)):
            before = stamps(out)
            kills += killed(root, out, chance.uniform(0, duration))
            again[done_again(before, out)] += 1
        before = stamps(out)
        run(root, out)
        again[done_again(before, out)] += 1
        assert results(out) == expected
        lines = (out / ".ssc-extract" / "journal.jsonl").read_text(encoding="ascii").splitlines()
        places = sorted(json.loads(line)["place"] for line in lines)
        assert [f"{place}.json" for place in places] == sorted({*expected} - {"manifest.json"})
    print(f"{kills} kills, {trials} folders; documents done again per resume: {dict(sorted(again.items()))}")
    assert max(again) <= WORKERS
