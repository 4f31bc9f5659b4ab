"""The tests of a phrase that no known name begins: its words, or what stands beside it, show a name."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.borders import WORLD
from ssc_extract.extractors.entities.grammar import Needs
from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.reasons import TELLING, has_type, is_specific
from ssc_extract.extractors.entities.scan import Scan
from ssc_extract.extractors.entities.wording import CARRIED

_ACRONYM = re.compile(r"\([^()\n]{0,40}[A-Z][A-Za-z]{1,9}[^()\n]{0,20}\)")
_WORLD_AGAIN = re.compile(r"[和与、及](?:全球|国际|世界)")
_GLOSS = re.compile(r"\((?:以下简称|下称|以下统称|下文简称|简称)")
_CARRIED_OUT = re.compile(r"(?:实施|启动|推出|出台|制定|印发)(?:了|好)?\Z")
_SET_UP = re.compile(r"(?:设立|成立|发起|创建|创设|组建)了?\Z")
_FUNDS = frozenset(("基金", "信托基金"))
_PERSON = re.compile(r"(?:[一-鿿]{1,6}·){1,3}[一-鿿]{1,6}")
_CALLED = re.compile(r"(?:[，(构织会案目金]即|名为|称为|叫做|更名为|改名为)\Z")


def _unanchored(phrase: Phrase) -> bool:
    """Whether only the words themselves can show that the phrase is a name."""
    bare = not phrase.lead and has_type(phrase, "org", "programme")
    return bare and len(phrase.modifier) >= TELLING and is_specific(phrase)


def glossed(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase behind which its acronym, or a short form called so, stands in brackets."""
    if len(phrase.modifier) >= TELLING and _GLOSS.match(scan.text, phrase.end):
        return has_type(phrase, "org", "programme", "document")
    return _unanchored(phrase) and _ACRONYM.match(scan.text, phrase.end) is not None


def carried_out(scan: Scan, phrase: Phrase) -> bool:
    """A plan or works with a long subject of its own that are said to be carried out."""
    if phrase.lead or phrase.head.word not in CARRIED or len(phrase.modifier) < TELLING + 2:
        return False
    done = _CARRIED_OUT.search(scan.text, max(0, phrase.start - 4), phrase.start)
    return done is not None and is_specific(phrase)


def set_up(scan: Scan, phrase: Phrase) -> bool:
    """A fund with a specific purpose that is said to have been set up."""
    if phrase.lead or phrase.head.word not in _FUNDS or len(phrase.modifier) < TELLING:
        return False
    done = _SET_UP.search(scan.text, max(0, phrase.start - 4), phrase.start)
    return done is not None and is_specific(phrase)


def person(scan: Scan, phrase: Phrase) -> bool:
    """A body or facility named after a person whose name · parts: 乔莫·肯雅塔国际机场."""
    return (
        has_type(phrase, "org", "place")
        and not phrase.lead
        and _PERSON.fullmatch(phrase.modifier) is not None
    )


def called(scan: Scan, phrase: Phrase) -> bool:
    """A phrase that the text says to be what something is called: 附属机构，即…委员会."""
    before = _CALLED.search(scan.text, max(0, phrase.start - 3), phrase.start)
    return (
        before is not None
        and len(phrase.modifier) >= TELLING
        and has_type(phrase, "org", "programme", "event")
    )


def worldwide(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase that begins with a word of worldwide scope."""
    if not _unanchored(phrase) or phrase.head.needs is Needs.ANCHOR:
        return False
    return WORLD.match(scan.text, phrase.start) is not None and not _WORLD_AGAIN.search(phrase.modifier)


def telling_head(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase with a head that hardly heads descriptions: 有限公司, 研究所."""
    if phrase.head.word.endswith(("公司", "集团")):
        return not phrase.lead and phrase.head.needs is Needs.WORDS and is_specific(phrase)
    return _unanchored(phrase) and phrase.head.needs is Needs.WORDS
