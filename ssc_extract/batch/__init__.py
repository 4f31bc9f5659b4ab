"""Several inputs in one run: which they are, the loop over them, where the results go."""
