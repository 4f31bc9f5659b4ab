"""Countries by their names in Chinese characters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.countries.central_africa import SURFACE, CentralAfrica, read_central_africa
from ssc_extract.extractors.countries.context import OFFICE, Context, crossing
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import CountryValue
from ssc_extract.lexicon.country_forms import lookalikes
from ssc_extract.lexicon.model import CountryEntry, Hit, Strength

NAME_RULE = "country.name"
# Names of this length or more are no part of another word by chance.
_LONG_NAME = 4
# 日本国|会 is 日本 and 国会: what makes a word with 国 and so takes it from the name before.
_TAKES_STATE = frozenset("会防家内际务民有土籍库旗歌青")


def find_names(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every country name, the longest where names contain each other.

    What lies inside a longer name is not given; a look-alike is given with its veto.
    """
    taken = 0
    for hit in context.hits:
        if hit.end <= taken or hit.start < taken:
            continue
        another = _lookalike(context.reading.text, hit.start, hit.end)
        border = "" if another else _border_veto(context.reading, hit)
        veto = another or border or _veto(context, hit)
        entry, _ = _country(hit)
        yield Candidate(
            Kind.COUNTRY, hit.start, hit.end, CountryValue(entry.alpha3), NAME_RULE, Via.LEXICON, veto=veto
        )
        if not border:
            taken = hit.end


def _country(hit: Hit) -> tuple[CountryEntry, Strength]:
    return next((entry, strength) for entry, strength in hit.entries if isinstance(entry, CountryEntry))


def _border_veto(reading: Reading, hit: Hit) -> str:
    """Say why the name does not end or begin here, so that a shorter one may."""
    text, start, end = reading.text, hit.start, hit.end
    if text[end - 1] == "国" and text[end : end + 1] in _TAKES_STATE:
        stem = reading.vocabulary.bearers(text[start : end - 1])
        if any(isinstance(entry, CountryEntry) for entry, _ in stem):
            return f"国{text[end]} is a word of its own"
    if end - start >= _LONG_NAME and _country(hit)[1] is Strength.STRONG:
        return ""
    return crossing(reading, start, end)


def _veto(context: Context, hit: Hit) -> str:
    entry, strength = _country(hit)
    text = context.reading.text
    if text[hit.start : hit.end] == SURFACE:
        meaning = read_central_africa(context, hit.start)
        return "" if meaning is CentralAfrica.STATE else f"中非 is a {meaning} here"
    follower = _follower(context.reading, hit.start, hit.end)
    if follower or strength is Strength.STRONG or _has_reason(context, hit, entry):
        return follower
    return "weak name without a reason"


def _has_reason(context: Context, hit: Hit, entry: CountryEntry) -> bool:
    return (
        entry.alpha3 in context.named
        or OFFICE.match(context.reading.text, hit.end) is not None
        or context.in_list(hit.start, hit.end)
    )


def _lookalike(text: str, start: int, end: int) -> str:
    """Say which other word of the table the name is part of; asked first, as it costs no cutting."""
    for before, after, why in lookalikes().around.get(text[start:end], ()):
        if text.startswith(after, end) and text.endswith(before, 0, start):
            return f"{before}{text[start:end]}{after} is another word ({why})"
    if text[start] == "日" and start and text[start - 1].isdigit():
        return "日 is the day of a date"
    return ""


def _follower(reading: Reading, start: int, end: int) -> str:
    """Say what behind the name makes a language or a currency of it."""
    text, table = reading.text, lookalikes().after
    if text[end : end + 1] not in _first_characters():
        return ""
    for after, why in table:
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
