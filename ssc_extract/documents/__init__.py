"""Reading a source, its structure, and the normalised text with the way back to the source."""
