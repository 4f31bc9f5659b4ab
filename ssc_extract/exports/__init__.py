"""Results written out: a file a format, a line a format in the registry."""
