from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssc_extract.lexicon.model import CountryEntry, EntityEntry, Strength
from ssc_extract.lexicon.vocabulary import Vocabulary, builtin, builtin_for_one_text

NAMES = st.sets(st.text("中国研究所a\U00020000", min_size=1, max_size=5), min_size=1, max_size=12)


def _entry(name: str) -> EntityEntry:
    return EntityEntry(name, "org", ((name, Strength.STRONG),))


@given(NAMES, st.text("中国研究所a\U00020000。", max_size=40))
def test_every_occurrence_is_found_the_longer_of_two_that_begin_together_first(
    names: set[str], text: str
) -> None:
    hits = Vocabulary(map(_entry, sorted(names))).find(text)
    spans = [
        (start, start + len(name))
        for name in names
        for start in range(len(text))
        if text.startswith(name, start)
    ]
    assert [(start, end) for start, end, _ in hits] == sorted(spans, key=lambda span: (span[0], -span[1]))
    assert all(entries[0][0].name == text[start:end] for start, end, entries in hits)


@given(NAMES, st.lists(st.text("中国研究所a\U00020000。", max_size=40), min_size=1, max_size=3))
def test_made_ready_for_one_text_it_finds_the_same_there_and_in_others(
    names: set[str], texts: list[str]
) -> None:
    entries = tuple(map(_entry, sorted(names)))
    whole, brief = Vocabulary(entries), Vocabulary(entries, one_text=True)
    for text in texts:
        assert brief.find(text) == whole.find(text)
    for name in names:
        assert brief.bearers(name) == whole.bearers(name)


def test_made_ready_for_one_text_of_any_length(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "联合国开发计划署和老挝，联合国系统与老挝人民民主共和国。"
    found = builtin().find(text)
    assert len(found) > 4
    assert builtin_for_one_text().find(text) == found
    monkeypatch.setattr("ssc_extract.lexicon.vocabulary._SHORT", len(text) - 1)
    assert builtin_for_one_text().find(text) == found


def test_the_bearers_of_a_name_tell_its_country_and_what_it_locates() -> None:
    state = builtin().bearers("老挝")
    assert state.country is not None
    assert isinstance(state.country[0], CountryEntry)
    assert (state.country[0].alpha3, state.country[1]) == ("LAO", Strength.STRONG)
    assert state.located == ("LAO",)
    assert builtin().bearers("日内瓦").located == ("日内瓦",)
    body = builtin().bearers("世界银行")
    assert body
    assert (body.country, body.located) == (None, ())
