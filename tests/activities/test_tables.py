"""Every row of the tables and every marker earns its place by its example."""

import csv
import re

import pytest

from ssc_extract import extract
from ssc_extract.activities.frames import builtin_frames, verbs_and_nouns
from ssc_extract.activities.markers import MARKERS
from ssc_extract.activities.sectors import sector_of
from ssc_extract.activities.signs import possible
from ssc_extract.data_files import data_folder

FRAMES = {frame.name + frame.example: frame for group in builtin_frames().by_verb.values() for frame in group}


def table(name):
    with (data_folder() / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@pytest.mark.parametrize("row", [r for r in table("frames.csv") if r["action"]], ids=lambda r: r["example"])
def test_a_frame_opens_its_example(row):
    actions = {
        (activity.action, activity.rule.partition("-")[0]) for activity in extract(row["example"]).activities
    }
    assert any(action == row["action"] and verb in row["verb"].split("|") for action, verb in actions), (
        actions
    )


def test_no_frame_is_hidden_by_one_before_it():
    for verb, frames in builtin_frames().by_verb.items():
        open_ones = [number for number, frame in enumerate(frames) if not frame.objects]
        assert open_ones in ([], [len(frames) - 1]), verb


def test_verbs_that_are_nouns_are_verbs_of_frames():
    kinds = verbs_and_nouns()
    assert kinds.nouns | kinds.ends <= set(builtin_frames().by_verb)


@pytest.mark.parametrize("marker", MARKERS, ids=lambda m: m.example)
def test_a_marker_reads_its_example(marker):
    left, right = re.split(r"\[\[.*\]\]", marker.example)
    words = marker.match(left, right, 0, 0)
    assert words is not None
    assert words[1] > words[0]
    assert marker in possible(left, right)


def test_every_keyword_tells_of_one_sector():
    rows = table("sectors.csv")
    words = [word for row in rows for word in row["keywords"].split("|")]
    assert len(words) == len(set(words))
    for row in rows:
        assert re.fullmatch(r"\d{3}", row["code"])
        for word in row["keywords"].split("|"):
            assert sector_of(word).code == row["code"], word


def test_developed_states_are_states():
    known = {row["alpha3"] for row in table("countries.csv")}
    assert {row["alpha3"] for row in table("developed.csv")} <= known
