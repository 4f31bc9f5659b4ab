"""Scoring the tool against gold: what is found, what is right, what a change gained and broke."""
