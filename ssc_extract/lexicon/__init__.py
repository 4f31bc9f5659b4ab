"""The tables of `data/`, checked and made into one matcher."""
