"""What holds for the whole suite: it runs without a network, the processes it starts too."""

import os
from pathlib import Path

import tests.offline.sitecustomize  # noqa: F401

OFFLINE = str(Path(__file__).parent / "offline")


def pytest_configure() -> None:
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (OFFLINE, os.environ.get("PYTHONPATH"))))
