"""Without the libraries of the extra there is nothing to run here but that the core does without them."""

from importlib.util import find_spec

import pytest

HERE = all(map(find_spec, ("distributed", "fsspec", "pyarrow")))
collect_ignore_glob = [] if HERE else ["test_[!w]*.py"]


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Give a folder of documents."""
    from tests.cluster.cases import write_documents
    from tests.cluster.runs import COUNT

    root = tmp_path_factory.mktemp("documents")
    write_documents(root, COUNT)
    return root


@pytest.fixture(scope="session")
def whole(folder, tmp_path_factory):
    """Give the dataset of these documents."""
    from tests.cluster.runs import run

    out = tmp_path_factory.mktemp("whole")
    run(folder, out)
    return out
