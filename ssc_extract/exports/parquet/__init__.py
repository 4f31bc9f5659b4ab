"""Parquet: a dataset for each kind of mention, one for the documents and one for what failed."""
