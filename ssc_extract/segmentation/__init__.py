"""Sentences, clauses and words: one layer that the extractors ask."""

from ssc_extract.segmentation.segments import Segments

__all__ = ["Segments"]
