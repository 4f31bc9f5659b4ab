"""Who wins an overlap, what nests in what, and what short forms, anaphors and open dates stand for."""
