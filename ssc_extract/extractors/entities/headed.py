"""Names that no table holds, read from their head noun: what it takes for a phrase to be a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.entities.grammar import grammar
from ssc_extract.extractors.entities.phrases import Phrase, read_phrase
from ssc_extract.extractors.entities.policy import evidence_for
from ssc_extract.extractors.entities.scan import Scan, is_body
from ssc_extract.extractors.entities.surfaces import value_of
from ssc_extract.extractors.entities.wording import COUNTED, DAYS
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.model import EntityEntry

_VERBS = {"计划": "org", "应用": "programme"}
"""Heads that are verbs behind others of a type: 银行|计划, 项目|应用."""
_CHIEFS = frozenset(("部长", "局长", "署长", "司长", "厅长", "处长", "科长", "院长"))
"""Who heads a body that is called after a plan: 财政与计划|部长."""
_OFFICERS = ("主任", "副主任", "官员", "总监", "协调员", "专员", "负责人")
_BRACKETED = re.compile(r"\([^()]*\)")


def find(reading: Reading, scan: Scan) -> Iterator[Candidate]:
    """Give the phrases of the text that are names by the evidence in them."""
    text, table = scan.text, grammar()
    for number, start, end, barrier in scan.heads:
        if barrier[2] == start and barrier[0] < table.joins and text[start - 1] != ")":
            continue
        head = table.head(number)
        if head.word in DAYS and COUNTED.match(text, start - 1):
            continue
        if head.word in _VERBS and _behind_name(scan, head.word, start):
            continue
        phrase = read_phrase(scan, head, end, barrier)
        reason = evidence_for(scan, phrase) if phrase is not None else None
        if phrase is not None and reason is not None and _whole_words(reading, scan, phrase):
            yield _candidate(reading, phrase, reason.name)


def _behind_name(scan: Scan, word: str, start: int) -> bool:
    """Whether a head that is a verb too stands behind the head of what does it, or of what it is done to."""
    noun = scan.head_ending(start)
    return noun is not None and grammar().head(noun[0]).type == _VERBS[word]


def _whole_words(reading: Reading, scan: Scan, phrase: Phrase) -> bool:
    """Whether the phrase begins and ends with words, and its head is no part of a common noun (决策部署).

    Who leads it may stand behind: 南亚局|局长, which the dictionary reads as 局局长; so may 上 behind a
    meeting: 年会|上.
    """
    borders, end = reading.segments, phrase.end
    if phrase.head.type == "programme" and _led(scan, phrase):
        return False
    if not scan.is_after_barrier(phrase.start) and not borders.is_border(phrase.start):
        return False
    if not borders.is_border(end) and not scan.text.startswith(_led_or_held(phrase.head.word), end):
        return False
    last = reading.segments.word(phrase.end - 1)
    common = len(phrase.head.word) == 1 and last[1] == end and last[1] - last[0] == len("部署")
    return not common or last[0] <= phrase.start or borders.is_rare(scan.text[last[0] : last[1]])


def _led(scan: Scan, phrase: Phrase) -> bool:
    """Whether the head is part of an office: 财政与计划|部长, 基金会农业发展项目|副主任."""
    end = phrase.end
    if scan.text[end : end + 2] in _CHIEFS:
        return True
    return bool(phrase.lead) and is_body(phrase.lead[0]) and scan.text.startswith(_OFFICERS, end)


def _led_or_held(word: str) -> tuple[str, ...]:
    """Give what may stand behind a head though the dictionary reads it into a word with its last character."""
    if word.endswith("机场"):
        return ("跑道",)
    return ("上", "期间", "主席") if word.endswith("会") else (f"{word[-1]}长", "副")


def _candidate(reading: Reading, phrase: Phrase, reason: str) -> Candidate:
    rule = f"headed-{reason}"
    if reason == "known":
        entry = phrase.lead[-1].entries[0][0]
        if isinstance(entry, EntityEntry):
            return Candidate(Kind.ENTITY, phrase.start, phrase.end, value_of(entry), rule, Via.LEXICON)
    value = EntityValue(EntityType(phrase.head.type), _full_name(reading.text, phrase))
    return Candidate(Kind.ENTITY, phrase.start, phrase.end, value, rule)


def _full_name(text: str, phrase: Phrase) -> str:
    """Give the name without glosses, with the short names of bodies that it begins with in full."""
    parts = []
    position = phrase.start
    for hit in phrase.lead:
        entry = hit.entries[0][0]
        if isinstance(entry, EntityEntry) and entry.type == "org":
            parts += [text[position : hit.start], entry.name]
            position = hit.end
    return _BRACKETED.sub("", "".join(parts) + text[position : phrase.end])
