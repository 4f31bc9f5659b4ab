"""The vocabulary that a command line asks for."""

from __future__ import annotations

from pathlib import Path

from ssc_extract.cli.ends import fail
from ssc_extract.lexicon.user import LexiconError, with_lexicon
from ssc_extract.lexicon.vocabulary import Vocabulary


def load(own: Path) -> Vocabulary:
    """Load the built-in tables with a user's own on top; ends the program where that one is wrong."""
    try:
        return with_lexicon(own)
    except LexiconError as error:
        fail(str(error))
