"""What the tests load into the workers of a cluster: documents that are slow, or kill whoever reads them."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

SLOW = "SSC_EXTRACT_TEST_SECONDS"


def dask_setup(worker: Any) -> None:
    """Stand before the extraction."""
    from ssc_extract.cluster import work

    sound = work.outcome_of

    def outcome_of(order: Any, content: Any) -> Any:
        if "deadly" in content.listed.name:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(float(os.environ.get(SLOW, "0")))
        return sound(order, content)

    work.outcome_of = outcome_of
