"""Without the libraries of the extra there is nothing to run here but that the core does without them."""

from importlib.util import find_spec

HERE = all(map(find_spec, ("distributed", "fsspec", "pyarrow")))
collect_ignore_glob = [] if HERE else ["test_[!w]*.py"]
