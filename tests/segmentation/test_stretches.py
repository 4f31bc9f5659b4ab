"""The sentences of a stretch are those around its characters."""

from hypothesis import given
from hypothesis import strategies as st

from ssc_extract.segmentation.segments import Segments


@given(st.text("甲乙。，\n！”(", min_size=1, max_size=30), st.data())
def test_sentences_of_a_stretch(text, data):
    segments = Segments(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    one_by_one = dict.fromkeys(segments.sentence(position) for position in range(start, end))
    assert segments.sentences(start, end) == list(one_by_one)
