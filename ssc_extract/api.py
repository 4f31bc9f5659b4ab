"""What a program asks for: the record of a text, a file or a source."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from ssc_extract.documents.model import Source
from ssc_extract.documents.read import read_path, read_string
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.pipeline import activities_of, extract_source, of_kinds
from ssc_extract.records.build import build_result
from ssc_extract.records.validation import Validate, by_models

if TYPE_CHECKING:
    from ssc_extract.records.result import Result

_SURROGATE = re.compile("[\ud800-\udfff]")
_MUCH = 30_000
"""So many new objects are those of a large document: some two hundred kilobytes of text."""


def extract(
    text: str,
    *,
    kinds: Collection[str] | None = None,
    vocabulary: Vocabulary | None = None,
    name: str = "<string>",
) -> Result:
    """Find the entities, countries, amounts, dates ... of a Chinese text.

    ``text`` is a whole document or any part of one, in Simplified or Traditional characters;
    line ends, full-width forms, paragraph numbers, footnotes and page breaks stay as they
    are. ``kinds`` keeps only some kinds of mention: entity, country, money, date, duration,
    percentage, quantity, goal, reference, activity. ``vocabulary`` takes the place of the built-in names;
    `ssc_extract.lexicon.user.with_lexicon` adds a table of your own to them. ``name`` is what
    the record calls the source.

    Gives a `Result`: ``entities``, ``countries``, ``money``, ``dates`` (durations too),
    ``percentages``, ``quantities``, ``goals``, ``references`` and ``activities``, each a tuple of
    frozen records in text order, and ``document``. Every record has ``text``, ``start`` and ``end``
    with ``text == source[start:end]`` (unless it has ``fragments``: a page break cuts it),
    the ``paragraph`` and ``context`` it stands in and the ``rule`` that found it. Amounts
    are exact decimals as strings. ``result.to_json()`` is what the command line writes.

    Any string will do; the same string gives the same result, without clock or network.

    >>> result = extract("世界银行于2021年向老挝提供约400万美元。")
    >>> result.money[0].amount, result.money[0].currency, result.money[0].modifier
    ('4000000', 'USD', 'approx')
    >>> result.countries[0].alpha3, result.dates[0].edtf
    ('LAO', '2021')
    """
    return result_of(read_string(text, name), kinds=kinds, vocabulary=vocabulary)


def extract_file(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    kinds: Collection[str] | None = None,
    vocabulary: Vocabulary | None = None,
) -> Result:
    """Do what `extract` does for a file: text, Markdown, HTML, Word or PDF, also packed with gzip.

    ``encoding`` names the encoding of a text where it is not to be found out. Raises
    `ssc_extract.documents.errors.ReadError` for a file that is missing, empty, damaged, of no
    format that is read or not in the encoding; its text is one line for the user.
    """
    return result_of(read_path(path, encoding), kinds=kinds, vocabulary=vocabulary)


def result_of(
    source: Source,
    *,
    kinds: Collection[str] | None = None,
    vocabulary: Vocabulary | None = None,
    validate: Validate = by_models,
) -> Result:
    """Give the record of a source that has been read, with the built-in vocabulary or another.

    ``validate`` makes the result: an instance of the model, if nothing else is asked for.
    """
    with uncollected():
        extraction = extract_source(encodable(source), vocabulary)
        mentions = of_kinds(extraction.mentions, kinds)
        activities = activities_of(extraction) if kinds is None or "activity" in kinds else ()
        reading, aliases, dates = extraction.reading, extraction.aliases, extraction.dates
        return build_result(reading, mentions, aliases, dates, activities, validate=validate)


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave the cyclic garbage collector off: a document makes much and no cycles.

    What it makes lives until the record is there, so looking for garbage in it again and
    again takes a quarter of the time and finds nothing. What a large one leaves in the end counts as
    old, so that the next thing made does not have all of it looked through.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # Who has frozen something himself keeps it so; to ask for it takes long where that is much.
            if gc.get_count()[0] > _MUCH and not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def encodable(source: Source) -> Source:
    """Put U+FFFD for lone surrogates, which no output can hold; offsets stay."""
    text, lost = _SURROGATE.subn("\ufffd", source.text)
    if not lost:
        return source
    return replace(
        source, text=text, warnings=(*source.warnings, f"{lost} lone surrogates replaced (U+FFFD)")
    )
