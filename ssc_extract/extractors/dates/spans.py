"""Decades and centuries: ``20世纪80年代中期``, ``1990年代``, ``本世纪初``."""

from __future__ import annotations

import re

from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.dates.calendar import dated
from ssc_extract.extractors.dates.grammar import HAN, JOIN, NO_DIGIT_BEFORE
from ssc_extract.extractors.dates.points import number, part_of
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.rule import Rule
from ssc_extract.extractors.values import DateValue, Relative

_CENTURY = rf"(?P<before>公元前)?(?:(?P<century>\d\d?|[{HAN}十]{{1,3}})|(?P<word>(?<!以)[本上]个?|新))世纪"
_TEN = "[一二三四五六七八九]十"
_DECADE = (
    rf"(?P<decade>[1-9]0|[一二三四五六七八九]?{_TEN})(?:年代)?{JOIN}(?P<last>[1-9]0|{_TEN})年代"
    rf"|(?P<onedecade>[1-9]0|[一二三四五六七八九]?{_TEN})年代"
)
_PART = (
    r"(?P<part>[前上下后]半[叶期]|中叶|[初中末后晚早前]期|初(?![步级始])|末(?!端)"
    r"|中(?=[，。、；,）)的]|以来|期|至|到))?"
)
_WORD_OFFSETS = {"本": 0, "新": 0, "上": -1}


def _century_of(match: re.Match[str]) -> tuple[str, Relative | None]:
    """Give the leading places of a century's years and how to fill them where they are open."""
    if (word := match["word"]) is not None:
        return "XX", Relative("century", "document", _WORD_OFFSETS[word[0]])
    century = number(match["century"])
    return ("-" if match["before"] else "") + f"{century - 1:02d}", None


def _part(words: str | None) -> str | None:
    if words and words[0] in "前上":
        return "start"
    return part_of(words)


def _century(match: re.Match[str], reading: Reading) -> Candidate | None:
    places, relative = _century_of(match)
    open_ends = () if relative is None else (relative,)
    if match["ten"]:
        places += str(number(match["nth"] or "一") - 1)
        value = DateValue(places + "X", "decade", relative=open_ends)
        return dated("date.century", reading, match.start(), match.end(), value)
    if match["decade"] is None and match["onedecade"] is None:
        value = DateValue(places + "XX", "century", part=_part(match["part"]), relative=open_ends)
        return dated("date.century", reading, match.start(), match.end(), value)
    return _decades("date.century", match, reading, places, open_ends)


def _decades(
    rule: str, match: re.Match[str], reading: Reading, places: str, open_ends: tuple[Relative, ...]
) -> Candidate | None:
    """Read one decade, two that are run together (``八九十年代``) or a run of them."""
    words, last = match["decade"] or match["onedecade"], match["last"]
    if len(words) == 3:
        words, last = words[0] + "十", words[1:]
    first = number(words) // 10
    if last is None:
        value = DateValue(f"{places}{first}X", "decade", part=_part(match["part"]), relative=open_ends)
    elif first < number(last) // 10:
        edtf = f"{places}{first}X/{places}{number(last) // 10}X"
        value = DateValue(edtf, "interval", relative=open_ends * 2)
    else:
        return None
    return dated(rule, reading, match.start(), match.end(), value)


def _bare_decade(match: re.Match[str], reading: Reading) -> Candidate | None:
    return _decades("date.decade", match, reading, "XX", (Relative("century", "document"),))


def _full_decade(match: re.Match[str], reading: Reading) -> Candidate:
    value = DateValue(f"{match['places']}X", "decade", part=_part(match["part"]))
    return dated("date.full_decade", reading, match.start(), match.end(), value)


CENTURY = Rule(
    name="date.century",
    pattern=re.compile(
        rf"{NO_DIGIT_BEFORE}(?<!第){_CENTURY}(?:{_DECADE}|(?:头|第(?P<nth>[一二三])个)(?P<ten>十年))?{_PART}"
    ),
    build=_century,
    examples=(
        "[[20世纪80年代中期|198X]]开始试点。",
        "[[二十世纪八十年代|198X]]的做法",
        "[[21世纪|20XX]]的挑战",
        "[[19世纪下半叶|18XX]]修建了铁路。",
        "[[20世纪60至70年代|196X/197X]]获得独立。",
        "[[20世纪八九十年代|198X/199X]]的改革",
        "[[公元前3世纪|-02XX]]的遗存",
        "[[21世纪头十年|200X]]的贷款",
        "[[2015年|2015]]的报告说，这条铁路建于[[上世纪70年代|197X]]。",
    ),
    counterexamples=("两个半世纪论坛",),
)
FULL_DECADE = Rule(
    name="date.full_decade",
    pattern=re.compile(rf"{NO_DIGIT_BEFORE}(?P<places>(?:1[1-9]|20)\d)0年代{_PART}"),
    build=_full_decade,
    examples=("[[1990年代|199X]]以后", "[[1970年代初|197X]]建交。"),
    counterexamples=("代表该年代的作品",),
)
DECADE = Rule(
    name="date.decade",
    pattern=re.compile(rf"{NO_DIGIT_BEFORE}(?<!世纪)(?:{_DECADE}){_PART}"),
    build=_bare_decade,
    examples=("[[2016年|2016]]的一份报告提到[[90年代|199X]]的援助。",),
    counterexamples=("在那个年代。",),
)

RULES = (CENTURY, FULL_DECADE, DECADE)
