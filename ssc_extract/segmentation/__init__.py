"""Sentences, clauses and words: one layer that the extractors ask."""

from ssc_extract.segmentation.segments import Segments
from ssc_extract.segmentation.words import Words

__all__ = ["Segments", "Words"]
