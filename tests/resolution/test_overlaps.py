"""The overlap policy, point by point, on candidates made by hand."""

from __future__ import annotations

import random
from decimal import Decimal

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.values import (
    Amount,
    CountryValue,
    DateValue,
    EntityType,
    EntityValue,
    QuantityValue,
    Value,
)
from ssc_extract.resolution.overlaps import resolve_overlaps

ONE = Amount(Decimal(1), Decimal(1))
VALUES: dict[Kind, Value] = {
    Kind.ENTITY: EntityValue(EntityType.ORG, "某机构"),
    Kind.COUNTRY: CountryValue("CHN"),
    Kind.DATE: DateValue("2020", "year"),
    Kind.QUANTITY: QuantityValue(ONE, "个"),
    Kind.MONEY: QuantityValue(ONE, "元"),
}


def made(kind: Kind, start: int, end: int, via: Via = Via.PATTERN, **more: str) -> Candidate:
    return Candidate(kind, start, end, VALUES[kind], more.get("rule", "test"), via, veto=more.get("veto", ""))


def spans(mentions: list[Candidate]) -> list[tuple[str, int, int, bool]]:
    return [(mention.kind.value, mention.start, mention.end, mention.nested) for mention in mentions]


def test_a_vetoed_candidate_is_kept_as_a_loss_only() -> None:
    mentions, losses = resolve_overlaps([made(Kind.COUNTRY, 0, 2, veto="part of a word")])
    assert mentions == []
    assert [loss.reason for loss in losses] == ["part of a word"]


def test_the_same_span_goes_to_the_better_evidence_whatever_the_order() -> None:
    pattern, lexicon = made(Kind.ENTITY, 0, 4, rule="p"), made(Kind.ENTITY, 0, 4, Via.LEXICON, rule="l")
    for order in ([pattern, lexicon], [lexicon, pattern]):
        mentions, losses = resolve_overlaps(order)
        assert [mention.rule for mention in mentions] == ["l"]
        assert losses[0].candidate.rule == "p"
        assert losses[0].winner == lexicon


def test_numbers_do_not_overlap_and_the_longer_wins() -> None:
    mentions, _ = resolve_overlaps(
        [made(Kind.QUANTITY, 0, 3), made(Kind.DATE, 0, 5), made(Kind.QUANTITY, 5, 7)]
    )
    assert spans(mentions) == [("date", 0, 5, False), ("quantity", 5, 7, False)]


def test_of_numbers_of_one_length_money_wins() -> None:
    mentions, _ = resolve_overlaps([made(Kind.QUANTITY, 0, 3), made(Kind.MONEY, 0, 3)])
    assert spans(mentions) == [("money", 0, 3, False)]


def test_a_name_inside_a_name_is_nested_at_every_depth() -> None:
    mentions, _ = resolve_overlaps(
        [made(Kind.ENTITY, 2, 4), made(Kind.ENTITY, 0, 10), made(Kind.ENTITY, 2, 8), made(Kind.COUNTRY, 2, 4)]
    )
    assert spans(mentions) == [
        ("entity", 0, 10, False),
        ("entity", 2, 8, True),
        ("country", 2, 4, True),
        ("entity", 2, 4, True),
    ]


def test_of_crossing_names_better_evidence_wins_then_the_first() -> None:
    mentions, _ = resolve_overlaps([made(Kind.ENTITY, 0, 5), made(Kind.ENTITY, 3, 8, Via.LEXICON)])
    assert spans(mentions) == [("entity", 3, 8, False)]
    mentions, _ = resolve_overlaps([made(Kind.ENTITY, 0, 5), made(Kind.ENTITY, 3, 8)])
    assert spans(mentions) == [("entity", 0, 5, False)]


def test_a_date_nests_in_a_name_and_a_quantity_there_is_part_of_it() -> None:
    mentions, losses = resolve_overlaps(
        [made(Kind.ENTITY, 0, 10), made(Kind.DATE, 0, 5), made(Kind.QUANTITY, 6, 8)]
    )
    assert spans(mentions) == [("entity", 0, 10, False), ("date", 0, 5, True)]
    assert losses[0].reason == "is part of a name"


def test_a_pattern_that_cuts_a_country_or_a_number_loses() -> None:
    mentions, _ = resolve_overlaps([made(Kind.COUNTRY, 0, 4), made(Kind.ENTITY, 2, 8)])
    assert spans(mentions) == [("country", 0, 4, False)]
    mentions, _ = resolve_overlaps([made(Kind.DATE, 0, 4), made(Kind.ENTITY, 2, 8, Via.LEXICON)])
    assert spans(mentions) == [("entity", 2, 8, False)]


def test_a_country_that_is_the_whole_name_is_not_nested() -> None:
    mentions, _ = resolve_overlaps([made(Kind.COUNTRY, 0, 2), made(Kind.ENTITY, 0, 2)])
    assert [mention.nested for mention in mentions] == [False, False]


def test_any_set_of_candidates_gives_the_same_laminar_mentions_in_any_order() -> None:
    draw = random.Random(20)
    for _ in range(300):
        candidates = []
        for number in range(draw.randrange(1, 12)):
            start = draw.randrange(20)
            kind, via = draw.choice(list(VALUES)), draw.choice(list(Via))
            candidates.append(made(kind, start, start + draw.randrange(1, 8), via, rule=f"r{number:02}"))
        distinct = list({(c.kind, c.start, c.end): c for c in candidates}.values())
        mentions, losses = resolve_overlaps(distinct)
        assert len(mentions) + len(losses) == len(distinct)
        shuffled = distinct[:]
        draw.shuffle(shuffled)
        assert resolve_overlaps(shuffled)[0] == mentions
        names = [mention for mention in mentions if mention.kind is Kind.ENTITY]
        for one in names:
            for other in names:
                crossing = one.start < other.start < one.end < other.end
                assert not crossing, (one, other)
