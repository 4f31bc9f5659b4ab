"""The tests of a phrase that no known name begins: its words, or what stands beside it, show a name."""

from __future__ import annotations

import re

from ssc_extract.extractors.entities.borders import WORLD
from ssc_extract.extractors.entities.phrases import Phrase
from ssc_extract.extractors.entities.reasons import TELLING, is_specific, known_type
from ssc_extract.extractors.entities.scan import Scan

_ACRONYM = re.compile(r"\([^()\n]{0,40}[A-Z][A-Za-z]{1,9}[^()\n]{0,20}\)")
_CAPITALS = re.compile(r"\([A-Z]{3,8}\)")
_WORLD_AGAIN = re.compile(r"[和与、及](?:全球|国际|世界)")
_GLOSS = re.compile(r"\((?:以下简称|下称|以下统称|下文简称|简称)")
_CARRIED_OUT = re.compile(r"(?:实施|启动|推出|出台|制定|印发)(?:了|好)?\Z")
_SET_UP = re.compile(r"(?:设立|成立|发起|创建|创设|组建)了?\Z")
_PERSON = re.compile(r"(?:[一-鿿]{1,6}·){1,3}[一-鿿]{1,6}")
_OTHERS = re.compile("[该各两多邻]国\\Z")
"""States whose bodies a text classes: 该国公共卫生研究所."""
_CLASSED = re.compile(
    r"[\d一两三四五六七八九十几各每该本其个家]|(?:有关|相关|主要|所有|其他)\Z|[上土官寿打]\Z"
)
_CALLED = re.compile(r"(?:[，(构织会案目金]即|名为|称为|叫做|更名为|改名为)\Z")


def glossed(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase behind which its acronym, or a short form called so, stands in brackets."""
    if not scan.text.startswith("(", phrase.end):
        return False
    if _GLOSS.match(scan.text, phrase.end):
        return True
    bare = not phrase.lead and phrase.head.type != "document"
    return bare and _ACRONYM.match(scan.text, phrase.end) is not None and is_specific(phrase)


def state_glossed(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase that a country begins and behind which an acronym stands in brackets."""
    country = known_type(phrase.lead[0]) == "country" and phrase.lead[0].start == phrase.start
    return country and _CAPITALS.match(scan.text, phrase.end) is not None and is_specific(phrase)


def carried_out(scan: Scan, phrase: Phrase) -> bool:
    """A plan or works with a long subject of its own that are said to be carried out."""
    done = _CARRIED_OUT.search(scan.text, max(0, phrase.start - 4), phrase.start)
    return done is not None and is_specific(phrase)


def set_up(scan: Scan, phrase: Phrase) -> bool:
    """A fund with a specific purpose that is said to have been set up."""
    done = _SET_UP.search(scan.text, max(0, phrase.start - 4), phrase.start)
    return done is not None and is_specific(phrase)


def person(scan: Scan, phrase: Phrase) -> bool:
    """A body or facility named after a person whose name · parts: 乔莫·肯雅塔国际机场."""
    return "·" in phrase.modifier and _PERSON.fullmatch(phrase.modifier) is not None


def called(scan: Scan, phrase: Phrase) -> bool:
    """A phrase that the text says to be what something is called: 附属机构，即…委员会."""
    return _CALLED.search(scan.text, max(0, phrase.start - 3), phrase.start) is not None


def worldwide(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase that begins with a word of worldwide scope."""
    if WORLD.match(scan.text, phrase.start) is None:
        return False
    return is_specific(phrase) and not _WORLD_AGAIN.search(phrase.modifier)


def division(scan: Scan, phrase: Phrase) -> bool:
    """A division of a body by its own words: 司 is hardly more than that."""
    return _CLASSED.search(phrase.modifier) is None


def telling_head(scan: Scan, phrase: Phrase) -> bool:
    """A specific phrase with a head that hardly heads descriptions: 有限公司, 研究所."""
    company = phrase.head.word.endswith(("公司", "集团"))
    if _OTHERS.search(scan.text, max(0, phrase.start - 2), phrase.start):
        return False
    return (company or len(phrase.modifier) >= TELLING) and is_specific(phrase)
