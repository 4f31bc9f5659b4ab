"""From an input that has been read to its result: at once, or of a large one piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssc_extract.api import result_of
from ssc_extract.batch.making import Making
from ssc_extract.documents.model import Source
from ssc_extract.exports.writer import PARTED, Parted
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.records.validation import Validate, by_models

if TYPE_CHECKING:
    from ssc_extract.records.result import Result

LARGE = 400_000
"""Characters of a text from which on it is worked on in pieces, to hold little of it at a time."""


def extracted(
    source: Source, making: Making, vocabulary: Vocabulary | None, validate: Validate = by_models
) -> Result | Parted:
    """Give the result of a source that has been read; what is written of it does not depend on its size."""
    if len(source.text) < LARGE or making.format not in PARTED:
        return result_of(source, kinds=making.kinds, vocabulary=vocabulary, validate=validate)
    from ssc_extract.batch.in_parts import parted_result  # noqa: PLC0415 -- few texts are large

    return parted_result(source, making, vocabulary, validate)
