"""The first and last day of every form of EDTF that the tool writes, and of a few that it does not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssc_extract.exports.parquet import bounds

EPOCH = date(1970, 1, 1)
CASES = [
    ("2021-07-22", "2021-07-22", "2021-07-22"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2021-02", "2021-02-01", "2021-02-28"),
    ("2021-12", "2021-12-01", "2021-12-31"),
    ("2030", "2030-01-01", "2030-12-31"),
    ("0581", "0581-01-01", "0581-12-31"),
    ("198X", "1980-01-01", "1989-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2XXX", "2000-01-01", "2999-12-31"),
    ("2021-21", "2021-03-01", "2021-05-31"),
    ("2021-22", "2021-06-01", "2021-08-31"),
    ("2021-23", "2021-09-01", "2021-11-30"),
    ("2019-24", "2019-12-01", "2020-02-29"),
    ("2021-25", "2021-03-01", "2021-05-31"),
    ("2021-28", "2021-12-01", "2022-02-28"),
    ("2021-29", "2021-09-01", "2021-11-30"),
    ("2021-30", "2021-12-01", "2022-02-28"),
    ("2021-31", "2021-03-01", "2021-05-31"),
    ("2021-32", "2021-06-01", "2021-08-31"),
    ("2020-33", "2020-01-01", "2020-03-31"),
    ("2020-34", "2020-04-01", "2020-06-30"),
    ("2020-35", "2020-07-01", "2020-09-30"),
    ("2020-36", "2020-10-01", "2020-12-31"),
    ("2020-37", "2020-01-01", "2020-04-30"),
    ("2020-39", "2020-09-01", "2020-12-31"),
    ("2020-40", "2020-01-01", "2020-06-30"),
    ("2020-41", "2020-07-01", "2020-12-31"),
    ("2021-XX", "2021-01-01", "2021-12-31"),
    ("2020-02-XX", "2020-02-01", "2020-02-29"),
    ("198X-05", "1980-05-01", "1989-05-31"),
    ("202X-02-29", "2020-02-29", "2020-02-29"),
    ("2020-01/2021-08", "2020-01-01", "2021-08-31"),
    ("2022/2025", "2022-01-01", "2025-12-31"),
    ("2021-07-22/2021-07-24", "2021-07-22", "2021-07-24"),
    ("2021-33/2021-35", "2021-01-01", "2021-09-30"),
    ("196X/197X", "1960-01-01", "1979-12-31"),
    ("2021~", "2021-01-01", "2021-12-31"),
    ("2021-05?/2022%", "2021-05-01", "2022-12-31"),
    ("2021/..", "2021-01-01", None),
    ("2021/", "2021-01-01", None),
    ("../2021-06", None, "2021-06-30"),
    ("/2021", None, "2021-12-31"),
    ("XXXX/2021", None, "2021-12-31"),
    ("XXXX", None, None),
    ("XXXX-09-04", None, None),
    ("XXXX-XX-05", None, None),
    ("XXXX-35", None, None),
    ("XXXX-01/XXXX-09", None, None),
    ("2021-02-30", None, None),
    ("2021-02-29", None, None),
    ("2021-13", None, None),
    ("2021-00", None, None),
    ("21-07", None, None),
    ("next year", None, None),
    ("", None, None),
]


def day_of(text: str | None) -> int | None:
    return None if text is None else (date.fromisoformat(text) - EPOCH).days


@pytest.mark.parametrize(("edtf", "first", "last"), CASES)
def test_bounds(edtf, first, last):
    assert bounds.edtf_bounds(edtf) == (day_of(first), day_of(last))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("-0220", (-220, 1, 1), (-220, 12, 31)),
        ("-022X", (-229, 1, 1), (-220, 12, 31)),
        ("-01XX", (-199, 1, 1), (-100, 12, 31)),
        ("0000", (0, 1, 1), (0, 12, 31)),
        ("-0220/0220", (-220, 1, 1), (220, 12, 31)),
    ],
)
def test_bounds_before_the_year_1(edtf, first, last):
    assert bounds.edtf_bounds(edtf) == (bounds.days(*first), bounds.days(*last))


def test_years_before_the_year_1_are_as_long_as_those_four_centuries_later():
    # The Gregorian calendar repeats after 400 years, which are 146,097 days.
    assert bounds.days(-220, 3, 1) == bounds.days(180, 3, 1) - 146_097
    assert bounds.days(0, 3, 1) - bounds.days(0, 2, 28) == 2


@given(st.dates())
def test_days_are_those_of_python(day):
    assert EPOCH + timedelta(bounds.days(day.year, day.month, day.day)) == day


@given(st.from_regex(r"-?[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?(/(-?[\dX]{4}(-[\dX]{2})?|\.\.)?)?", fullmatch=True))
def test_any_text_of_that_form_has_bounds_or_none(edtf):
    first, last = bounds.edtf_bounds(edtf)
    if "/" not in edtf and first is not None:
        assert last is not None
        assert first <= last


def test_every_expression_of_the_date_rules_has_bounds_unless_it_is_open():
    from ssc_extract import extract
    from ssc_extract.extractors.dates import calendar, eras

    seen = set()
    for rule in (*calendar.RULES, *eras.RULES):
        for example in rule.examples:
            text = "".join(part.split("|")[0] for part in example.replace("]]", "[[").split("[["))
            seen |= {date.edtf for date in extract(text).dates if date.kind == "date"}
    assert len(seen) > 20
    unbounded = {edtf for edtf in seen if None in bounds.edtf_bounds(edtf)}
    assert all("XXXX" in edtf for edtf in unbounded), unbounded
