"""Where the dateline of a news item ends: agency, city and date before 电, or city and date before a dash."""

from __future__ import annotations

import re

from ssc_extract.activities.parties import Board
from ssc_extract.documents.offsets import Span

_DATE = r"(?:\d{4}年)?\d{1,2}月\d{1,2}日"
_AGENCY = re.compile(
    r"\s{0,9}[^，,。；：:()\d\n]{0,12}?(?:社|网|报|台|在线|客户端)[^，,。；：:()\d\n]{1,14}"
    rf"{_DATE}(?:电(?![力网影视子信话报商池价费台动机])|讯(?![息问]))"
    r"(?:\s{0,3}\([^()\n]{1,40}\))?[\s/／]{0,3}"
)
_CITY = r"[^，,。；：:()\d\n]{2,24}"
_DASHED = re.compile(
    rf"(\s{{0,9}}(?:(?P<first>{_CITY})[，,]\s?{_DATE}|{_DATE}(?:[，,]\s?{_CITY}?)?))(?:\([^()\n]{{1,20}}\))?"
    r"\s?(?:[—–―]{2}|(?P<single>[—–―-]))\s?(?!\d)"
)
_DATED = re.compile(r"日(?:[电讯—–―(-]|\s[(—–―-]|，[^，。]{2,24}[—–―-])")
"""What stands in every dateline: looked for first, because few paragraphs have one."""
_REACH = 100
_SEATS = frozenset(("place", "country"))


def behind_dateline(board: Board, sentence: Span) -> Span:
    """Give a sentence without the dateline that it begins with, as it is where it has none."""
    start, end = sentence
    reach = min(end, start + _REACH)
    if _DATED.search(board.text, start, reach) is None:
        return sentence
    if match := _AGENCY.match(board.text, start, reach):
        return match.end(), end
    return _behind_dash(board, start, reach) or start, end


def _behind_dash(board: Board, start: int, reach: int) -> int | None:
    """Give where a dateline with a dash ends, ``None`` where there is none."""
    match = _DASHED.match(board.text, start, reach)
    if match is None:
        return None
    seats = board.parties_in(match.span(1))
    if any(party.type not in _SEATS for party in seats):
        return None
    # Dashes stand in names and routes too: a date and a city come before one, behind a single one a body.
    if seats and not match["first"] and seats[-1].type != "place":
        return None
    beside = [party.type for party in board.parties_in((match.end(), reach)) if party.start == match.end()]
    if beside == ["place"] or (match["single"] and not (seats and beside == ["org"])):
        return None
    return match.end()
