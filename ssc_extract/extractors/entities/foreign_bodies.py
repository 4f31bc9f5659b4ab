"""Bodies of other states behind the one-character form of the state: 柬外交部, 美国防部."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.entities.scan import Scan
from ssc_extract.extractors.entities.surfaces import value_of
from ssc_extract.extractors.reading import Reading
from ssc_extract.extractors.values import EntityType, EntityValue
from ssc_extract.lexicon.country_forms import single_forms
from ssc_extract.lexicon.model import EntityEntry

RULE = "short-state-body"
_FORMS = "美俄英法德日韩印巴柬泰越缅菲朝蒙伊叙埃哈澳孟乌沙"
"""Forms that are hardly any other word before a body; 中, 新, 老, 加, 以 and the like are."""
_BODIES = (
    "外交部|国防部|财政部|商务部|教育部|卫生部|农业部|交通部|司法部|能源部|内政部|贸易部|旅游部|环境部|总统府|"
    "外务省|财务省|国会|议会|央行|参议院|众议院|最高法院"
)
_SHORT = 5
"""The short name of a state with such a form has at most so many characters."""
_NAMED_FORMS = "老塞肯津赞利刚尼乍加马喀安坦莫卢乌塔吉土阿斯智秘古厄玻萨汤瓦所"
"""Forms that are other words too, or several states', and need their state to be named in the text."""
_BODY = re.compile(rf"[{_FORMS}{_NAMED_FORMS}](?:{_BODIES})(?![长门员]|大厦|大楼|选举)")


def find(scan: Scan) -> Iterator[Candidate]:
    """Give the bodies whose state stands before them in one character that is a word of its own."""
    reading, strong = scan.reading, single_forms().strong
    for match in _BODY.finditer(scan.text):
        start, end = match.span()
        if not (scan.is_after_barrier(start) or reading.segments.is_border(start)):
            continue
        if scan.text[start - 1 : start] == "中" or (start and reading.segments.word(start - 1)[1] > start):
            continue
        form = scan.text[start]
        alpha3 = strong.get(form) if form in _FORMS else _named(reading, form)
        if alpha3 is None:
            continue
        yield Candidate(
            Kind.ENTITY,
            start,
            end,
            _value(reading, alpha3, scan.text[start], scan.text[start + 1 : end]),
            RULE,
        )


def _named(reading: Reading, form: str) -> str | None:
    """Give the one state with this form whose short name stands in the document; ``None`` for none or several."""
    forms, (text, _) = single_forms(), reading.whole
    states = {state for state in (forms.strong.get(form), *forms.weak.get(form, ())) if state is not None}
    named = [
        state
        for state in states
        if any(
            form in name and len(name) <= _SHORT and name in text
            for name, _ in reading.vocabulary.country(state).names
        )
    ]
    return named[0] if len(named) == 1 else None


def _value(reading: Reading, alpha3: str, form: str, body: str) -> EntityValue:
    """Give the body with its state's short name before it, as the tables have it where they do."""
    names = reading.vocabulary.country(alpha3).names
    short = next(name for name, _ in names if form in name and len(name) <= _SHORT)
    for entry, _ in reading.vocabulary.bearers(short + body):
        if isinstance(entry, EntityEntry):
            return value_of(entry)
    return EntityValue(EntityType.ORG, short + body)
