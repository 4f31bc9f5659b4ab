"""Measurements against jieba, as ratios within one run: ``python -m benchmarks``."""
