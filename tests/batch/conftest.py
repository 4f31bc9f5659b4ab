"""What every test of a run relies on."""

import pytest

from ssc_extract.batch import origin


@pytest.fixture(autouse=True)
def unchanging_program(monkeypatch):
    """Hold the program still: an edit of a module while the tests run must not start results anew."""
    monkeypatch.setattr(origin, "_program", lambda: "tested")
