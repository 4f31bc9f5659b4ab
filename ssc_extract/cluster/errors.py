"""Why a run cannot go on; a module of its own, so that it can be caught without the libraries of a cluster."""

from __future__ import annotations


class RunError(Exception):
    """A run that cannot go on; what is finished is kept. Its text is one line for the user."""
