"""Countries by their names in Chinese characters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.countries.central_africa import SURFACE, CentralAfrica, read_central_africa
from ssc_extract.extractors.countries.context import OFFICE, Context, crossing
from ssc_extract.extractors.persons import is_in_person
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import CountryValue
from ssc_extract.lexicon.country_forms import lookalikes
from ssc_extract.lexicon.model import Strength

NAME_RULE = "country.name"
_STRONG = Strength.STRONG
# Names of this length or more are no part of another word by chance.
_LONG_NAME = 4
# 日本国|会 is 日本 and 国会: what makes a word with 国 and so takes it from the name before.
_TAKES_STATE = frozenset("会防家内际务民有土籍库旗歌青")


def find_names(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every country name, the longest where names contain each other.

    What lies inside a longer name is not given; a look-alike is given with its veto.
    """
    kind, via, text = Kind.COUNTRY, Via.LEXICON, context.reading.text
    taken = 0
    for start, end, bearers in context.hits:
        if start < taken or bearers.country is None:
            continue
        entry, strength = bearers.country
        is_strong = strength is _STRONG
        another = _lookalike(text, start, end)
        border = "" if another else _border_veto(context.reading, start, end, is_strong=is_strong)
        veto = another or border or _veto(context, start, end, "" if is_strong else entry.alpha3)
        yield Candidate(kind, start, end, CountryValue(entry.alpha3), NAME_RULE, via, veto=veto)
        if not border:
            taken = end


def _border_veto(reading: Reading, start: int, end: int, *, is_strong: bool) -> str:
    """Say why the name does not end or begin here, so that a shorter one may."""
    text = reading.text
    if (
        text[end - 1] == "国"
        and text[end : end + 1] in _TAKES_STATE
        and reading.vocabulary.bearers(text[start : end - 1]).country is not None
    ):
        return f"国{text[end]} is a word of its own"
    if is_strong and end - start >= _LONG_NAME:
        return ""
    return crossing(reading, start, end)


def _veto(context: Context, start: int, end: int, weakly: str) -> str:
    """Say what speaks against a whole name; ``weakly`` is the code of a state that it names weakly."""
    if context.reading.text.startswith(SURFACE, start) and end == start + len(SURFACE):
        meaning = read_central_africa(context, start)
        return "" if meaning is CentralAfrica.STATE else f"中非 is a {meaning} here"
    follower = _follower(context.reading, start, end)
    if follower or not weakly or _has_reason(context, start, end, weakly):
        return follower
    return "weak name without a reason"


def _has_reason(context: Context, start: int, end: int, alpha3: str) -> bool:
    return (
        alpha3 in context.named
        or OFFICE.match(context.reading.text, end) is not None
        or context.in_list(start, end)
    )


def _lookalike(text: str, start: int, end: int) -> str:
    """Say which other word of the table the name is part of; asked first, as it costs no cutting."""
    for before, after, why in lookalikes().around.get(text[start:end], ()):
        if text.startswith(after, end) and text.endswith(before, 0, start):
            return f"{before}{text[start:end]}{after} is another word ({why})"
    if is_in_person(text, start, end):
        return "is part of a person's name"
    if text[start] == "日" and start and text[start - 1].isdigit():
        return "日 is the day of a date"
    return ""


def _follower(reading: Reading, start: int, end: int) -> str:
    """Say what behind the name makes a language or a currency of it."""
    text = reading.text
    if text[end : end + 1] not in _first_characters():
        return ""
    for after, why in lookalikes().after:
        if text.startswith(after, end) and _is_word_end(reading, end, end + len(after)):
            return f"{text[start:end]}{after} is no mention of the state ({why})"
    return ""


@cache
def _first_characters() -> frozenset[str]:
    return frozenset(after[0] for after, _ in lookalikes().after) | {""}


def _is_word_end(reading: Reading, end: int, after: int) -> bool:
    """Whether what follows the name is a word by itself or closes one that began before it."""
    word = reading.segments.word(end)
    return word[1] == after if word[0] <= end else False
