import pytest

for library in ("pyarrow", "fsspec", "distributed"):
    pytest.importorskip(library)
