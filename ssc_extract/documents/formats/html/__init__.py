"""Web pages, read as a stream of tags."""
