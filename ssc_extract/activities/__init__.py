"""Who did what with whom, for whom, with how much: sentences read with their resolved mentions."""
