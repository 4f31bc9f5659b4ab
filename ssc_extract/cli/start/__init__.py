"""A fast start: what Python would compile anew in each process of the command line is kept between runs."""
