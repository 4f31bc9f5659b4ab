"""Candidates by rules over the normalised text, one folder a kind of mention."""
